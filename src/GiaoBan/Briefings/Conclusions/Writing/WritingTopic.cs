using GiaoBan.Briefings.Room;
using GiaoBan.Network;
using GiaoBan.Shell.Live;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Briefings.Conclusions.Writing;

/// <summary>
/// The drafts of a briefing while they are written: <c>ket-luan/ID</c>. Beside each form stand who writes in it and what another
/// has saved since; what is typed is never touched.
/// </summary>
internal sealed class WritingTopic : ILiveTopic
{
    /// <summary>The one audience: chair and secretary.</summary>
    private const string Table = "table";

    public string Prefix => "ket-luan";

    public static string TopicOf(Briefing briefing) => $"ket-luan/{briefing.PublicId}";

    public bool ChangesWith(string topic, LiveChange change) => change.Register == Conclusion.RegisterCode;

    public async Task<string?> AudienceOfAsync(string topic, IServiceProvider scope, CancellationToken cancel) =>
        topic.Split('/') is [_, var id] && (await scope.GetRequiredService<BriefingReading>().FindAsync(id, cancel)).Value is { Seat.Leads: true }
            ? Table
            : null;

    public async Task<ILivePicture?> ReadAsync(string topic, IServiceProvider scope, CancellationToken cancel)
    {
        var db = scope.GetRequiredService<GiaoBanDb>();
        var id = topic.Split('/')[1];
        if (await db.Briefings.AsNoTracking().SingleOrDefaultAsync(b => b.PublicId == id, cancel) is not { } briefing)
        {
            return null;
        }

        scope.GetRequiredService<RequestViewer>().Set(RoomTopic.Reader, await scope.GetRequiredService<NetworkMaps>().CurrentAsync(db, cancel));
        var views = scope.GetRequiredService<WritingViews>();
        return new Shown(await views.PartsAsync(briefing, await views.DraftsAsync(briefing, cancel), cancel));
    }

    private sealed class Shown(IReadOnlyList<LivePart> parts) : ILivePicture
    {
        public IReadOnlyList<LivePart> PartsFor(string audience) => parts;
    }
}
