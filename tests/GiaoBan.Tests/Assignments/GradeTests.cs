using GiaoBan.Tests.Registers;
using GiaoBan.Tests.Support;
using Xunit;

namespace GiaoBan.Tests.Assignments;

/// <summary>Each round of report and judgement keeps its grade and text, in order.</summary>
public sealed class GradeTests(Apps apps) : IClassFixture<Apps>
{
    private const string Unit = "68";

    [Theory, BothDatabases]
    public async Task Rounds_keep_grade_and_text_and_stand_in_order_on_the_page(DatabaseKind database)
    {
        var app = await apps.On(database);
        using var world = await WorldAsync(app);
        var sent = await SentAsync(world);
        var back = await world.Desk.DoAsync(sent, "send_back", new { grade = "none", reason = "Chưa có danh sách." }).Done();
        sent = await world.CompleteAsync(Unit, back).Done();
        back = await world.Desk.DoAsync(sent, "send_back", new { grade = "partial", reason = "Thiếu hai vụ." }).Done();
        sent = await world.CompleteAsync(Unit, back).Done();
        var done = await world.Chair.DoAsync(sent, "verify", new { reason = "Đủ." }).Done();

        Assert.Equal(["none", "partial", "full"], done.Body["acts"]!.AsArray().Select(a => a!["grade"]?.GetValue<string>()).OfType<string>());
        using var clerk = await app.SignedInAsync(world.ClerkLogin(Unit));
        var rounds = (await clerk.OpenAsync($"/nhiem-vu/{done.Id}")).Document.QuerySelectorAll("[aria-labelledby=cac-vong] li").Select(li => li.TextContent).ToList();
        Assert.Equal(3, rounds.Count);
        Assert.All(
            rounds.Zip([("Vòng 1", "chưa thực hiện", "Chưa có danh sách."), ("Vòng 2", "thực hiện một phần", "Thiếu hai vụ."), ("Vòng 3", "thực hiện đầy đủ", "Đủ.")]),
            pair => Assert.All([pair.Second.Item1, pair.Second.Item2, pair.Second.Item3], words => Assert.Contains(words, pair.First, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_report_is_sent_back_with_a_grade_and_neither_done_in_full_nor_verified_as_not_done()
    {
        using var world = await WorldAsync(await apps.On(DatabaseKind.Sqlite));
        var sent = await SentAsync(world);
        Assert.Equal(["grade"], (await world.Desk.DoAsync(sent, "send_back", new { grade = "full", reason = "Thiếu." })).Places);
        Assert.Equal(["grade"], (await world.Chair.DoAsync(sent, "verify", new { grade = "none" })).Places);
        Assert.Equal(sent.Version, (await world.Chair.OpenAsync(sent.Id)).Version);
        var done = await world.Chair.DoAsync(sent, "verify", new { grade = "partial" }).Done();
        Assert.Equal("partial", done.Body["acts"]!.AsArray()[^1]!["grade"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_form_asks_for_the_grade_and_takes_it_as_partial_where_none_is_chosen()
    {
        var app = await apps.On(DatabaseKind.Sqlite);
        using var world = await WorldAsync(app);
        var sent = await SentAsync(world);
        using var desk = await app.SignedInAsync($"desk-{world.Mark}");
        var page = await desk.OpenAsync($"/nhiem-vu/{sent.Id}/ghi/tra-lai");
        Assert.Equal(["", "partial", "none"], page.Document.QuerySelectorAll("[name=grade] option, input[name=grade]").Select(o => o.GetAttribute("value") ?? ""));
        Assert.Contains("thực hiện một phần", (await page.PressAsync("Trả lại, nêu phần thiếu", ("Lý do", "Thiếu hai vụ."))).Text, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<AssignmentWorld> WorldAsync(RunningApp app)
    {
        app.Time.Set(new DateOnly(2020, 7, 20));
        return await AssignmentWorld.NewAsync(app, Unit);
    }

    private static async Task<Answer> SentAsync(AssignmentWorld world)
    {
        var accepted = await world.Head(Unit).DoAsync(await world.AssignAsync(Unit, "2020-08-31").Done(), "accept", new { }).Done();
        return await world.CompleteAsync(Unit, accepted).Done();
    }
}
