using System.Net;
using System.Text;
using GiaoBan.Tests.Support;
using Xunit;

namespace GiaoBan.Tests.Reports;

/// <summary>What is typed into cells: read, refused at its place, never lost.</summary>
public sealed class ReportInputTests(ReportNetwork network) : IClassFixture<ReportNetwork>
{
    private const string Save = "Lưu bản nháp";

    [Theory, BothDatabases]
    public async Task What_cannot_be_read_is_refused_at_its_cell_and_stays_typed(DatabaseKind database)
    {
        var app = await network.On(database);
        using var clerk = await app.SignedInAsync("clerk-25");
        var path = ReportNetwork.PathOf("25");
        foreach (var typed in new[] { "1,2,3", "1e400", "12 vụ", "1.20", "999.999.999.999.999.999", "0,1234567", "--3" })
        {
            var page = await (await clerk.OpenAsync(path)).PressAsync(Save, ("K03", typed), ("K04", "5"));

            Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
            Assert.Contains("Chưa lưu", page.Line("K03")[1]);
            Assert.Equal((typed, "5"), (page.Value("K03"), page.Value("K04")));
            Assert.Equal("", (await clerk.OpenAsync(path)).Value("K04"));
        }
    }

    [Theory, BothDatabases]
    public async Task Numbers_that_the_arithmetic_cannot_hold_are_refused_at_their_cell(DatabaseKind database)
    {
        var app = await network.On(database);
        using var clerk = await app.SignedInAsync("clerk-17");
        var largest = "1000000000000000";

        var page = await (await clerk.OpenAsync(ReportNetwork.PathOf("17"))).PressAsync(Save, ("K03", largest), ("K04", largest), ("K05", largest));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("D4", page.Text);
        Assert.Equal(largest, page.Value("K05"));
    }

    [Theory, BothDatabases]
    public async Task What_no_text_may_hold_is_refused_with_nothing_written(DatabaseKind database)
    {
        var app = await network.On(database);
        using var clerk = await app.SignedInAsync("clerk-26");
        var path = ReportNetwork.PathOf("26");
        foreach (var typed in new[] { "a\0b", "\ud800", new string('a', 1_000_000) })
        {
            var page = await (await clerk.OpenAsync(path)).PressAsync(Save, ("N1", typed), ("K03", "4"));

            Assert.InRange((int)page.Status, 400, 499);
            Assert.Equal("", (await clerk.OpenAsync(path)).Value("K03"));
        }

        var tooLong = new string('a', 8_001);
        var answer = await (await clerk.OpenAsync(path)).PressAsync(Save, ("N1", tooLong), ("K03", "4"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal((tooLong, "4"), (answer.Value("N1"), answer.Value("K03")));
    }

    [Theory, BothDatabases]
    public async Task The_right_is_judged_before_what_was_sent(DatabaseKind database)
    {
        var app = await network.On(database);
        using var clerk = app.Api(await app.TokenAsync("clerk-25"));
        using var desk = app.Api(await app.TokenAsync("desk"));
        foreach (var (api, method, verb) in new[]
        {
            (clerk, HttpMethod.Post, "return"), (clerk, HttpMethod.Post, "accept"), (clerk, HttpMethod.Post, "submit"),
            (desk, HttpMethod.Put, "entries"), (desk, HttpMethod.Put, "explanations"),
        })
        {
            using var answer = await api.SendAsync(new HttpRequestMessage(method, $"reports/THU-6T/2020-H1/25/{verb}")
            {
                Content = new StringContent("{ not JSON", Encoding.UTF8, "application/json"),
            });
            Assert.Equal((verb, HttpStatusCode.Forbidden), (verb, answer.StatusCode));
        }
    }

    [Theory, BothDatabases]
    public async Task Zero_nil_an_excuse_and_nothing_are_four_things(DatabaseKind database)
    {
        var app = await network.On(database);
        using var clerk = await app.SignedInAsync("clerk-58");
        using var deputy = await app.SignedInAsync("deputy-58");
        var path = ReportNetwork.PathOf("58");
        var page = await (await clerk.OpenAsync(path)).PressAsync(Save, ("K03", "0"));
        Assert.Contains("còn 2 lỗi phải sửa", page.Text);
        page = await page.PressAsync("Không phát sinh");
        Assert.Equal("không phát sinh", page.Value("K04"));
        page = await page.PressAsync(Save, ("Lý do chưa có, ngày sẽ có", "Đang xác minh, có ngày 30/6."));
        Assert.Contains("Đủ điều kiện nộp", page.Text);

        page = await (await (await deputy.OpenAsync(path)).PressAsync("Duyệt và nộp bản 1")).PressAsync("Nộp");

        Assert.Equal("0", page.Line("K03")[2]);
        Assert.Equal("không phát sinh", page.Line("K04")[2]);
        Assert.Equal("thiếu", page.Line("K05")[2]);
        Assert.Contains("Chưa có: Đang xác minh, có ngày 30/6.", page.Line("K05")[1]);
        Assert.Equal("thiếu", page.Line("D2")[2]);
    }

    [Theory, BothDatabases]
    public async Task Two_who_change_one_cell_are_told_and_two_who_change_others_lose_nothing(DatabaseKind database)
    {
        var app = await network.On(database);
        using var clerk = await app.SignedInAsync("clerk-68");
        using var head = await app.SignedInAsync("head-68");
        var path = ReportNetwork.PathOf("68");
        var first = await clerk.OpenAsync(path);
        var second = await head.OpenAsync(path);

        await first.PressAsync(Save, ("K03", "5"));
        await second.PressAsync(Save, ("K04", "6"));
        var page = await second.PressAsync(Save, ("K03", "9"), ("K04", "6"));

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("Người khác đã sửa ô này thành “5” lúc 09:00 24/6/2020", page.Line("K03")[1]);
        Assert.Equal("9", page.Value("K03"));
        page = await page.PressAsync(Save);
        Assert.Equal(("9", "6"), (page.Value("K03"), page.Value("K04")));
    }

    [Theory, BothDatabases]
    public async Task Eight_who_save_cells_at_once_lose_nothing(DatabaseKind database)
    {
        var app = await network.On(database);
        var path = ReportNetwork.PathOf("01");
        var visitors = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => app.SignedInAsync("clerk-01")));
        var pages = await Task.WhenAll(visitors.Select(v => v.OpenAsync(path)));
        string[] cells = ["K03", "K04", "K05", "N1"];

        var saved = await Task.WhenAll(pages.Select((page, i) => page.PressAsync(Save, (cells[i % 4], $"{100 + (i % 4)}"))));

        Assert.All(saved, page => Assert.Equal(HttpStatusCode.OK, page.Status));
        var now = await visitors[0].OpenAsync(path);
        Assert.Equal(["100", "101", "102", "103"], cells.Select(now.Value));
        Array.ForEach(visitors, v => v.Dispose());
    }
}
