using System.Net;
using System.Text.Json.Nodes;
using GiaoBan.Records.Audit;
using GiaoBan.Tests.Briefings;
using GiaoBan.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static GiaoBan.Tests.Reports.Opening.OpeningWorld;

namespace GiaoBan.Tests.Reports.Opening;

/// <summary>A report opens with what became of the last conclusions.</summary>
public sealed class OpeningTests(BriefingNetwork network) : IClassFixture<BriefingNetwork>
{
    private const int MostQueries = 10;

    private static readonly int[] Expected = [3, 1, 1, 2, 1];

    [Theory, BothDatabases]
    public async Task Its_figures_are_their_lists_and_the_recount(DatabaseKind database)
    {
        var app = await network.On(database);
        using var api = new BriefingApi(app);
        await ConcludedAsync(app, api, "25");
        var report = await api.GetAsync("clerk-25", Report("25"));
        Assert.Equal(Expected, FiguresOf(report));
        Assert.Equal(["done_on_time", "overdue", "not_accepted"], report["opening"]!["lines"]!.AsArray().Select(l => Text(l!, "state")));

        using var clerk = await app.SignedInAsync("clerk-25");
        await clerk.OpenAsync(PageOf("25"));
        app.Queries.Clear();
        var page = await clerk.OpenAsync(PageOf("25"));
        Assert.True(app.Queries.Sent.Count <= MostQueries, $"{app.Queries.Sent.Count}\n{string.Join("\n\n", app.Queries.Sent)}");
        var links = page.Document.QuerySelectorAll(".opening .pieces a.fig");
        Assert.Equal(Expected.Select(n => $"{n}"), links.Select(a => a.TextContent));
        foreach (var (figure, count) in report["opening"]!["figures"]!.AsArray().Zip(Expected))
        {
            var list = await api.GetAsync("clerk-25", $"figures/records?formula={Uri.EscapeDataString(Text(figure!, "formula"))}&regime=THU-6T&period={Period}&basis=now&unit=25");
            Assert.Equal(count, list["items"]!.AsArray().Count);
        }

        Assert.Equal(HttpStatusCode.OK, (await clerk.OpenAsync(links[0].GetAttribute("href")!)).Status);
        await app.InScopeAsync(async services =>
        {
            Findings.AssertNone(await services.GetRequiredService<Recount>().RunAsync().ToListAsync());
            return true;
        });
    }

    [Theory, BothDatabases]
    public async Task The_words_are_saved_with_the_report_and_the_figures_are_nobodys_to_change(DatabaseKind database)
    {
        var app = await network.On(database);
        using var api = new BriefingApi(app);
        await ConcludedAsync(app, api, "17");
        using var head = await app.SignedInAsync("head-17");
        var page = await (await head.OpenAsync(PageOf("17"))).PressAsync("Lưu bản nháp", ("Lời mở đầu, đoạn 1", "Về Thông báo 12-TB/BNCTW, Ban được giao"));
        Assert.Equal("Về Thông báo 12-TB/BNCTW, Ban được giao", page.Value("Lời mở đầu, đoạn 1"));
        var (status, _) = await api.SendAsync("clerk-17", HttpMethod.Put, Report("17") + "/opening", new() { ["figures"] = new JsonArray(9) });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        (status, _) = await api.SendAsync("clerk-17", HttpMethod.Put, Report("17") + "/opening", new() { ["pieces"] = new JsonArray("một", "hai") });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Equal(Expected, FiguresOf(await api.GetAsync("clerk-17", Report("17"))));

        // Whoever wrote the words submits them no more than a figure that they entered.
        await Assert.ThrowsAsync<InvalidOperationException>(() => SubmitAsync(app, "17", "head-17"));
        await SubmitAsync(app, "17", "deputy-17");
        Assert.Contains("Ban được giao 3 nhiệm vụ; hoàn thành 1, trong đó đúng hạn 1;", (await head.OpenAsync(PageOf("17"))).Text);
    }

