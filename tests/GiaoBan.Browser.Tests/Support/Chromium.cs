using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(GiaoBan.Browser.Tests.Support.Chromium))]

namespace GiaoBan.Browser.Tests.Support;

/// <summary>Debian's chromium with the demo behind it; each test has a profile of its own in it.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Program = "/usr/bin/chromium";
    private readonly DemoServer _server = new();
    private readonly SemaphoreSlim _signingIn = new(1);
    private readonly Dictionary<string, string> _signedIn = [];
    private readonly Lazy<Task<IReadOnlyDictionary<string, string>>> _briefings;
    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;

    public Chromium() => _briefings = new(BriefingsAsync);

    public async ValueTask InitializeAsync()
    {
        await _server.InitializeAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Program,
            // As root, which a container is, chromium has no sandbox to run in.
            Args = Environment.IsPrivilegedProcess ? ["--no-sandbox"] : [],
        });
    }

    /// <summary>A page of the demo, as this user sees it (null: nobody signed in), on this screen, in this language.</summary>
    public async Task<OpenPage> OpenAsync(string url, string? user = null, Screen screen = Screen.Desk, bool english = false)
    {
        var (width, height) = screen == Screen.Desk ? (1366, 768) : (390, 844);
        var context = await _browser.NewContextAsync(new()
        {
            BaseURL = _server.Url.ToString(),
            ViewportSize = new() { Width = width, Height = height },
            StorageState = user is null ? null : await SignInAsync(user),
        });
        context.SetDefaultTimeout(15_000);
        if (english)
        {
            await context.AddCookiesAsync([new() { Name = "lang", Value = "en", Url = _server.Url.ToString() }]);
        }

        var page = new OpenPage(context, await context.NewPageAsync());
        await page.GoAsync(url);
        return page;
    }

    /// <summary>A program that works as this user beside the pages.</summary>
    public async Task<HttpClient> ApiAsync(string user)
    {
        var api = new HttpClient { BaseAddress = new Uri(_server.Url, "/api/v1/") };
        api.DefaultRequestHeaders.Authorization = new("Bearer", await _server.TokenAsync(user));
        return api;
    }

    /// <summary>The page's address, with the ids that the demo's briefings have this time.</summary>
    public async Task<string> AddressOfAsync(PageOfDemo page) => page.Url.Contains('{', StringComparison.Ordinal)
        ? (await _briefings.Value).Aggregate(page.Url, (url, briefing) => url.Replace($"{{{briefing.Key}}}", briefing.Value, StringComparison.Ordinal))
        : page.Url;

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
        await _server.DisposeAsync();
        _signingIn.Dispose();
    }

    /// <summary>Of each period the id of the earliest briefing: tests add theirs later on the demo's day.</summary>
    private async Task<IReadOnlyDictionary<string, string>> BriefingsAsync()
    {
        using var chair = await ApiAsync("chair");
        var all = (await chair.GetFromJsonAsync<JsonObject>("briefings"))!["items"]!.AsArray();
        return all.GroupBy(b => b!["period"]!.GetValue<string>()).ToDictionary(
            g => g.Key, g => g.MinBy(b => b!["startsAt"]!.GetValue<string>(), StringComparer.Ordinal)!["id"]!.GetValue<string>());
    }

    /// <summary>Signs a demo user in by the form, once for all tests: its cookies.</summary>
    private async Task<string> SignInAsync(string user)
    {
        await _signingIn.WaitAsync();
        try
        {
            if (!_signedIn.TryGetValue(user, out var cookies))
            {
                await using var page = await OpenAsync("/dang-nhap");
                await page.Page.GetByLabel("Tên đăng nhập").FillAsync(user);
                await page.Page.GetByLabel("Mật khẩu", new() { Exact = true }).FillAsync("giao ban truc tuyen 2020");
                await page.Page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập", Exact = true }).ClickAsync();
                await page.Page.GetByRole(AriaRole.Button, new() { Name = "Đăng xuất" }).WaitForAsync();
                _signedIn[user] = cookies = await page.Page.Context.StorageStateAsync();
            }

            return cookies;
        }
        finally
        {
            _signingIn.Release();
        }
    }
}

/// <summary>The two screens that every page is looked at on.</summary>
public enum Screen
{
    /// <summary>1366×768.</summary>
    Desk,

    /// <summary>390×844.</summary>
    Phone,
}
