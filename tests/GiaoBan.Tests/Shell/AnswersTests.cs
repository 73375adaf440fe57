using System.Net;
using System.Text;
using System.Text.Json;
using GiaoBan.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace GiaoBan.Tests.Shell;

/// <summary>What every answer of the app bears and says, whatever was asked.</summary>
public sealed class AnswersTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("giaoban-answers-").FullName;
    private WebApplication _app = null!;
    private HttpClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        var demo = new Installation(_folder, Connection: null, IsDemo: true);
        _app = App.Build(demo, "http://127.0.0.1:0", services => services.AddLogging(logging => logging.ClearProviders()));
        _app.MapPost("/api/v1/echo", (Echo echo) => echo).AllowAnonymous();
        _app.MapGet("/api/v1/number", (int of) => of).AllowAnonymous();
        _app.MapGet("/hong", string () => throw new InvalidOperationException("mật khẩu")).AllowAnonymous();
        _app.MapGet("/api/v1/hong", string () => throw new InvalidOperationException("mật khẩu")).AllowAnonymous();
        await _app.StartAsync();
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        _client = new HttpClient(handler) { BaseAddress = new Uri(_app.Urls.Single()) };
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("/phim-tat", HttpStatusCode.OK)]
    [InlineData("/phim-tat?lang=en", HttpStatusCode.Redirect)]
    [InlineData("/huong-dan?q=%00", HttpStatusCode.BadRequest)]
    [InlineData("/hong", HttpStatusCode.InternalServerError)]
    [InlineData("/api/v1/number?of=nhieu", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/hong", HttpStatusCode.InternalServerError)]
    [InlineData("/lib/giaoban.css", HttpStatusCode.OK)]
    [InlineData("/js/keys.js", HttpStatusCode.OK)]
    [InlineData("/lib/fonts/be-vietnam-pro-vietnamese-400-normal.woff2", HttpStatusCode.OK)]
    public async Task Every_answer_bears_the_headers_that_guard_it(string url, HttpStatusCode status)
    {
        using var answer = await _client.GetAsync(url);

        Assert.Equal(status, answer.StatusCode);
        Assert.StartsWith("default-src 'none'", Header(answer, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", Header(answer, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
        Assert.Equal("DENY", Header(answer, "X-Frame-Options"));
        Assert.Equal("no-referrer", Header(answer, "Referrer-Policy"));
        Assert.Equal("same-origin", Header(answer, "Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", Header(answer, "Cross-Origin-Resource-Policy"));
        Assert.True(answer.Headers.Contains("Permissions-Policy"));
        Assert.False(answer.Headers.Contains("Server"));
        Assert.True(answer.Headers.CacheControl!.NoStore != (url.StartsWith("/lib", StringComparison.Ordinal) || url.StartsWith("/js", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_page_names_its_files_by_their_content_so_that_they_may_be_kept()
    {
        var page = await _client.GetStringAsync("/phim-tat");
        var style = page.Split('"').Single(part => part.StartsWith("/lib/giaoban.", StringComparison.Ordinal));

        using var answer = await _client.GetAsync(style);

        Assert.Equal(TimeSpan.FromDays(365), answer.Headers.CacheControl!.MaxAge);
    }

    [Fact]
    public async Task Vietnamese_is_sent_as_itself()
    {
        var page = await _client.GetStringAsync("/phim-tat");
        Assert.Contains("Đến nội dung chính", page, StringComparison.Ordinal);
        Assert.DoesNotContain("&#x1E", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_gives_a_reference_and_nothing_of_its_cause()
    {
        var page = await (await _client.GetAsync("/hong")).Content.ReadAsStringAsync();
        Assert.Contains("Mã tra cứu:", page, StringComparison.Ordinal);
        Assert.DoesNotContain("mật khẩu", page, StringComparison.Ordinal);

        using var problem = await Problem(await _client.GetAsync("/api/v1/hong"));
        Assert.Matches("^[0-9A-F]{4}-[0-9A-F]{4}$", problem.RootElement.GetProperty("reference").GetString());
        Assert.True(problem.RootElement.GetProperty("demo").GetBoolean());
    }

    [Theory]
    [InlineData("""{"text": 5}""", "$.text")]
    [InlineData("""{"text": "a", "text": "b"}""", "text")]
    [InlineData("""{"text": "\u0000"}""", "$.text")]
    [InlineData("""{"text": "\ud800"}""", "$.text")]
    [InlineData("{\"text\":\n\n \"", "dòng 3")]
    [InlineData("", "")]
    public async Task Json_that_cannot_be_read_is_told_by_its_place(string json, string place)
    {
        using var problem = await Problem(await _client.PostAsync("/api/v1/echo", new StringContent(json, Encoding.UTF8, "application/json")));
        Assert.Equal(400, problem.RootElement.GetProperty("status").GetInt32());
        Assert.Contains(place, problem.RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_refused()
    {
        var body = new ByteArrayContent([.. "{\"text\": \""u8, 0xFF, .. "\"}"u8]);
        body.Headers.ContentType = new("application/json");
        using var answer = await _client.PostAsync("/api/v1/echo", body);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task The_api_speaks_english_when_asked()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/number?of=nhieu");
        request.Headers.AcceptLanguage.ParseAdd("fr, vi;q=0.4, en-GB;q=0.8");
        using var problem = await Problem(await _client.SendAsync(request));
        Assert.Equal("The request cannot be read", problem.RootElement.GetProperty("title").GetString());
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json")]
    public async Task A_body_of_more_than_four_megabytes_is_413_and_the_answer_is_read(string type)
    {
        using var answer = await _client.PostAsync("/phim-tat", new StringContent("a=" + new string('ă', 3_000_000), Encoding.UTF8, type));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("tối đa 4 MB", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_large_body_without_a_length_is_413_too()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/phim-tat")
        {
            Content = new StringContent("a=" + new string('a', 4_500_000), Encoding.UTF8, "application/x-www-form-urlencoded"),
        };
        request.Headers.TransferEncodingChunked = true;
        using var answer = await _client.SendAsync(request);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Theory]
    [InlineData("ten=x&a=b%00", "Ô “a”, ký tự thứ 2")]
    [InlineData("ten=x%01", "Ô “ten”, ký tự thứ 2")]
    [InlineData("ten=x%EF%BF%BD", "Ô “ten”, ký tự thứ 2")]
    [InlineData("a%07=1", "Ô “?”")]
    public async Task A_form_with_a_broken_character_says_where(string form, string says)
    {
        using var answer = await Post("/phim-tat", form);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(says, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_of_too_many_fields_is_refused_in_words()
    {
        using var answer = await Post("/phim-tat", string.Join('&', Enumerable.Range(0, 9000).Select(i => $"a{i}=1")));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("quá nhiều ô", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_this_sessions_token_says_what_to_do()
    {
        using var answer = await Post("/phim-tat", "a=1");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("tải lại trang rồi gửi lại", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private Task<HttpResponseMessage> Post(string url, string form) =>
        _client.PostAsync(url, new StringContent(form, Encoding.UTF8, "application/x-www-form-urlencoded"));

    private static async Task<JsonDocument> Problem(HttpResponseMessage answer)
    {
        using (answer)
        {
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
            return JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        }
    }

    private static string Header(HttpResponseMessage answer, string name) => string.Join(',', answer.Headers.GetValues(name));

    private sealed record Echo(string Text);
}
