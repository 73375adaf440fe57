using GiaoBan.Figures;
using GiaoBan.Network;
using GiaoBan.Records;
using GiaoBan.Records.Entry;

namespace GiaoBan.Assignments.Supporting;

/// <summary>
/// How a supporting unit reports its part: like a report, but neither the state of the assignment nor its figures change by it.
/// </summary>
internal static class Contributing
{
    public const string UnitField = "unit";

    public static async Task<Refusal?> ContributeAsync(Assignment assignment, EntrySource entry, VerbContext context)
    {
        var text = entry.Text("text", null, longest: AssignmentReporting.LongestText);
        var unit = ReadUnit(assignment, entry, context);
        var links = await AssignmentReporting.ReadLinksAsync(entry, context);
        if (!assignment.IsOpen)
        {
            return Refusal.Of(RefusalKind.Conflict, AssignmentVerbs.Closed);
        }

        var files = await AssignmentReporting.TakeFilesAsync(entry, context);
        if (entry.Faults.Count == 0)
        {
            AssignmentVerbs.Add(assignment, context, AssignmentVerbs.New(AssignmentActs.Contribute) with
            {
                Text = text,
                Unit = unit,
                Links = links.Count == 0 ? null : links,
                Files = files.Count == 0 ? null : files,
            });
            await Evidence.KeepAsync(assignment, links, context.Passage!);
        }

        return null;
    }

    /// <summary>The supporting units that the viewer works for.</summary>
    public static IReadOnlyList<int> UnitsOf(Assignment assignment, Viewer who, NetworkMap map, DateOnly today) =>
        [.. SupportingPart.UnitsOf(assignment, map, today).Where(who.WorksFor.Contains)];

    /// <summary>The one that the viewer works for; who works for several of them says which.</summary>
    private static int? ReadUnit(Assignment assignment, EntrySource entry, VerbContext context)
    {
        var units = UnitsOf(assignment, context.Who, context.Map, context.Today);
        var code = entry.Text(UnitField, units is [var only] ? context.Map.CodeOf(only, context.Today) : null);
        var named = units.Where(unit => context.Map.CodeOf(unit, context.Today) == code).Select(unit => (int?)unit).FirstOrDefault();
        if (code is not null && named is null)
        {
            entry.Refuse(UnitField, new Text(
                $"“{code}” không phải là đơn vị phối hợp của bạn trong nhiệm vụ này.", $"“{code}” is not a supporting unit of yours in this assignment."));
        }

        return named;
    }
}
