using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using DocumentFormat.OpenXml.Packaging;
using GiaoBan.Tests.Registers;
using GiaoBan.Tests.Support;
using Xunit;

namespace GiaoBan.Tests.Assignments;

/// <summary>Urging letters have document numbers, given in a row when they are made or one by one later, and one receipt.</summary>
public sealed class LetterNumberTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, BothDatabases]
    public async Task Letters_of_one_action_are_numbered_in_a_row_and_keep_the_receipt_of_their_making(DatabaseKind database)
    {
        var app = await apps.On(database);
        using var world = await OverdueAsync(app, "68", "58");
        var key = Guid.NewGuid().ToString("N");
        var made = await UrgeAsync(world, new { number = "145", on = "2020-09-08" }, key);
        Assert.Equal(["58 145-CV/BNCTW 2020-09-08", "68 146-CV/BNCTW 2020-09-08"], Numbers(made));
        Assert.Equal(made.ToJsonString(), (await UrgeAsync(world, new { number = "145", on = "2020-09-08" }, key)).ToJsonString());
        var log = JsonNode.Parse(await world.DeskHttp.GetStringAsync("assignments/urge?limit=2"))!;
        Assert.Equal(["68 146-CV/BNCTW 2020-09-08", "58 145-CV/BNCTW 2020-09-08"], Numbers(log));
        Assert.Equal(["68 146-CV/BNCTW 2020-09-08"], Numbers(JsonNode.Parse(await world.ClerkHttp("68").GetStringAsync("assignments/urge?limit=1"))!));

        var path = $"/nhiem-vu/don-doc/{made["items"]![1]!["id"]}";
        using var clerk = await app.SignedInAsync(world.ClerkLogin("68"));
        var first = await SaidAsync(clerk, path);
        Assert.Contains("Số 146-CV/BNCTW", first, StringComparison.Ordinal);
        await world.AssignAsync("68", "2020-12-31").Done();
        Assert.Equal(first, await SaidAsync(clerk, path));
        Assert.Contains("146-CV/BNCTW", (await clerk.OpenAsync("/nhiem-vu/don-doc")).Text, StringComparison.Ordinal);
        using var alone = await world.DeskHttp.PostAsJsonAsync("assignments/urge", new { on = "2020-09-08" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, alone.StatusCode);
        using var taken = await world.DeskHttp.PostAsJsonAsync("assignments/urge", new { number = "144" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, taken.StatusCode);
        Assert.Contains("145-CV/BNCTW", await taken.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task A_letter_without_number_gets_it_later_once_from_who_urged(DatabaseKind database)
    {
        var app = await apps.On(database);
        using var world = await OverdueAsync(app, "68", "58");
        var made = await UrgeAsync(world, new { });
        var (id, other) = (made["items"]![1]!["id"]!.GetValue<string>(), made["items"]![0]!["id"]!.GetValue<string>());
        Assert.Null(made["items"]![1]!["number"]);
        Assert.Equal(HttpStatusCode.Forbidden, await NumberAsync(world.ClerkHttp("68"), id, "201"));
        Assert.Equal(HttpStatusCode.NotFound, await NumberAsync(world.ClerkHttp("58"), id, "201"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await NumberAsync(world.DeskHttp, id, "201/CV"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await NumberAsync(world.DeskHttp, id, "201", on: "2020-09-01"));

        using var desk = await app.SignedInAsync($"desk-{world.Mark}");
        var page = await desk.OpenAsync($"/nhiem-vu/don-doc/{id}");
        page.Document.QuerySelector("input[name=number]")!.SetAttribute("value", "không");
        var back = await page.PressAsync("Cho số");
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "không"), (back.Status, back.Document.QuerySelector("input[name=number]")!.GetAttribute("value")));
        back.Document.QuerySelector("input[name=number]")!.SetAttribute("value", "201-CV/BNCTW");
        Assert.Contains("Số 201-CV/BNCTW ngày 7/9/2020", (await back.PressAsync("Cho số")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, await NumberAsync(world.DeskHttp, id, "202"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await NumberAsync(world.DeskHttp, other, "201"));
        Assert.Equal(HttpStatusCode.OK, await NumberAsync(world.DeskHttp, other, "202"));
    }

    /// <summary>Of each unit one assignment, overdue.</summary>
    private static async Task<AssignmentWorld> OverdueAsync(RunningApp app, params string[] units)
    {
        app.Time.Set(new DateOnly(2020, 7, 20));
        var world = await AssignmentWorld.NewAsync(app, units);
        foreach (var unit in units)
        {
            await world.AssignAsync(unit, "2020-08-31").Done();
        }

        app.Time.Set(new DateOnly(2020, 9, 7));
        return world;
    }

    private static async Task<JsonNode> UrgeAsync(AssignmentWorld world, object body, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "assignments/urge") { Content = JsonContent.Create(body) };
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        using var response = await world.DeskHttp.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, text);
        return JsonNode.Parse(text)!;
    }

    private static async Task<HttpStatusCode> NumberAsync(HttpClient http, string id, string number, string? on = null)
    {
        using var answer = await http.PostAsJsonAsync($"assignments/urge/{id}/number", on is null ? new { number } : (object)new { number, on });
        return answer.StatusCode;
    }

    private static IEnumerable<string> Numbers(JsonNode letters) =>
        letters["items"]!.AsArray().Select(l => $"{l!["unit"]} {l["number"]} {l["numberedOn"]}");

    private static async Task<string> SaidAsync(Visitor visitor, string path)
    {
        var bytes = await visitor.Client.GetByteArrayAsync($"{path}/cong-van.docx");
        using var file = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        return string.Concat(new[] { file.MainDocumentPart!.Document!.InnerText }.Concat(file.MainDocumentPart.FooterParts.Select(f => f.Footer!.InnerText)));
    }
}
