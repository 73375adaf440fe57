using System.Threading.Channels;
using GiaoBan.Tests.Support;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;

namespace GiaoBan.Tests.Shell.Live;

/// <summary>What the server sends to an open page.</summary>
public sealed record Sent(long Turn, string Stamp, string At, IReadOnlyList<SentPart> Parts)
{
    /// <summary>A part that is among those sent.</summary>
    public string this[string id] => Parts.Single(p => p.Id == id).Html;
}

public sealed record SentPart(string Id, string Html);

/// <summary>A page that is open in somebody's browser, with its connection: <c>await LivePage.OpenAsync(app, "chair")</c>.</summary>
internal sealed class LivePage : IAsyncDisposable
{
    /// <summary>The national picture of the form and period that <c>ReportNetwork</c> has.</summary>
    public const string Picture = "/toan-quoc?regime=THU-6T&period=2020-H1";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Channel<Sent> _sent = Channel.CreateUnbounded<Sent>();
    private readonly TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly HubConnection _connection;

    private LivePage(RunningApp app, Visitor visitor, string? origin)
    {
        Visitor = visitor;
        _connection = new HubConnectionBuilder().WithUrl(new Uri(app.Url, "/truc-tiep"), http =>
        {
            http.SkipNegotiation = true;
            http.Transports = HttpTransportType.WebSockets;
            http.Cookies = visitor.Cookies;
            if (origin is not null)
            {
                http.Headers["Origin"] = origin;
            }
        }).Build();
        _connection.On<Sent>("Changed", message => _sent.Writer.TryWrite(message));
        _connection.Closed += _ =>
        {
            _closed.TrySetResult();
            return Task.CompletedTask;
        };
    }

    public Visitor Visitor { get; }

    /// <summary>What the page watches, as it says itself.</summary>
    public string Topic { get; private set; } = "";

    /// <summary>What the page was rendered with.</summary>
    public string Stamp { get; private set; } = "";

    /// <summary>As it was loaded.</summary>
    public Page Loaded { get; private set; } = null!;

    /// <summary>What the page was told that it lacked when it began to watch.</summary>
    public Sent? Lacked { get; private set; }

    /// <summary>Opens the page and watches it, as its script does.</summary>
    public static async Task<LivePage> OpenAsync(RunningApp app, string login, string address = Picture)
    {
        var page = await LoadAsync(app, login, address);
        await page._connection.StartAsync();
        page.Lacked = await page.WatchAsync(page.Topic, page.Stamp);
        return page;
    }

    /// <summary>Opens the page without its script: it hears nothing.</summary>
    public static async Task<LivePage> LoadAsync(RunningApp app, string login, string address = Picture)
    {
        var page = new LivePage(app, await app.SignedInAsync(login), origin: null);
        page.Loaded = await page.Visitor.OpenAsync(address);
        var place = page.Loaded.Document.QuerySelector("[data-live]")!;
        (page.Topic, page.Stamp) = (place.GetAttribute("data-live")!, place.GetAttribute("data-stamp")!);
        return page;
    }

    /// <summary>Connects and watches nothing yet.</summary>
    public static async Task<LivePage> ConnectAsync(RunningApp app, Visitor visitor, string? origin = null)
    {
        var page = new LivePage(app, visitor, origin);
        await page._connection.StartAsync();
        return page;
    }

    /// <summary>Connects once more, as a page does that was cut off.</summary>
    public Task ConnectAsync() => _connection.StartAsync();

    public Task<Sent?> WatchAsync(string topic, string stamp) => _connection.InvokeAsync<Sent?>("Watch", topic, stamp);

    /// <summary>The next message; a test fails that waits for one in vain.</summary>
    public async Task<Sent> NextAsync() => await _sent.Reader.ReadAsync().AsTask().WaitAsync(Patience);

    /// <summary>Whether nothing came, after what would have come has had its time.</summary>
    public async Task<bool> IsSilentAsync()
    {
        await Task.Delay(TimeSpan.FromSeconds(1.5));
        return !_sent.Reader.TryPeek(out _);
    }

    /// <summary>When the server has cut it.</summary>
    public Task ClosedAsync(TimeSpan within) => _closed.Task.WaitAsync(within);

    public async ValueTask DisposeAsync()
    {
        await _connection.DisposeAsync();
        Visitor.Dispose();
    }
}
