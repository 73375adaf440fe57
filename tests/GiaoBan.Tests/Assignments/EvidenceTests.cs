using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using GiaoBan.Tests.Records.Attachments;
using GiaoBan.Tests.Registers;
using GiaoBan.Tests.Support;
using Xunit;

namespace GiaoBan.Tests.Assignments;

/// <summary>Files and records that prove a report on an assignment.</summary>
public sealed class EvidenceTests(Apps apps) : IClassFixture<Apps>
{
    private const string Unit = "68";
    private const string Said = "Đã giải quyết 5/5 vụ việc, có danh sách kèm theo.";

    public static TheoryData<string, string> BadFiles => new()
    {
        { "script.png", "script.png" }, { "bom.docx", "bom.docx" }, { "lớn.pdf", "20 MB" },
    };

    [Theory, BothDatabases]
    public async Task A_file_makes_a_report_complete_and_is_given_to_who_sees_the_assignment(DatabaseKind database)
    {
        var app = await apps.On(database);
        using var world = await WorldAsync(app);
        var accepted = await AcceptedAsync(world);
        var file = await UploadAsync(world.ClerkHttp(Unit), "danh sách.docx", SampleFiles.Docx);
        var sent = await world.Clerk(Unit).DoAsync(accepted, "report", new { text = Said, complete = true, files = new[] { file } }).Done();

        Assert.Equal("danh sách.docx", sent.Body["acts"]![1]!["files"]![0]!["name"]!.GetValue<string>());
        Assert.DoesNotContain("\"address\"", sent.Body.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("\"address\"", await world.ClerkHttp(Unit).GetStringAsync($"assignments/{sent.Id}/history"), StringComparison.Ordinal);
        using var given = await world.DeskHttp.GetAsync($"assignments/{sent.Id}/files/{file}");
        Assert.Equal(SampleFiles.Docx, await given.Content.ReadAsByteArrayAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await world.ClerkHttp("58").GetAsync($"assignments/{sent.Id}/files/{file}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await world.DeskHttp.GetAsync($"assignments/{sent.Id}/files/{new string('0', 32)}")).StatusCode);
    }

    [Fact]
    public async Task A_file_that_somebody_else_sent_is_not_there()
    {
        using var world = await WorldAsync(await apps.On(DatabaseKind.Sqlite));
        var accepted = await AcceptedAsync(world);
        var file = await UploadAsync(world.ClerkHttp("58"), "danh sách.docx", SampleFiles.Docx);
        var refused = await world.Clerk(Unit).DoAsync(accepted, "report", new { text = Said, complete = true, files = new[] { file } });
        Assert.Contains("files", refused.Places);
        Assert.Equal(accepted.Version, (await world.Clerk(Unit).OpenAsync(accepted.Id)).Version);
    }

    [Fact]
    public async Task The_form_takes_a_file_and_the_page_of_the_assignment_lists_it()
    {
        var app = await apps.On(DatabaseKind.Sqlite);
        using var world = await WorldAsync(app);
        var accepted = await AcceptedAsync(world);
        using var clerk = await app.SignedInAsync(world.ClerkLogin(Unit));
        var page = await SendAsync(await clerk.OpenAsync(FormOf(accepted)), clerk, ("danh sách.pdf", SampleFiles.Pdf));
        Assert.Equal($"/nhiem-vu/{accepted.Id}", page.Url.AbsolutePath);
        var link = page.Document.QuerySelectorAll<IHtmlAnchorElement>("a").Single(a => a.TextContent == "danh sách.pdf");

        using var given = await clerk.Client.GetAsync(link.GetAttribute("href"));
        Assert.Equal(SampleFiles.Pdf, await given.Content.ReadAsByteArrayAsync());
        Assert.Equal("attachment", given.Content.Headers.ContentDisposition!.DispositionType);
        using var other = await app.SignedInAsync(world.ClerkLogin("58"));
        Assert.Equal(HttpStatusCode.NotFound, (await other.OpenAsync(link.GetAttribute("href")!)).Status);
    }

    [Fact]
    public async Task A_file_that_was_sent_stays_when_the_form_comes_back()
    {
        var app = await apps.On(DatabaseKind.Sqlite);
        using var world = await WorldAsync(app);
        var accepted = await AcceptedAsync(world);
        using var clerk = await app.SignedInAsync(world.ClerkLogin(Unit));
        var back = await SendAsync(await clerk.OpenAsync(FormOf(accepted)), clerk, ("danh sách.pdf", SampleFiles.Pdf), text: "");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, back.Status);
        Assert.Equal("true", back.Value("danh sách.pdf"));

        var done = await SendAsync(back, clerk, file: null);
        Assert.Contains("danh sách.pdf", done.Text, StringComparison.Ordinal);
        Assert.Equal("waiting", (await world.Clerk(Unit).OpenAsync(accepted.Id)).Body["state"]!.GetValue<string>());
    }

    [Theory, MemberData(nameof(BadFiles))]
    public async Task A_bad_file_is_refused_at_its_field_and_nothing_typed_is_lost(string name, string words)
    {
        var app = await apps.On(DatabaseKind.Sqlite);
        using var world = await WorldAsync(app);
        var accepted = await AcceptedAsync(world);
        using var clerk = await app.SignedInAsync(world.ClerkLogin(Unit));
        var stored = app.Stored();
        var back = await SendAsync(await clerk.OpenAsync(FormOf(accepted)), clerk, (name, Bad(name)));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, back.Status);
        Assert.Contains(words, back.Document.QuerySelector("#f-files-loi")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Said, back.Value("Kết quả thực hiện"));
        Assert.Equal(accepted.Version, (await world.Clerk(Unit).OpenAsync(accepted.Id)).Version);
        Assert.Equal(stored, app.Stored());
    }

    [Fact]
    public async Task The_page_of_a_record_says_for_which_assignments_it_is_evidence_to_who_sees_them()
    {
        var app = await apps.On(DatabaseKind.Sqlite);
        using var world = await WorldAsync(app);
        var accepted = await AcceptedAsync(world);
        await world.CompleteAsync(Unit, accepted).Done();
        using var clerk = await app.SignedInAsync(world.ClerkLogin(Unit));
        var page = await clerk.OpenAsync($"/van-ban/{world.EvidenceOf(Unit)}");
        Assert.Contains("Minh chứng của nhiệm vụ", page.Text, StringComparison.Ordinal);
        Assert.Equal($"/nhiem-vu/{accepted.Id}", (await page.FollowAsync("145-CV/BNCTW Lập danh sách vụ việc đông người")).Url.AbsolutePath);
    }

    private static async Task<AssignmentWorld> WorldAsync(RunningApp app)
    {
        app.Time.Set(new DateOnly(2020, 7, 20));
        return await AssignmentWorld.NewAsync(app, Unit, "58");
    }

    private static async Task<Answer> AcceptedAsync(AssignmentWorld world) =>
        await world.Head(Unit).DoAsync(await world.AssignAsync(Unit, "2020-08-31").Done(), "accept", new { }).Done();

    private static string FormOf(Answer assignment) => $"/nhiem-vu/{assignment.Id}/ghi/bao-cao";

    private static async Task<string> UploadAsync(HttpClient http, string name, byte[] content)
    {
        using var answer = await http.SendFileAsync(name, content);
        return (await answer.JsonAsync())["id"]!.GetValue<string>();
    }

    private static byte[] Bad(string name) => name switch
    {
        "script.png" => "<script>alert(1)</script>"u8.ToArray(),
        "bom.docx" => SampleFiles.Docx_with("word/media/image1.xml", new byte[300 * 1024 * 1024]),
        _ => [.. SampleFiles.Pdf, .. new byte[21 * 1024 * 1024]],
    };

    /// <summary>Sends the form as a browser without script does: all that it holds, and a file.</summary>
    private static Task<Page> SendAsync(Page page, Visitor visitor, (string Name, byte[] Content)? file, string text = Said)
    {
        var body = new MultipartFormDataContent();
        foreach (var input in page.Document.QuerySelectorAll<IHtmlInputElement>("form.entry input")
            .Where(i => i.Type == "hidden" || (i is { Type: "checkbox", Name: "files" } && i.IsChecked)))
        {
            body.Add(new StringContent(input.Value), $"\"{input.Name}\"");
        }

        body.Add(new StringContent(text), "\"text\"");
        body.Add(new StringContent("true"), "\"complete\"");
        if (file is var (name, content))
        {
            var part = new ByteArrayContent(content);
            part.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = "\"files\"", FileNameStar = name };
            body.Add(part);
        }

        return visitor.SendAsync(new HttpRequestMessage(HttpMethod.Post, page.Url) { Content = body });
    }
}
