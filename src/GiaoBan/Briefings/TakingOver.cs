using GiaoBan.Assignments;
using GiaoBan.Network;
using GiaoBan.Records;
using GiaoBan.Shell;

namespace GiaoBan.Briefings;

/// <summary>
/// What the briefings of the kind before one left open is taken over by it: when it is called, and again when its room opens,
/// for what was assigned since. An agenda without an item for it gets one.
/// </summary>
public sealed class TakingOver(Viewer who, NetworkMap map, Clock clock)
{
    /// <summary>Marks it. A rehearsal takes over nothing.</summary>
    internal async Task<Refusal?> TakeAsync(Briefing briefing, Passage passage, CancellationToken cancel)
    {
        if (!briefing.IsRehearsal)
        {
            var before = await passage.Db.BeforeAsync(briefing, cancel);
            var open = await CarryingOver.OpenOfAsync(passage, [.. before.Select(b => b.PublicId)]);
            if (open.Count > 0)
            {
                briefing.GoThroughLast();
            }

            await CarryingOver.CarryAsync(passage, open, briefing.PublicId, new VerbContext(clock.Today, map, who) { Passage = passage });
        }

        return null;
    }
}
