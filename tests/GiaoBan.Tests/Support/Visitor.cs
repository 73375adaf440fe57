using System.Net;

namespace GiaoBan.Tests.Support;

/// <summary>Somebody at a browser without JavaScript: keeps cookies, follows redirects, reads pages.</summary>
public sealed class Visitor : IDisposable
{
    private readonly RunningApp _app;
    private readonly HttpClient _client;

    internal Visitor(RunningApp app)
    {
        _app = app;
        _client = new HttpClient(new SocketsHttpHandler { CookieContainer = Cookies }) { BaseAddress = app.Url };
    }

    public CookieContainer Cookies { get; } = new();

    /// <summary>What a page leaves unsaid: the client itself.</summary>
    public HttpClient Client => _client;

    public async Task<Page> OpenAsync(string url) => await ReadAsync(await _client.GetAsync(url));

    public async Task<Page> SendAsync(HttpRequestMessage request) => await ReadAsync(await _client.SendAsync(request));

    public void Dispose() => _client.Dispose();

    private async Task<Page> ReadAsync(HttpResponseMessage response)
    {
        using (response)
        {
            if (response.StatusCode >= HttpStatusCode.InternalServerError)
            {
                throw new InvalidOperationException(
                    $"{response.RequestMessage!.RequestUri} answered {response.StatusCode}: {string.Join('\n', _app.Log.Errors)}");
            }

            return await Page.ReadAsync(this, response);
        }
    }
}