    [Theory, BothDatabases]
    public async Task The_usual_words_come_back_and_no_digit_is_typed_against_a_figure(DatabaseKind database)
    {
        var app = await network.On(database);
        using var api = new BriefingApi(app);
        app.Time.Set(new DateOnly(2020, 7, 17), new TimeOnly(7, 30));
        await AssignedAsync(api, await api.OpenedAsync("01"), "01", "Rà soát đơn thư kéo dài.", "2020-08-31");
        Assert.Equal(HttpStatusCode.OK, await WordAsync("Ban được giao", "nhiệm vụ; xong", ", đúng hạn", "; còn", "việc, có", "việc quá hạn."));
        Assert.Equal("Ban được giao", Text(await api.GetAsync("clerk-01", Report("01")), "opening", 0));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await WordAsync("Ban được giao 1", "nhiệm vụ; xong", ", đúng hạn", "; còn", "việc, có", "việc quá hạn."));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await WordAsync("Ban được giao", "2, nhiệm vụ; xong", ", đúng hạn", "; còn", "việc, có", "việc quá hạn."));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await WordAsync("Ban được giao", ";", ", đúng hạn", "; còn", "việc, có", "việc quá hạn."));
        Assert.Equal(HttpStatusCode.OK, await WordAsync("Theo Thông báo số 12, Ban được giao", "nhiệm vụ; đến 30/6 xong", ", đúng hạn", "; còn", "việc, có", "việc quá hạn, năm 2020."));

        var (status, _) = await api.SendAsync("clerk-01", HttpMethod.Put, Report("01") + "/opening", new() { ["pieces"] = null });
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.StartsWith("Thực hiện kết luận giao ban", Text(await api.GetAsync("clerk-01", Report("01")), "opening", 0));

        async Task<HttpStatusCode> WordAsync(params string[] pieces) =>
            (await api.SendAsync("clerk-01", HttpMethod.Put, Report("01") + "/opening", new() { ["pieces"] = new JsonArray([.. pieces.Select(p => JsonValue.Create(p))]) })).Status;

        static string Text(JsonNode report, string part, int piece) => report[part]!["pieces"]![piece]!.GetValue<string>();
    }

    [Theory, BothDatabases]
    public async Task While_the_period_runs_the_sentence_says_what_the_table_says(DatabaseKind database)
    {
        var app = await network.On(database);
        using var api = new BriefingApi(app);
        app.Time.Set(new DateOnly(2020, 7, 17), new TimeOnly(7, 30));
        var briefing = await api.OpenedAsync("48");
        await AssignedAsync(api, briefing, "48", "Rà soát đơn thư kéo dài.", "2020-08-31");
        await api.OkAsync("chair", $"briefings/{briefing}/close");

        var report = await api.GetAsync("clerk-48", Report("48"));
        Assert.Equal([1, 0, 0, 1, 0], FiguresOf(report));
        Assert.Equal("not_accepted", Text(report["opening"]!["lines"]![0]!, "state"));

        app.Time.Set(new DateOnly(2020, 9, 1), new TimeOnly(9, 0));
        report = await api.GetAsync("clerk-48", Report("48"));
        Assert.Equal([1, 0, 0, 1, 1], FiguresOf(report));
        Assert.Equal("overdue", Text(report["opening"]!["lines"]![0]!, "state"));
        using var clerk = await app.SignedInAsync("clerk-48");
        var overdue = (await clerk.OpenAsync(PageOf("48"))).Document.QuerySelectorAll(".opening .pieces a.fig")[^1];
        Assert.Contains("Rà soát đơn thư kéo dài", (await clerk.OpenAsync(overdue.GetAttribute("href")!)).Text);
    }

    [Theory, BothDatabases]
    public async Task A_submission_freezes_it_while_assignments_go_on(DatabaseKind database)
    {
        var app = await network.On(database);
        using var api = new BriefingApi(app);
        await ConcludedAsync(app, api, "26");
        await SubmitAsync(app, "26", "head-26");
        var overdue = (await api.GetAsync("clerk-26", Report("26")))["opening"]!["lines"]![1]!;
        await DoneAsync(api, "26", Text(overdue, "id"));

        var report = await api.GetAsync("desk", Report("26"));
        Assert.Equal(Expected, FiguresOf(report));
        Assert.Equal("overdue", Text(report["opening"]!["lines"]![1]!, "state"));
        using var desk = await app.SignedInAsync("desk");
        var page = await desk.OpenAsync(PageOf("26") + "?ban=1");
        Assert.Contains("Thực hiện kết luận giao ban, trong kỳ đơn vị được giao 3 nhiệm vụ; hoàn thành 1, trong đó đúng hạn 1; đến hết kỳ còn 2 nhiệm vụ đang thực hiện, trong đó 1 nhiệm vụ quá hạn.", page.Text);
        Assert.Contains("Quá hạn", page.Row("Rà soát đơn thư kéo dài")[3]);
        var list = await desk.OpenAsync(page.Document.QuerySelectorAll(".opening a.fig")[4].GetAttribute("href")!);
        Assert.Contains("Rà soát đơn thư kéo dài", list.Text);
        Assert.Contains("What became of the last conclusions", (await (await desk.OpenAsync(PageOf("26"))).FollowAsync("English")).Text);
        await app.InScopeAsync(async services =>
        {
            Findings.AssertNone(await services.GetRequiredService<LedgerAudit>().RunAsync().ToListAsync());
            return true;
        });
    }

    [Fact]
    public async Task A_unit_without_conclusions_has_one_sentence_and_nothing_to_edit()
    {
        var app = await network.On(DatabaseKind.Sqlite);
        app.Time.Set(new DateOnly(2020, 10, 1));
        using var clerk = await app.SignedInAsync("clerk-79");
        var page = await clerk.OpenAsync(PageOf("79"));
        Assert.Contains("Trong kỳ, đơn vị không có nhiệm vụ nào từ kết luận giao ban.", page.Text);
        Assert.Null(page.Document.QuerySelector("[name^='m.']"));
    }

    [Fact]
    public async Task Nobody_writes_over_words_that_they_have_not_read()
    {
        var app = await network.On(DatabaseKind.Sqlite);
        using var api = new BriefingApi(app);
        await ConcludedAsync(app, api, "58");
        using var clerk = await app.SignedInAsync("clerk-58");
        using var head = await app.SignedInAsync("head-58");
        var (first, second) = (await clerk.OpenAsync(PageOf("58")), await head.OpenAsync(PageOf("58")));
        await first.PressAsync("Lưu bản nháp", ("Lời mở đầu, đoạn 1", "Ban được giao"));
        var refused = await second.PressAsync("Lưu bản nháp", ("Lời mở đầu, đoạn 1", "Đơn vị được giao"));
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("Người khác đã sửa lời mở đầu", refused.Text);
        Assert.Equal("Ban được giao", (await clerk.OpenAsync(PageOf("58"))).Value("Lời mở đầu, đoạn 1"));
    }

    private static string PageOf(string unit) => ReportNetwork.PathOf(unit, Period);
}
