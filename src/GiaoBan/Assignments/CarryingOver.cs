using GiaoBan.Records;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Assignments;

/// <summary>
/// Chuyển sang kỳ sau: what an earlier briefing assigned and nobody has finished is marked as taken over by the next. Its
/// due day and its state stay as they are.
/// </summary>
public static class CarryingOver
{
    /// <summary>Of these assignments the open ones of these briefings.</summary>
    public static IQueryable<Assignment> OpenOf(IQueryable<Assignment> assignments, IReadOnlyCollection<string> briefings) =>
        assignments.Where(a => a.Briefing != null && briefings.Contains(a.Briefing) && !a.IsRemoved && !AssignmentWords.Closed.Contains(a.Standing));

    /// <summary>
    /// The open assignments of these briefings, their rows locked in the order of their ids: before the ledger's head is
    /// held (lock order).
    /// </summary>
    public static async Task<IReadOnlyList<Assignment>> OpenOfAsync(Passage passage, IReadOnlyCollection<string> briefings) =>
        await passage.LockedAsync(OpenOf(passage.Db.Assignments, briefings));

    /// <summary>Marks them as taken over by a briefing, each once only.</summary>
    public static async Task CarryAsync(Passage passage, IReadOnlyList<Assignment> open, string briefing, VerbContext context)
    {
        foreach (var assignment in open.Where(a => !a.Fields.Acts.Any(act => act.Kind == AssignmentActs.Carry && act.Reference == briefing)))
        {
            AssignmentVerbs.Add(assignment, context, AssignmentVerbs.New(AssignmentActs.Carry) with { Reference = briefing });
            await passage.ChangeAsync(assignment, AssignmentActs.Carry);
        }
    }
}
