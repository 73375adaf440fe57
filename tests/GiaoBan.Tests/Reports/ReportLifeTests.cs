using System.Net;
using GiaoBan.Tests.Support;
using Xunit;

namespace GiaoBan.Tests.Reports;

/// <summary>The whole life of a report, as its people live it at a browser without JavaScript.</summary>
public sealed class ReportLifeTests(ReportNetwork network) : IClassFixture<ReportNetwork>
{
    private const string Save = "Lưu bản nháp";

    [Theory, BothDatabases]
    public async Task From_the_first_cell_to_a_second_version_that_the_centre_accepts(DatabaseKind database)
    {
        var app = await network.On(database);
        await ReportNetwork.SubmitPeriodBeforeAsync(app, "25");
        var path = ReportNetwork.PathOf("25");
        using var clerk = await app.SignedInAsync("clerk-25");
        using var head = await app.SignedInAsync("head-25");
        using var deputy = await app.SignedInAsync("deputy-25");
        using var desk = await app.SignedInAsync("desk");

        // The clerk begins: three cells are missing.
        var page = await clerk.OpenAsync(path);
        Assert.Contains("Chưa nộp được: còn 3 lỗi phải sửa", page.Text);
        Assert.Contains("Phải nộp trước 11:00 thứ Năm 25/6/2020, còn 1 ngày 2 giờ", page.Text);
        page = await page.PressAsync(Save, ("K03", "31"), ("K04", "1.187"), ("K05", "174"), ("N1", "Tình hình ổn định."));
        Assert.Contains("Đã lưu bản nháp.", page.Text);
        Assert.Equal("1.187", page.Value("K04"));
        Assert.Contains("K03 = 31, khác D2, kỳ trước = 33; lệch 2. Số kỳ trước chuyển sang phải bằng số còn lại của kỳ trước.", page.Text);
        Assert.Contains("1.218", page.Line("D1")[2]);
        page = await page.PressAsync(Save, ("Giải trình gửi Trung ương", "2 vụ việc đã chuyển Thanh tra tỉnh."));
        Assert.Contains("Đủ điều kiện nộp: chờ lãnh đạo Ban duyệt và nộp", page.Text);

        // The head reads, is asked once more, submits; a second press of the same button changes nothing.
        var asked = await (await head.OpenAsync(path)).PressAsync("Duyệt và nộp bản 1");
        Assert.Contains("Nộp bản 1 gồm 8 ô. Sau khi nộp, số liệu được chốt.", asked.Text);
        page = await asked.PressAsync("Nộp");
        Assert.Contains("Biên nhận bản 1", page.Text);
        Assert.Equal("09:00:00 thứ Tư 24/6/2020", page.Described("Nộp lúc"));
        page = await asked.PressAsync("Nộp");
        Assert.Contains("bản 1, chờ Trung ương xem", page.Text);

        // The centre sends it back with a sentence at a cell.
        page = await desk.OpenAsync(path);
        Assert.Contains("Chờ xem: bản 1", page.Text);
        Assert.NotNull(page.Document.QuerySelector(".nav .n"));
        page = await (await page.FollowAsync("Trả lại, nêu phần thiếu")).PressAsync(
            "Trả lại đơn vị", ("Lý do trả lại", "Kiểm tra lại số kỳ trước."), ("Ý kiến về K03", "Sửa theo số còn lại của kỳ trước."));
        Assert.Contains("đã bị trả lại", page.Text);

        // The head mends the cell, so somebody else submits.
        page = await head.OpenAsync(path);
        Assert.Contains("Sửa theo số còn lại của kỳ trước.", page.Text);
        Assert.Equal("1 việc cần xử lý", page.Document.QuerySelector(".nav a .n")!.TextContent);
        page = await page.PressAsync(Save, ("K03", "33"));
        Assert.Contains("Người lập không tự duyệt", page.Text);
        Assert.DoesNotContain("lệch", page.Text);

        // The deputy must say why, then submits version 2; the centre accepts it.
        page = await (await deputy.OpenAsync(path)).PressAsync("Duyệt và nộp bản 2");
        page = await page.PressAsync("Nộp");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Từ bản thứ hai phải nêu lý do sửa.", page.Text);
        page = await (await page.PressAsync("Duyệt và nộp bản 2", ("Lý do sửa bản 2", "Sửa K03 theo ý kiến trả lại."))).PressAsync("Nộp");
        Assert.Equal("Sửa K03 theo ý kiến trả lại.", page.Described("Lý do sửa"));
        page = await (await desk.OpenAsync(path)).PressAsync("Nhận báo cáo");
        Assert.Contains("bản 2, Trung ương đã nhận", page.Text);

        // Version 1 opens as it was submitted.
        page = await clerk.OpenAsync(path + "?ban=1");
        Assert.Contains("31", page.Line("K03")[2]);
        Assert.Contains("2 vụ việc đã chuyển Thanh tra tỉnh.", page.Text);
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.OpenAsync(path + "?ban=3")).Status);
    }

    [Theory, BothDatabases]
    public async Task An_explanation_is_void_when_a_side_changes(DatabaseKind database)
    {
        var app = await network.On(database);
        await ReportNetwork.SubmitPeriodBeforeAsync(app, "17");
        using var clerk = await app.SignedInAsync("clerk-17");
        var page = await (await clerk.OpenAsync(ReportNetwork.PathOf("17"))).PressAsync(Save, ("K03", "31"), ("K04", "0"), ("K05", "0"));
        page = await page.PressAsync(Save, ("Giải trình gửi Trung ương", "Hai vụ việc đã chuyển đi."));
        Assert.Equal("Hai vụ việc đã chuyển đi.", page.Value("Giải trình gửi Trung ương"));

        page = await page.PressAsync(Save, ("K03", "30"));

        Assert.Equal("", page.Value("Giải trình gửi Trung ương"));
        Assert.Contains("Giải trình trước không còn hiệu lực vì số liệu đã đổi: Hai vụ việc đã chuyển đi.", page.Text);
        Assert.Contains("còn 1 chỗ phải giải trình", page.Text);
    }

    [Theory, BothDatabases]
    public async Task A_report_that_is_late_says_so_and_after_the_last_day_is_not_taken(DatabaseKind database)
    {
        var app = await network.On(database);
        using var clerk = await app.SignedInAsync("clerk-26");
        using var head = await app.SignedInAsync("head-26");
        var path = ReportNetwork.PathOf("26");
        await (await clerk.OpenAsync(path)).PressAsync(Save, ("K03", "0"), ("K04", "không phát sinh"), ("K05", "0"));

        app.Time.Set(new DateOnly(2020, 6, 27), new TimeOnly(11, 0));
        Assert.Contains("quá hạn 2 ngày; còn nộp muộn được đến 11:00 thứ Ba 30/6/2020", (await head.OpenAsync(path)).Text);
        var asked = await (await head.OpenAsync(path)).PressAsync("Duyệt và nộp bản 1");

        app.Time.Set(new DateOnly(2020, 6, 30), new TimeOnly(11, 1));
        var page = await asked.PressAsync("Nộp");
        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("Đã quá hạn nộp muộn", page.Text);

        app.Time.Set(new DateOnly(2020, 6, 30), new TimeOnly(10, 59));
        page = await asked.PressAsync("Nộp");
        Assert.Contains("nộp muộn", page.Text);
        Assert.Contains("không phát sinh", page.Line("K04")[2]);
    }

    [Theory, BothDatabases]
    public async Task A_submitted_report_is_corrected_as_its_next_version(DatabaseKind database)
    {
        var app = await network.On(database);
        using var clerk = await app.SignedInAsync("clerk-58");
        using var head = await app.SignedInAsync("head-58");
        var path = ReportNetwork.PathOf("58");
        var open = await (await clerk.OpenAsync(path)).PressAsync(Save, ("K03", "1"), ("K04", "2"), ("K05", "3"));
        var page = await (await (await head.OpenAsync(path)).PressAsync("Duyệt và nộp bản 1")).PressAsync("Nộp");
        Assert.Contains("Biên nhận bản 1", page.Text);

        // A page that was opened before does not open the report again unseen.
        page = await open.PressAsync(Save, ("K03", "7"));
        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("Chưa lưu: báo cáo đã được nộp bản 1", page.Text);

        page = await (await (await clerk.OpenAsync(path)).FollowAsync("Lập bản đính chính (bản 2)")).PressAsync(Save, ("K03", "7"));
        Assert.Contains("bản 2, đang đính chính", page.Text);
        Assert.Equal("7", page.Value("K03"));
        using var desk = await app.SignedInAsync("desk");
        Assert.Equal("1", (await desk.OpenAsync(path)).Line("K03")[2]);
    }
}
