using System.Collections.Concurrent;
using GiaoBan.Briefings.Conclusions;
using GiaoBan.Briefings.Papers;
using GiaoBan.Briefings.Room.Pages;
using GiaoBan.Network;
using GiaoBan.Reports.Submission;
using GiaoBan.Shell.Live;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Briefings.Room;

/// <summary>
/// A briefing's room on open pages: <c>giao-ban/ID</c>. Its audiences are the seats: chair, secretary, desk, and each site. All
/// of them are made from one reading. Beside it the big screen, <c>giao-ban/ID/man-hinh</c>: whoever watches that is the hall.
/// </summary>
internal sealed class RoomTopic : ILiveTopic
{
    /// <summary>The first word of a room's topic.</summary>
    public const string Name = "giao-ban";

    /// <summary>The last word of the big screen's topic.</summary>
    private const string Wall = "man-hinh";

    /// <summary>The briefings that are watched or were, by topic; the database knows more of them than their id.</summary>
    private readonly ConcurrentDictionary<string, (long Id, bool IsOpen)> _known = new();

    public string Prefix => Name;

    public static string TopicOf(Briefing briefing) => $"{Name}/{briefing.PublicId}";

    /// <summary>Of the big screen: it changes with the room, and who watches it is not in the room.</summary>
    public static string WallOf(Briefing briefing) => $"{TopicOf(briefing)}/{Wall}";

    /// <summary>
    /// Whatever happens in it, is decided in it, or is planned otherwise; of news from the ledger not all can be told apart.
    /// Whom a draft is given to by a figure changes with the reports.
    /// </summary>
    public bool ChangesWith(string topic, LiveChange change)
    {
        if (change.Register == Report.RegisterCode)
        {
            return Report.ShownVerbs.Contains(change.Verb) && IsUse(topic);
        }

        if (change.Register is not (Happening.RegisterCode or Briefing.RegisterCode or Conclusion.RegisterCode or Paper.RegisterCode))
        {
            return false;
        }

        var whole = change.Register == Briefing.RegisterCode ? change.RecordId : change.WholeId;
        return whole is null || !_known.TryGetValue(topic, out var known) || known.Id == whole;
    }

    public bool IsUse(string topic) => _known.TryGetValue(topic, out var known) && known.IsOpen;

    public async Task<string?> AudienceOfAsync(string topic, IServiceProvider scope, CancellationToken cancel)
    {
        if (IdOf(topic) is not { } id || (await scope.GetRequiredService<BriefingReading>().FindAsync(id, cancel)).Value is not { } seated)
        {
            return null;
        }

        _known[topic] = (seated.Briefing.Id, seated.Briefing.State == BriefingState.Open);
        return RoomAudience.Of(topic.EndsWith($"/{Wall}", StringComparison.Ordinal) ? Seat.Hall : seated.Seat);
    }

    public async Task<ILivePicture?> ReadAsync(string topic, IServiceProvider scope, CancellationToken cancel)
    {
        var db = scope.GetRequiredService<GiaoBanDb>();
        var id = IdOf(topic);
        if (await db.Briefings.AsNoTracking().SingleOrDefaultAsync(b => b.PublicId == id, cancel) is not { } briefing)
        {
            return null;
        }

        var map = await scope.GetRequiredService<NetworkMaps>().CurrentAsync(db, cancel);
        scope.GetRequiredService<RequestViewer>().Set(Reader, map);
        _known[topic] = (briefing.Id, briefing.State == BriefingState.Open);
        return new Shown(await scope.GetRequiredService<RoomViews>().WholeAsync(briefing, cancel));
    }

    /// <summary>The parts of a page, as every officer of the seat sees them.</summary>
    public static IReadOnlyList<LivePart> PartsOf(RoomView view) => [.. RoomPart.Of(view).Select(part => part.For(view))];

    /// <summary>In whose name a topic of a briefing is read, before it is parted by audience.</summary>
    public static Viewer Reader => new() { Login = "", Roles = new HashSet<Role> { Role.Chair } };

    private static string? IdOf(string topic) => topic.Split('/') switch
    {
        [_, var id] => id,
        [_, var id, Wall] => id,
        _ => null,
    };

    private sealed class Shown(RoomView whole) : ILivePicture
    {
        public IReadOnlyList<LivePart> PartsFor(string audience) => PartsOf(whole.For(RoomAudience.SeatOf(audience)));
    }
}
