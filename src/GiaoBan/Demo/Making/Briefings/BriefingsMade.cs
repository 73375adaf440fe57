using GiaoBan.Demo.Making.Reports;
using GiaoBan.Records;
using GiaoBan.Reports.Submission;

namespace GiaoBan.Demo.Making.Briefings;

/// <summary>What the makers of briefings write through and read from.</summary>
/// <param name="Timeline">Where they plan.</param>
/// <param name="Bulk">The way through the door.</param>
/// <param name="Reports">The reports of the moment.</param>
/// <param name="Assignments">The assignments of the moment.</param>
/// <param name="Papers">Lays papers on the tables.</param>
/// <param name="Units">The 63 provinces.</param>
/// <param name="Centre">The centre's own unit.</param>
internal sealed record BriefingMaking(
    Timeline Timeline, BulkPassage Bulk, MadeReports Reports, MadeAssignments Assignments, MadePapers Papers, IReadOnlyList<MadeUnit> Units,
    int Centre)
{
    /// <summary>All sites, the centre's own first.</summary>
    public IReadOnlyList<int> Sites { get; } = [Centre, .. Units.Select(u => u.Id)];

    /// <summary>The ids of units by their codes.</summary>
    public IReadOnlyList<int> IdsOf(params IEnumerable<string> codes) => [.. codes.Select(code => Units.First(u => u.Code == code).Id)];
}

/// <summary>
/// The briefings of the demo and what becomes of their conclusions: that of January 2020 is over, followed up and urged; that
/// of July stands ready to be opened.
/// </summary>
internal static class BriefingsMade
{
    public static void Plan(BriefingMaking making, ReportPeriod secondHalf, ReportPeriod firstHalf)
    {
        var january = new MadeBriefing(making.Bulk);
        new JanuaryBriefing(making, january, secondHalf).Plan();
        new JanuaryConclusions(making, january, secondHalf).Plan();
        new DeskAssignments(making).Plan();
        new Urgings(making).Plan();
        new JulyBriefing(making, new MadeBriefing(making.Bulk), january, firstHalf).Plan();
    }
}
