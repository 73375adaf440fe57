using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using GiaoBan.Tests.Support;
using Xunit;

namespace GiaoBan.Tests.Records.Attachments;

/// <summary>Files as they are sent, taken and given out again.</summary>
public sealed class UploadTests(AttachmentApp apps) : IClassFixture<AttachmentApp>
{
    [Theory, BothDatabases]
    public async Task A_file_is_sent_then_taken_by_a_change_and_given_out_to_be_saved_only(DatabaseKind database)
    {
        var app = await apps.On(database);
        using var api = app.Api(await app.TokenAsync("clerk-68"));

        var sent = await (await api.SendFileAsync("Báo cáo số 12.pdf", SampleFiles.Pdf)).JsonAsync();
        Assert.Equal(["id", "name", "kind", "size"], sent.AsObject().Select(field => field.Key));
        Assert.Equal("pdf", sent["kind"]!.GetValue<string>());
        Assert.Equal(SampleFiles.Pdf.Length, sent["size"]!.GetValue<long>());

        using var taken = await api.PostAsJsonAsync("thu/lay", new[] { Id(sent) });
        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        using var file = await api.GetAsync($"thu/{Id(sent)}");
        Assert.Equal(SampleFiles.Pdf, await file.Content.ReadAsByteArrayAsync());
        Assert.Equal("application/pdf", file.Content.Headers.ContentType!.ToString());
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("Báo cáo số 12.pdf", file.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Equal("sandbox; default-src 'none'", file.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("nosniff", file.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.True(file.Headers.CacheControl!.NoStore);
    }

    [Theory, BothDatabases]
    public async Task Only_ones_own_waiting_file_can_be_taken_and_only_once(DatabaseKind database)
    {
        var app = await apps.On(database);
        using var api = app.Api(await app.TokenAsync("clerk-68"));
        using var other = app.Api(await app.TokenAsync("clerk-01"));
        var id = Id(await (await api.SendFileAsync("a.png", SampleFiles.Png)).JsonAsync());

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await other.PostAsJsonAsync("thu/lay", new[] { id })).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await api.PostAsJsonAsync("thu/lay", new[] { id, "x" })).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await api.PostAsJsonAsync("thu/lay", new[] { id })).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await api.PostAsJsonAsync("thu/lay", new[] { id })).StatusCode);
    }

    [Theory, BothDatabases]
    public async Task What_nobody_used_for_seven_days_goes_at_the_next_start_and_what_was_taken_stays(DatabaseKind database)
    {
        var app = await apps.On(database);
        using var api = app.Api(await app.TokenAsync("clerk-68"));
        var twice = Unique();
        var before = app.Stored();
        await api.SendFileAsync("cũ.pdf", Unique());
        var old = Assert.Single(app.Stored().Except(before));
        await api.SendFileAsync("bỏ.pdf", twice);
        var kept = Id(await (await api.SendFileAsync("giữ.pdf", twice)).JsonAsync());
        await api.PostAsJsonAsync("thu/lay", new[] { kept });

        app.SignInTime.Move(TimeSpan.FromDays(7.5));
        await StartAgainAsync(app);

        Assert.DoesNotContain(old, app.Stored());
        using var file = await api.GetAsync($"thu/{kept}");
        Assert.Equal(twice, await file.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task The_same_content_is_one_file_under_a_name_that_says_nothing()
    {
        var app = await apps.On(DatabaseKind.Sqlite);
        using var api = app.Api(await app.TokenAsync("clerk-68"));
        using var other = app.Api(await app.TokenAsync("clerk-01"));
        var content = Unique();
        var before = app.Stored();

        var first = await (await api.SendFileAsync("một.pdf", content)).JsonAsync();
        var second = await (await other.SendFileAsync("hai.pdf", content)).JsonAsync();

        Assert.NotEqual(Id(first), Id(second));
        var file = Assert.Single(app.Stored().Except(before));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        var address = string.Concat(file.Split(Path.DirectorySeparatorChar)[^2..]);
        Assert.Matches("^[0-9a-f]{64}$", address);
        Assert.NotEqual(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content)), address);
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
            File.GetUnixFileMode(Path.GetDirectoryName(file)!));
    }

    [Fact]
    public async Task A_refused_file_leaves_nothing_and_says_what_to_do()
    {
        var app = await apps.On(DatabaseKind.Sqlite);
        using var api = app.Api(await app.TokenAsync("clerk-68"));
        var before = app.Stored();
        (string Name, byte[] Content, string Said)[] refused =
        [
            ("chạy.exe", SampleFiles.Pdf, "chỉ nhận PDF"),
            ("ảnh.png", "#!/bin/sh"u8.ToArray(), "Tệp hỏng"),
            ("bom.docx", SampleFiles.Docx_with("word/a.bin", new byte[100_000_000]), "bung ra quá lớn"),
            ("rỗng.pdf", [], "Tệp rỗng"),
            ("anh\u202Egnp.exe", SampleFiles.Png, "anhgnp.exe"),
        ];
        foreach (var (name, content, said) in refused)
        {
            using var answer = await api.SendFileAsync(name, content);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            Assert.Contains(said, (await answer.JsonAsync())["errors"]!["file"]![0]!.GetValue<string>(), StringComparison.Ordinal);
        }

        Assert.Equal(before, app.Stored());
    }

    [Fact]
    public async Task One_byte_more_than_twenty_megabytes_is_too_much_and_twenty_are_not()
    {
        var app = await apps.On(DatabaseKind.Sqlite);
        using var api = app.Api(await app.TokenAsync("clerk-68"));
        var file = new byte[20 * 1024 * 1024];
        SampleFiles.Pdf.CopyTo(file, 0);
        "%%EOF"u8.CopyTo(file.AsSpan(file.Length - 5));
        using var good = await api.SendFileAsync("vừa.pdf", file);
        Assert.Equal(HttpStatusCode.Created, good.StatusCode);
        var before = app.Stored();

        foreach (var size in new[] { file.Length + 1, 2 * file.Length })
        {
            using var answer = await api.SendFileAsync("quá.pdf", new byte[size]);
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
            Assert.Contains("20 MB", (await answer.JsonAsync())["detail"]!.GetValue<string>(), StringComparison.Ordinal);
        }

        using var endless = new HttpRequestMessage(HttpMethod.Post, "attachments") { Content = new StreamContent(new MemoryStream(new byte[30_000_000])) };
        endless.Headers.TransferEncodingChunked = true;
        endless.Headers.Add("X-File-Name", Uri.EscapeDataString("quá.pdf"));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await api.SendAsync(endless)).StatusCode);
        Assert.Equal(before, app.Stored());
    }

    [Fact]
    public async Task A_form_keeps_its_good_files_while_it_comes_back_and_names_the_others()
    {
        var app = await apps.On(DatabaseKind.Sqlite);
        using var api = app.Api(await app.TokenAsync("clerk-68"));
        using var form = Sending.Form(("evidence", "tờ trình.docx", SampleFiles.Docx), ("evidence", "script.png", new byte[50]), ("other", "x.pdf", Unique()));
        var before = app.Stored().Count;

        var back = await (await api.PostAsync("thu/bieu", form)).JsonAsync();
        Assert.Equal("Đã nộp", back["note"]!.GetValue<string>());
        Assert.Equal("tờ trình.docx", back["files"]!.AsArray().Single()!["name"]!.GetValue<string>());
        Assert.Contains("script.png", back["faults"]!.AsArray().Single()!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(before + 1, app.Stored().Count);

        using var again = Sending.Form(("evidence", "số liệu.xlsx", SampleFiles.Xlsx));
        again.Add(new StringContent(Id(back["files"]![0]!)), "evidence");
        var sent = await (await api.PostAsync("thu/bieu", again)).JsonAsync();
        Assert.Equal(["tờ trình.docx", "số liệu.xlsx"], sent["files"]!.AsArray().Select(file => file!["name"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_form_with_files_leaves_no_trace_in_the_temporary_folder()
    {
        var app = await apps.On(DatabaseKind.Sqlite);
        using var api = app.Api(await app.TokenAsync("clerk-68"));
        var seen = new List<string>();
        using var watcher = new FileSystemWatcher(Path.GetTempPath(), "ASPNETCORE_*") { EnableRaisingEvents = true };
        watcher.Created += (_, created) => seen.Add(created.FullPath);
        byte[] large = [.. Unique(), .. new byte[3_000_000], .. "%%EOF"u8];

        using var form = Sending.Form(("evidence", "a.pdf", large));
        Assert.Equal(HttpStatusCode.OK, (await api.PostAsync("thu/bieu", form)).StatusCode);
        using var stranger = app.Api();
        using var same = Sending.Form(("evidence", "a.pdf", large));
        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.PostAsync("thu/bieu", same)).StatusCode);

        await Task.Delay(200);
        Assert.Empty(seen);
    }

    [Fact]
    public async Task A_form_that_breaks_off_is_refused_and_leaves_nothing()
    {
        var app = await apps.On(DatabaseKind.Sqlite);
        using var api = app.Api(await app.TokenAsync("clerk-68"));
        var before = app.Stored();
        foreach (var form in new[] { "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n%PDF-1.4 và hết", "--x\r\nhỏng", "" })
        {
            var body = new ByteArrayContent(Encoding.UTF8.GetBytes(form));
            body.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=x");
            using var answer = await api.PostAsync("attachments", body);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }

        Assert.Equal(before, app.Stored());
    }

    [Fact]
    public async Task A_third_upload_at_once_waits_its_turn()
    {
        var app = await apps.On(DatabaseKind.Sqlite);
        var token = await app.TokenAsync("clerk-68");
        using var api = app.Api(token);
        await using var first = await SlowUpload.BeginAsync(app.Url, token, app.Installation.Folder);
        await using var second = await SlowUpload.BeginAsync(app.Url, token, app.Installation.Folder);

        using var third = await api.SendFileAsync("a.pdf", SampleFiles.Pdf);
        Assert.Equal(HttpStatusCode.TooManyRequests, third.StatusCode);
        using var other = app.Api(await app.TokenAsync("clerk-01"));
        Assert.Equal(HttpStatusCode.Created, (await other.SendFileAsync("a.pdf", SampleFiles.Pdf)).StatusCode);
    }

    [Fact]
    public async Task A_file_that_is_on_its_way_is_not_taken_for_one_left_behind()
    {
        var app = await apps.On(DatabaseKind.Sqlite);
        await using var upload = await SlowUpload.BeginAsync(app.Url, await app.TokenAsync("clerk-68"), app.Installation.Folder);
        await File.WriteAllTextAsync(Path.Combine(Path.GetDirectoryName(upload.File)!, "left"), "của tiến trình đã chết");

        await StartAgainAsync(app);

        Assert.Equal(upload.File, app.Stored().Single(file => file.Contains("quarantine", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Exactly_one_file_is_sent_at_a_time_to_the_api()
    {
        var app = await apps.On(DatabaseKind.Sqlite);
        using var api = app.Api(await app.TokenAsync("clerk-68"));
        using var two = Sending.Form(("file", "a.pdf", SampleFiles.Pdf), ("file", "b.pdf", SampleFiles.Pdf));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await api.PostAsync("attachments", two)).StatusCode);
        using var one = Sending.Form(("file", "a.pdf", SampleFiles.Pdf));
        Assert.Equal(HttpStatusCode.Created, (await api.PostAsync("attachments", one)).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await api.PostAsync("attachments", null)).StatusCode);
    }

    private static Task<bool> StartAgainAsync(RunningApp app) => app.InScopeAsync(async services =>
    {
        await App.PrepareAsync(services, default);
        return true;
    });

    private static string Id(JsonNode sent) => sent["id"]!.GetValue<string>();

    /// <summary>A PDF that is no other's.</summary>
    private static byte[] Unique() =>
        Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"%PDF-1.4\n% {Guid.NewGuid()}\n%%EOF\n"));
}
