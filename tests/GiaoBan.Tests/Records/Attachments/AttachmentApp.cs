using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using GiaoBan.Network;
using GiaoBan.Records;
using GiaoBan.Records.Attachments;
using GiaoBan.Shell.Web;
using GiaoBan.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace GiaoBan.Tests.Records.Attachments;

/// <summary>
/// The app with addresses that stand for a record with files: <c>thu/lay</c> takes uploads by a passage of the door,
/// <c>thu/{id}</c> gives one out, <c>thu/bieu</c> is a form with a file field.
/// </summary>
public sealed class AttachmentApp(TestDatabases databases) : IAsyncDisposable
{
    private readonly Dictionary<DatabaseKind, RunningApp> _running = [];
    private readonly ConcurrentDictionary<string, Attachment> _taken = new();

    public async Task<RunningApp> On(DatabaseKind database)
    {
        if (!_running.TryGetValue(database, out var app))
        {
            var installation = await databases.NewAsync(database, isDemo: false, RunningApp.PrepareAsync);
            app = await RunningApp.StartAsync(installation, Map);
            _running.Add(database, app);
            await app.OfficerAsync("clerk-68", Role.Clerk, "68");
            await app.OfficerAsync("clerk-01", Role.Clerk, "01");
        }

        return app;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var app in _running.Values)
        {
            await app.DisposeAsync();
            await TestDatabases.RemoveAsync(app.Installation);
        }
    }

    private void Map(WebApplication app)
    {
        app.MapPost("/api/v1/thu/lay", TakeAsync);
        app.MapGet("/api/v1/thu/{id}", (string id) => AttachmentResult.Of(_taken[id]));
        app.MapPost("/api/v1/thu/bieu", FillInAsync).WithMetadata(new TakesFilesAttribute());
    }

    private async Task<IResult> TakeAsync(
        [FromBody] string[] ids, [FromServices] Door door, [FromServices] Viewer who, [FromServices] Uploads uploads, CancellationToken cancel)
    {
        var (taken, refusal) = await door.PassAsync(who, passage => uploads.TakeAsync(passage, "evidence", ids), cancel);
        foreach (var attachment in taken ?? [])
        {
            _taken[attachment.Id] = attachment;
        }

        return refusal is null ? Results.Json(taken) : Results.Problem(refusal.Faults[0].Message.Vi, statusCode: 422);
    }

    private static async Task<IResult> FillInAsync(HttpContext http, [FromServices] Uploads uploads, CancellationToken cancel)
    {
        var chosen = await uploads.ChosenAsync(http, "evidence", cancel);
        return Results.Json(new
        {
            note = http.Request.Form["note"].ToString(),
            files = chosen.Files.Select(file => new { file.Id, file.Name }),
            faults = chosen.Faults.Select(fault => fault.Message.Vi),
        });
    }
}

/// <summary>How tests send files.</summary>
internal static class Sending
{
    private static readonly string[] Folders = ["attachments", "quarantine"];

    /// <summary>As the whole body.</summary>
    public static Task<HttpResponseMessage> SendFileAsync(this HttpClient api, string name, byte[] content)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "attachments") { Content = new ByteArrayContent(content) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded"); // as curl does
        request.Headers.Add("X-File-Name", Uri.EscapeDataString(name));
        return api.SendAsync(request);
    }

    /// <summary>As a browser does.</summary>
    public static MultipartFormDataContent Form(params (string Field, string Name, byte[] Content)[] files)
    {
        var form = new MultipartFormDataContent { { new StringContent("Đã nộp"), "note" } };
        foreach (var (field, name, content) in files)
        {
            var part = new ByteArrayContent(content);
            part.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = $"\"{field}\"", FileNameStar = name };
            form.Add(part);
        }

        return form;
    }

    public static async Task<JsonNode> JsonAsync(this HttpResponseMessage response) =>
        JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

    /// <summary>All files in the data folder, other than database and keys.</summary>
    public static IReadOnlyList<string> Stored(this RunningApp app) =>
        [.. Folders.Select(folder => Path.Combine(app.Installation.Folder, folder))
            .Where(Directory.Exists).SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))];
}
