using GiaoBan.Shell.Language;
using Microsoft.AspNetCore.Html;

namespace GiaoBan.Shell.Live;

/// <summary>
/// A page's live parts, rendered with the page: <c>&lt;div data-part="bang"&gt;@Model.Live["bang"]&lt;/div&gt;</c>, and once
/// <c>&lt;partial name="_Live" model="Model.Live" /&gt;</c>, which says what the page watches.
/// </summary>
public sealed class LiveShown
{
    private readonly LiveState _state;

    internal LiveShown(string topic, LiveState state, DateTime now) => (Topic, _state, Now) = (topic, state, now);

    /// <summary>What the page watches.</summary>
    public string Topic { get; }

    /// <summary>Stands for all parts as they were rendered.</summary>
    public string Stamp => _state.Stamp;

    /// <summary>The moment of the figures, UTC.</summary>
    public DateTime Now { get; }

    /// <summary>The moment of the figures, in words.</summary>
    public string At => _state.At;

    /// <summary>Whom to call where the connection is lost; null: nobody.</summary>
    public string? Phone { get; init; }

    /// <summary>A part.</summary>
    public IHtmlContent this[string id] => new HtmlString(_state.Parts[id]);

    /// <summary>A part that holds the places of others, with those in them.</summary>
    public IHtmlContent Whole(string id) => new HtmlString(_state.Parts.Where(part => part.Key != id).Aggregate(
        _state.Parts[id], (html, part) => html.Replace(Place(part.Key, ""), Place(part.Key, part.Value), StringComparison.Ordinal)));

    private static string Place(string id, string html) => $"""<div data-part="{id}">{html}</div>""";
}

/// <summary>Renders the live parts of a page that is asked for.</summary>
public sealed class LivePages
{
    private readonly PartRenderer _renderer;
    private readonly IServiceProvider _scope;
    private readonly Clock _clock;

    internal LivePages(PartRenderer renderer, IServiceProvider scope, Clock clock) => (_renderer, _scope, _clock) = (renderer, scope, clock);

    public async Task<LiveShown> ShowAsync(string topic, IReadOnlyList<LivePart> parts, string? phone = null)
    {
        var html = new Dictionary<string, string>();
        foreach (var part in parts)
        {
            html[part.Id] = await _renderer.RenderAsync(part, _scope);
        }

        var now = _clock.Now;
        return new LiveShown(topic, new LiveState(0, html, _scope.GetRequiredService<Formats>().Until(now)), now) { Phone = phone };
    }
}
