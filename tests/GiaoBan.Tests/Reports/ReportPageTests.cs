using System.Net;
using GiaoBan.Tests.Support;
using Xunit;

namespace GiaoBan.Tests.Reports;

/// <summary>Who sees which reports, what the pages say, and what they cost.</summary>
public sealed class ReportPageTests(ReportNetwork network) : IClassFixture<ReportNetwork>
{
    /// <summary>A page asks the database at most so often (issue 5).</summary>
    private const int MostQueries = 10;

    [Theory, BothDatabases]
    public async Task Another_units_report_does_not_exist(DatabaseKind database)
    {
        var app = await network.On(database);
        using var clerk = await app.SignedInAsync("clerk-25");
        using var head = await app.SignedInAsync("head-68");
        using var desk = await app.SignedInAsync("desk");
        using var admin = await app.SignedInAsync("admin");

        Assert.Equal(HttpStatusCode.NotFound, (await clerk.OpenAsync(ReportNetwork.PathOf("17"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await head.OpenAsync(ReportNetwork.PathOf("25"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.OpenAsync(ReportNetwork.PathOf("68"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.OpenAsync(ReportNetwork.PathOf("25"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.OpenAsync("/bao-cao")).Status);
        foreach (var wrong in new[] { "/bao-cao/THU-6T/2020-H3/25", "/bao-cao/KHONG/2020-H1/25", "/bao-cao/THU-6T/2020-H1/TW", "/bao-cao/THU-6T/2020-H1/25?ban=x" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await clerk.OpenAsync(wrong)).Status);
        }
    }

    [Theory, BothDatabases]
    public async Task The_centre_reads_and_does_not_enter(DatabaseKind database)
    {
        var app = await network.On(database);
        using var clerk = await app.SignedInAsync("clerk-25");
        using var desk = await app.SignedInAsync("desk");
        var path = ReportNetwork.PathOf("25");
        await (await clerk.OpenAsync(path)).PressAsync("Lưu bản nháp", ("K03", "4321"));
        Assert.DoesNotContain("4321", (await desk.OpenAsync(path)).Text);

        // What the clerk's page sends, sent by the centre.
        var token = (await desk.OpenAsync(path)).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var sent = await desk.SendAsync(new HttpRequestMessage(HttpMethod.Post, path + "?handler=Save")
        {
            Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("o.K03", "1"), new("c.K03", "4321")]),
        });
        Assert.Equal(HttpStatusCode.Forbidden, sent.Status);
        Assert.Equal("4.321", (await clerk.OpenAsync(path)).Value("K03"));
    }

    [Theory, BothDatabases]
    public async Task A_figure_opens_onto_its_records_and_a_formula_into_its_parts(DatabaseKind database)
    {
        var app = await network.On(database);
        using var clerk = await app.SignedInAsync("clerk-26");
        var page = await (await clerk.OpenAsync(ReportNetwork.PathOf("26"))).PressAsync("Lưu bản nháp", ("K03", "31"), ("K04", "187"), ("K05", "174"));

        var figure = page.Document.QuerySelector("#H1 a.fig")!;
        Assert.Equal("/so-lieu/ho-so?formula=H1&regime=THU-6T&period=2020-H1&basis=now&unit=26", figure.GetAttribute("href"));
        Assert.Contains("= K03 + K04", page.Line("D1")[3]);
        Assert.Contains("Kỳ trước chuyển sang (K03) 31", page.Line("D3")[3]);
        Assert.Equal("79,82", page.Line("D3")[2]);
        Assert.Null(page.Document.QuerySelector("#D1 td.val a"));
    }

    [Theory, BothDatabases]
    public async Task The_list_puts_what_is_owed_first_and_keeps_what_is_done(DatabaseKind database)
    {
        var app = await network.On(database);
        await ReportNetwork.SubmitPeriodBeforeAsync(app, "58");
        using var clerk = await app.SignedInAsync("clerk-58");
        var page = await clerk.OpenAsync("/bao-cao");
        Assert.Equal("Chưa lập", page.Row("6 tháng đầu năm 2020")[1]);
        Assert.Contains("11:00 thứ Năm 25/6/2020 còn 1 ngày 2 giờ", page.Row("6 tháng đầu năm 2020")[2]);
        Assert.StartsWith("Chờ xem", page.Row("6 tháng cuối năm 2019")[1]);

        app.Time.Set(new DateOnly(2020, 12, 1));
        page = await clerk.OpenAsync("/bao-cao");
        Assert.Equal("Chưa lập, đã quá hạn", page.Row("6 tháng đầu năm 2020")[1]);
        Assert.Equal("Kỳ chưa kết thúc", page.Row("6 tháng cuối năm 2020")[1]);

        app.Time.Set(new DateOnly(2020, 6, 24));
        using var desk = await app.SignedInAsync("desk");
        page = await desk.OpenAsync("/bao-cao?che-do=THU-6T&ky=2019-H2");
        Assert.Equal("Chờ xem", page.Row("Ninh Thuận")[1]);
        // Another test of this network may have submitted for its unit before.
        var waiting = page.Rows.TakeWhile(row => row[1] == "Chờ xem").Count();
        Assert.All(page.Rows.Skip(waiting), row => Assert.Equal("Chưa nộp, quá hạn", row[1]));
        Assert.Contains($"từ {waiting}/63 đơn vị", page.Text);
    }

    [Theory, BothDatabases]
    public async Task A_page_asks_the_database_at_most_ten_times(DatabaseKind database)
    {
        var app = await network.On(database);
        await ReportNetwork.SubmitPeriodBeforeAsync(app, "17");
        using var clerk = await app.SignedInAsync("clerk-17");
        using var desk = await app.SignedInAsync("desk");
        await (await clerk.OpenAsync(ReportNetwork.PathOf("17"))).PressAsync("Lưu bản nháp", ("K03", "1"));
        foreach (var (visitor, address) in new[]
        {
            (clerk, ReportNetwork.PathOf("17")), (clerk, ReportNetwork.PathOf("17", "2019-H2")), (clerk, ReportNetwork.PathOf("17", "2019-H2") + "?ban=1"),
            (desk, ReportNetwork.PathOf("17", "2019-H2")), (clerk, "/bao-cao"), (desk, "/bao-cao"),
        })
        {
            app.Queries.Clear();
            await visitor.OpenAsync(address);
            Assert.True(app.Queries.Sent.Count <= MostQueries, $"{address}: {app.Queries.Sent.Count}\n{string.Join("\n\n", app.Queries.Sent)}");
        }
    }

    [Theory, BothDatabases]
    public async Task A_period_that_has_not_begun_takes_no_entry(DatabaseKind database)
    {
        var app = await network.On(database);
        using var clerk = await app.SignedInAsync("clerk-68");

        var page = await clerk.OpenAsync(ReportNetwork.PathOf("68", "2021-H1"));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Null(page.Document.QuerySelector("input[data-grid]"));
        Assert.Contains("Kỳ này bắt đầu ngày 15/12/2020: chưa lập được báo cáo.", page.Text);
    }
}
