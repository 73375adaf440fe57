using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace GiaoBan.Browser.Tests.Support;

/// <summary>A page in a browser, with all that went wrong while it was open.</summary>
public sealed class OpenPage : IAsyncDisposable
{
    private static readonly string[] Rules = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"];
    private readonly IBrowserContext _context;
    private readonly List<string> _wrong = [];

    internal OpenPage(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        // Also what the policy of content forbids comes here.
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !IsStatusOfThePage(message))
            {
                _wrong.Add($"{message.Type}: {message.Text}");
            }
        };
        page.PageError += (_, error) => _wrong.Add($"script: {error}");
        page.RequestFailed += (_, request) => _wrong.Add($"not loaded: {request.Url} {request.Failure}");
    }

    public IPage Page { get; }

    public async Task GoAsync(string url)
    {
        await Page.GotoAsync(url, new() { WaitUntil = WaitUntilState.Load });
        await Page.EvaluateAsync("document.fonts.ready");
    }

    /// <summary>Errors of the console, of scripts, of the content policy; files that did not load; a page wider than its screen.</summary>
    public async Task<IReadOnlyList<string>> FaultsAsync()
    {
        var widest = await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        return widest > 0 ? [.. _wrong, $"the page is {widest} px wider than the screen"] : [.. _wrong];
    }

    /// <summary>What axe finds against WCAG 2.2 AA and good practice, a line for each element.</summary>
    private async Task<IReadOnlyList<string>> AxeAsync()
    {
        var options = new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = [.. Rules] } };
        var found = await Page.RunAxe(options);
        return
        [
            .. from violation in found.Violations
               from node in violation.Nodes
               select $"{violation.Id} ({violation.Help}): {node.Html}",
        ];
    }

    /// <summary>Neither the browser nor axe finds anything.</summary>
    public async Task AssertNoFaultAsync()
    {
        Assert.Empty(await FaultsAsync());
        Assert.Empty(await AxeAsync());
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    /// <summary>The browser also reports that an error page has the status of an error.</summary>
    private static bool IsStatusOfThePage(IConsoleMessage message) =>
        message.Text.StartsWith("Failed to load resource: the server responded with a status of 4", StringComparison.Ordinal)
        && message.Location.StartsWith(message.Page?.Url ?? "-", StringComparison.Ordinal);
}
