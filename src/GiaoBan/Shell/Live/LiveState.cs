using System.Security.Cryptography;
using System.Text;

namespace GiaoBan.Shell.Live;

/// <summary>Who is sent the same: an audience of a topic in one language.</summary>
internal readonly record struct LiveGroup(string Topic, string Audience, bool IsEnglish)
{
    /// <summary>SignalR's name of it; no topic holds a line feed.</summary>
    public string Name => string.Join('\n', Topic, Audience, IsEnglish ? "en" : "vi");
}

/// <summary>What a group sees at one moment: its parts as HTML, and the stamp that stands for all of them.</summary>
/// <param name="Turn">Rises with each rendering of the topic on this node.</param>
/// <param name="Parts">HTML by part.</param>
/// <param name="At">The moment of the figures, in words.</param>
internal sealed record LiveState(long Turn, IReadOnlyDictionary<string, string> Parts, string At)
{
    /// <summary>The same for the same parts, on every node: a page that shows them lacks nothing.</summary>
    public string Stamp { get; } = StampOf(Parts);

    /// <summary>What a page lacks that was rendered with this stamp.</summary>
    public LiveMessage After(string stamp) =>
        new(Turn, Stamp, At, stamp == Stamp ? [] : [.. Parts.Select(p => new LiveHtml(p.Key, p.Value))]);

    /// <summary>What a page lacks that shows an earlier state.</summary>
    public LiveMessage After(LiveState earlier) =>
        new(Turn, Stamp, At, [.. Parts.Where(p => earlier.Parts.GetValueOrDefault(p.Key) != p.Value).Select(p => new LiveHtml(p.Key, p.Value))]);

    private static string StampOf(IReadOnlyDictionary<string, string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (id, html) in parts.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            hash.AppendData(SHA256.HashData(Encoding.UTF8.GetBytes(id)));
            hash.AppendData(SHA256.HashData(Encoding.UTF8.GetBytes(html)));
        }

        return Convert.ToHexString(hash.GetHashAndReset().AsSpan(0, 16));
    }
}

/// <summary>What is sent to a page.</summary>
/// <param name="Turn">A message of an earlier turn comes too late.</param>
/// <param name="Stamp">Of the page once it has the parts.</param>
/// <param name="At">The moment of the figures, in words.</param>
/// <param name="Parts">Those that changed.</param>
internal sealed record LiveMessage(long Turn, string Stamp, string At, IReadOnlyList<LiveHtml> Parts);

/// <summary>A part as it now is.</summary>
internal sealed record LiveHtml(string Id, string Html);
