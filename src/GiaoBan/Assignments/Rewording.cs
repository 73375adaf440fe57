using GiaoBan.Records;

namespace GiaoBan.Assignments;

/// <summary>Đính chính: what a conclusion assigned says what the conclusion says since it was put right.</summary>
public static class Rewording
{
    /// <summary>What this source assigned, its rows locked in the order of their ids: before the ledger's head is held (lock order).</summary>
    public static async Task<IReadOnlyList<Assignment>> LockedAsync(Passage passage, string source) =>
        await passage.LockedAsync(passage.Db.Assignments.Where(a => a.Source == source && !a.IsRemoved));

    /// <summary>Puts title and content right, with the reason that all see.</summary>
    public static async Task ApplyAsync(Passage passage, IReadOnlyList<Assignment> given, string title, string content, string reason)
    {
        foreach (var assignment in given)
        {
            assignment.Correct(assignment.Fields with { Title = title, Content = content });
            await passage.ChangeAsync(assignment, CommonVerbs.CorrectCode, reason);
        }
    }
}
