using System.Text;
using GiaoBan.Tests.Shell.Live;
using GiaoBan.Tests.Support;
using Xunit;

namespace GiaoBan.Tests.Briefings;

/// <summary>A room's page that is open in somebody's browser: what it shows, part by part, as messages come.</summary>
internal sealed class RoomScreen : IAsyncDisposable
{
    private readonly Dictionary<string, string> _parts = [];
    private readonly StringBuilder _ever = new();

    private RoomScreen(LivePage page) => Page = page;

    public LivePage Page { get; }

    /// <summary>All HTML that ever reached the browser.</summary>
    public string Ever => _ever.ToString();

    /// <summary>Of what it shows now.</summary>
    public string Stamp { get; private set; } = "";

    public static string PathOf(string briefing) => $"/giao-ban/{briefing}/phong-hop";

    /// <summary>The big screen of the hall.</summary>
    public static string WallOf(string briefing) => $"/giao-ban/{briefing}/man-hinh";

    public static Task<RoomScreen> OpenAsync(RunningApp app, string login, string briefing) => OpenPageAsync(app, login, PathOf(briefing));

    public static async Task<RoomScreen> OpenPageAsync(RunningApp app, string login, string address)
    {
        var screen = new RoomScreen(await LivePage.OpenAsync(app, login, address));
        screen._ever.Append(screen.Page.Loaded.Document.DocumentElement.OuterHtml);
        screen.Stamp = screen.Page.Stamp;
        screen.Take(screen.Page.Lacked!);
        return screen;
    }

    public string this[string part] => _parts[part];

    /// <summary>Takes messages until a part says this; a test fails that waits in vain.</summary>
    public Task<string> ShowsAsync(string part, string words) => UntilAsync(part, words, isShown: true);

    /// <summary>Takes messages until a part no longer says it.</summary>
    public Task<string> HidesAsync(string part, string words) => UntilAsync(part, words, isShown: false);

    private async Task<string> UntilAsync(string part, string words, bool isShown)
    {
        while (_parts.GetValueOrDefault(part, "").Contains(words, StringComparison.Ordinal) != isShown)
        {
            try
            {
                Take(await Page.NextAsync());
            }
            catch (TimeoutException)
            {
                Assert.Fail($"“{words}” shown: {!isShown}. {part} goes on saying: {_parts.GetValueOrDefault(part)}");
            }
        }

        return _parts[part];
    }

    /// <summary>Watches once more, as a page does that was away with what it had.</summary>
    public async Task<Sent> ComeBackAsync()
    {
        var lacked = (await Page.WatchAsync(Page.Topic, Stamp))!;
        Take(lacked);
        return lacked;
    }

    public void Take(Sent sent)
    {
        Stamp = sent.Stamp;
        foreach (var part in sent.Parts)
        {
            _parts[part.Id] = part.Html;
            _ever.Append(part.Html);
        }
    }

    public ValueTask DisposeAsync() => Page.DisposeAsync();
}
