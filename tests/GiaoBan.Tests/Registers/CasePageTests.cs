using System.Net;
using GiaoBan.Network;
using GiaoBan.Tests.Support;
using Xunit;

namespace GiaoBan.Tests.Registers;

/// <summary>The life of a case on its pages: what happens to it, what is put right, and who goes on seeing what.</summary>
public sealed class CasePageTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, BothDatabases]
    public async Task A_case_is_entered_goes_its_way_ends_and_is_watched_again(DatabaseKind database)
    {
        var app = await apps.On(database);
        using var clerk = await app.ClerkAsync("68");

        var page = await clerk.EnterCaseAsync();
        Assert.Equal(CaseVisits.Title, page.Heading);
        Assert.Equal("Rất nghiêm trọng", page.Described("Loại tội phạm"));
        Assert.Equal("Đang theo dõi", page.Described("Tình trạng"));

        page = await page.DoAsync("Ghi bước tiếp theo", ("Bước", "Đã khởi tố"), ("Ngày", "6/3/2020"), ("Bị can", "3"), ("Văn bản", "21/QĐ-CSKT"));
        Assert.Equal(["6/3/2020", "Đã khởi tố", "21/QĐ-CSKT", "3"], page.Row("Đã khởi tố"));
        Assert.Contains("+3 người", page.Text, StringComparison.Ordinal);
        page = await page.DoAsync("Đổi diện theo dõi", ("Diện theo dõi", "central"), ("Ngày", "8/4/2020"), ("Văn bản", "03-KL/BCĐ"));
        Assert.Equal("Ban Chỉ đạo Trung ương theo dõi, chỉ đạo", page.Described("Diện theo dõi"));
        Assert.Contains("03-KL/BCĐ", page.Text, StringComparison.Ordinal);
        page = await page.DoAsync("Ghi thiệt hại, kê biên, thu hồi", ("Loại số tiền", "Thiệt hại"), ("Ngày", "10/4/2020"), ("Số tiền", "1.240.000.000"));
        page = await page.DoAsync("Ghi thiệt hại, kê biên, thu hồi", ("Loại số tiền", "Thu hồi"), ("Ngày", "15/6/2020"), ("Số tiền", "180 000 000"));
        Assert.Contains("180 triệu đồng", page.Described("Đã thu hồi"), StringComparison.Ordinal);
        Assert.Contains("thu hồi trên thiệt hại 14,5%", page.Text, StringComparison.Ordinal);

        page = await page.DoAsync("Kết thúc theo dõi", ("Ngày", "1/7/2020"), ("Kết quả", "Đã xét xử"));
        Assert.Equal("Đã kết thúc theo dõi", page.Described("Tình trạng"));
        Assert.DoesNotContain("Kết thúc theo dõi", page.Document.QuerySelectorAll("main .acts a").Select(a => a.TextContent.Trim()));
        page = await page.DoAsync("Đưa trở lại diện theo dõi", ("Ngày", "10/7/2020"), ("Lý do", "hủy án để điều tra lại"));
        Assert.Equal("Đang theo dõi", page.Described("Tình trạng"));
        Assert.Contains("Lý do: hủy án để điều tra lại", page.Text, StringComparison.Ordinal);
        Assert.Contains("7 bản", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Đã khởi tố", (await page.FollowAsync("bản 1")).Text, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task A_matter_becomes_a_criminal_case_from_a_day_on(DatabaseKind database)
    {
        var app = await apps.On(database);
        using var clerk = await app.ClerkAsync("68");

        var page = await clerk.EnterMatterAsync();
        Assert.Equal("Chưa phân loại", page.Described("Loại tội phạm"));
        var step = await page.FollowAsync("Ghi bước tiếp theo");
        Assert.DoesNotContain("Đã khởi tố", step.Field("Bước").TextContent, StringComparison.Ordinal);
        page = await step.PressAsync("Ghi bước tiếp theo", ("Bước", "Đã xác minh"), ("Ngày", "1/4/2020"));
        page = await page.DoAsync("Chuyển thành vụ án", ("Ngày", "5/5/2020"), ("Loại tội phạm", "Nghiêm trọng"));

        Assert.Equal("Vụ án", page.Described("Loại"));
        Assert.Contains("Từ vụ việc thành vụ án ngày 5/5/2020", page.Text, StringComparison.Ordinal);
        Assert.Contains("Đã khởi tố", (await page.FollowAsync("Ghi bước tiếp theo")).Field("Bước").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(page.Document.QuerySelectorAll("main a"), a => a.TextContent.Trim() == "Chuyển thành vụ án");
        Assert.Equal(page.Url, (await clerk.OpenAsync(page.Url.AbsolutePath + "/ghi/chuyen-thanh-vu-an")).Url);
    }

    [Theory, BothDatabases]
    public async Task Who_gave_a_case_away_reads_it_as_it_was_and_the_receiver_goes_on(DatabaseKind database)
    {
        var app = await apps.On(database);
        using var giver = await app.ClerkAsync("68");
        using var receiver = await app.ClerkAsync("25");
        using var stranger = await app.ClerkAsync("17");
        var page = await (await giver.EnterCaseAsync()).DoAsync("Ghi bước tiếp theo", ("Bước", "Đã khởi tố"), ("Ngày", "6/3/2020"));
        var address = page.Url.AbsolutePath;

        await page.DoAsync("Chuyển đơn vị khác", ("Đơn vị nhận", "25"), ("Ngày", "1/6/2020"));
        var received = await receiver.OpenAsync(address);
        await received.DoAsync("Ghi bước tiếp theo", ("Bước", "Đã kết luận điều tra"), ("Ngày", "20/6/2020"));

        var seen = await giver.OpenAsync(address);
        Assert.Equal(HttpStatusCode.OK, seen.Status);
        Assert.Contains("Đã chuyển đơn vị khác ngày 1/6/2020", seen.Text, StringComparison.Ordinal);
        Assert.Equal("6/3/2020", Assert.Single(seen.Rows)[0]);
        Assert.DoesNotContain(seen.Document.QuerySelectorAll("main a"), a => a.GetAttribute("href")!.StartsWith(address + "/", StringComparison.Ordinal));
        await giver.AssertEachIsAsync(HttpStatusCode.Forbidden, address, "/sua", "/ghi/buoc", "/xoa");
        Assert.DoesNotContain((await giver.OpenAsync("/vu-an")).Document.QuerySelectorAll("main a"), a => a.GetAttribute("href") == address);
        Assert.Contains((await giver.OpenAsync("/vu-an?former=yes")).Document.QuerySelectorAll("main a"), a => a.GetAttribute("href") == address);
        await stranger.AssertEachIsAsync(HttpStatusCode.NotFound, address, "", "?ban=1", "/sua", "/ghi/buoc", "/ghi/ket-thuc", "/xoa", "/pham-vi-xem");
        await receiver.AssertEachIsAsync(HttpStatusCode.NotFound, address, "/ghi/khong-co");
    }

    [Theory, BothDatabases]
    public async Task Every_mistake_is_said_at_its_field_and_all_that_was_typed_stays(DatabaseKind database)
    {
        var app = await apps.On(database);
        using var clerk = await app.ClerkAsync("68");

        var entry = await clerk.EnterCaseAsync(("Loại tội phạm", ""), ("Ngày đưa vào", "1/1/0001"), ("Ghi chú", "giữ lại"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, entry.Status);
        Assert.Contains("Ngày đưa vào diện theo dõi: Ngày 1/1/0001 ngoài khoảng", entry.Text, StringComparison.Ordinal);
        Assert.Equal(("1/1/0001", "giữ lại"), (entry.Value("Ngày đưa vào"), entry.Value("Ghi chú")));
        entry = await entry.PressAsync("Ghi vụ án, vụ việc", ("Ngày đưa vào", "5/3/2020"));
        Assert.Contains("Loại tội phạm: Vụ án phải có loại tội phạm", entry.Text, StringComparison.Ordinal);

        var page = await entry.PressAsync("Ghi vụ án, vụ việc", ("Loại tội phạm", "Nghiêm trọng"));
        page = await page.DoAsync("Ghi bước tiếp theo", ("Bước", "Đã khởi tố"), ("Ngày", "6/3/2020"));
        var step = await page.DoAsync("Ghi bước tiếp theo", ("Bước", "Đã có cáo trạng"), ("Ngày", "9/9/9999"), ("Bị can", "ba người"), ("Văn bản", "12/CT"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, step.Status);
        Assert.Equal(("charged", "9/9/9999", "ba người", "12/CT"), (step.Value("Bước"), step.Value("Ngày"), step.Value("Bị can"), step.Value("Văn bản")));
        step = await step.PressAsync("Ghi bước tiếp theo", ("Ngày", "7/7/2020"), ("Bị can", "3"));
        Assert.Contains("Lý do: Chưa ghi bước “đã kết luận điều tra”", step.Text, StringComparison.Ordinal);
        page = await step.PressAsync("Ghi bước tiếp theo", ("Lý do", "thủ tục rút gọn"));
        Assert.Equal(["7/7/2020", "Đã có cáo trạng", "12/CT", "3"], page.Row("Đã có cáo trạng"));
    }

    [Theory, BothDatabases]
    public async Task A_correction_mends_adds_and_takes_away_rows_and_says_what_is_wrong_in_which(DatabaseKind database)
    {
        var app = await apps.On(database);
        using var clerk = await app.ClerkAsync("68");
        var page = await (await clerk.EnterCaseAsync()).DoAsync("Ghi bước tiếp theo", ("Bước", "Tiếp nhận nguồn tin"), ("Ngày", "14/2/2020"));
        page = await page.DoAsync("Ghi bước tiếp theo", ("Bước", "Đã khởi tố"), ("Ngày", "6/3/2020"), ("Bị can", "3"));

        var wrong = await (await page.FollowAsync("Sửa")).PressAsync(
            "Lưu bản sửa", ("Bỏ dòng 1", "true"), ("Bị can, bị cáo, dòng 2", "4"), ("Bước, dòng 3", "Tạm đình chỉ"), ("Ngày, dòng 3", "31/2/2020"),
            ("Đưa vào diện ngày, dòng 1", "6/3/2020"), ("Lý do", "đối chiếu quyết định"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains("Ngày, dòng 3: “31/2/2020” không phải là ngày", wrong.Text, StringComparison.Ordinal);
        Assert.Equal(("true", "4", "suspended"), (wrong.Value("Bỏ dòng 1"), wrong.Value("Bị can, bị cáo, dòng 2"), wrong.Value("Bước, dòng 3")));

        var saved = await wrong.PressAsync("Lưu bản sửa", ("Ngày, dòng 3", "22/6/2020"));
        Assert.Equal([["22/6/2020", "Tạm đình chỉ", "–", "–"], ["6/3/2020", "Đã khởi tố", "–", "4"]], saved.Rows);
        Assert.Contains("Trong diện từ 6/3/2020", saved.Text, StringComparison.Ordinal);
        Assert.Contains("tiếp nhận nguồn tin, 14/2/2020", saved.Text, StringComparison.Ordinal);
        Assert.Contains("Lý do: đối chiếu quyết định", saved.Text, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task A_correction_that_was_overtaken_keeps_both_what_was_typed_and_what_the_other_added(DatabaseKind database)
    {
        var app = await apps.On(database);
        using var clerk = await app.ClerkAsync("68");
        using var colleague = await app.ClerkAsync("68");
        var page = await (await clerk.EnterCaseAsync()).DoAsync("Ghi bước tiếp theo", ("Bước", "Đã khởi tố"), ("Ngày", "6/3/2020"), ("Bị can", "3"));
        var mine = await page.FollowAsync("Sửa");
        await (await colleague.OpenAsync(page.Url.AbsolutePath)).DoAsync("Ghi bước tiếp theo", ("Bước", "Đã kết luận điều tra"), ("Ngày", "20/6/2020"));

        var overtaken = await mine.PressAsync("Lưu bản sửa", ("Bị can, bị cáo, dòng 1", "4"), ("Lý do", "đối chiếu"));
        Assert.Equal(HttpStatusCode.PreconditionFailed, overtaken.Status);
        Assert.Equal("4", overtaken.Value("Bị can, bị cáo, dòng 1"));
        var saved = await overtaken.PressAsync("Lưu bản sửa");
        Assert.Equal([["20/6/2020", "Đã kết luận điều tra", "–", "–"], ["6/3/2020", "Đã khởi tố", "–", "4"]], saved.Rows);
    }

    [Theory, BothDatabases]
    public async Task The_address_narrows_the_list_and_no_page_asks_the_database_more_than_ten_times(DatabaseKind database)
    {
        var app = await apps.On(database);
        using var clerk = await app.ClerkAsync("36");
        using var chair = (await app.SomebodyAsync(Role.Chair)).Visitor;
        var address = (await clerk.EnterCaseAsync(("“Tham nhũng vặt”", "true"))).Url.AbsolutePath;
        await clerk.EnterMatterAsync();

        Assert.Equal(2, (await clerk.OpenAsync("/vu-an")).Rows.Count);
        Assert.Single((await clerk.OpenAsync("/vu-an?type=matter&severity=none&stage=none&state=open&level=province")).Rows);
        Assert.Single((await clerk.OpenAsync("/vu-an?petty=yes&from=5/3/2020&to=5/3/2020")).Rows);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await clerk.OpenAsync("/vu-an?stage=x&severity=y")).Status);
        Assert.Equal(2, (await chair.OpenAsync("/vu-an?unit=36")).Rows.Count);
        await chair.AssertEachIsAsync(HttpStatusCode.Forbidden, address, "/sua", "/ghi/buoc", "/xoa", "/pham-vi-xem");
        foreach (var page in (string[])["/vu-an", "/vu-an/moi", address, address + "?ban=1", address + "/sua", address + "/ghi/chuyen-don-vi"])
        {
            app.Queries.Clear();
            Assert.Equal(HttpStatusCode.OK, (await clerk.OpenAsync(page)).Status);
            Assert.InRange(app.Queries.Sent.Count, 1, 10);
        }
    }
}
