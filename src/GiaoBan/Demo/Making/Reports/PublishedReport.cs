using System.Globalization;
using GiaoBan.Reports.Submission;

namespace GiaoBan.Demo.Making.Reports;

/// <summary>The one real report of the demo: what Ninh Thuận published for the first half of 2020, entered as printed.</summary>
internal static class PublishedReport
{
    /// <summary>The unit that published it.</summary>
    public const string UnitCode = "58";

    /// <summary>Which name in the file of published figures each item of the form is.</summary>
    private static readonly Dictionary<string, string> Names = new()
    {
        ["V1"] = "reception.visits",
        ["V1n"] = "reception.visits.last_year",
        ["V1g"] = "reception.visits.change",
        ["V2"] = "reception.people",
        ["V2n"] = "reception.people.last_year",
        ["V2g"] = "reception.people.change",
        ["V3"] = "reception.groups",
        ["V3n"] = "reception.groups.last_year",
        ["V3g"] = "reception.groups.change",
        ["V4"] = "reception.group_people",
        ["V4n"] = "reception.group_people.last_year",
        ["V4g"] = "reception.group_people.change",
        ["P1"] = "petition.received",
        ["P1a"] = "petition.carried_over",
        ["P1b"] = "petition.new",
        ["P1n"] = "petition.received.last_year",
        ["P1g"] = "petition.received.change",
        ["P2"] = "petition.competent",
        ["P2a"] = "petition.competent.complaint",
        ["P2b"] = "petition.competent.denunciation",
        ["P2n"] = "petition.competent.last_year",
        ["P2g"] = "petition.competent.change",
        ["P3"] = "petition.other",
        ["P4"] = "petition.resolved",
        ["P4a"] = "petition.resolved.complaint",
        ["P4b"] = "petition.resolved.denunciation",
        ["P5"] = "petition.resolved.percent",
    };

    public static void Plan(Timeline timeline, MadeReports reports, ReportPeriod place, MadeUnit unit)
    {
        var printed = Printed();
        var said = Names.ToDictionary(n => n.Key, n => (Said?)new Said(Number: printed[n.Value]));
        timeline.Add(OfficeTime.Moment(new DateOnly(2020, 6, 17), new TimeOnly(9, 30)), at => reports.EnterAsync(place, unit, said, at));
        timeline.Add(OfficeTime.Moment(new DateOnly(2020, 6, 18), new TimeOnly(10, 15)), at => reports.SubmitAsync(place, unit, unit.Head, at, isPrinted: true));
        timeline.Add(OfficeTime.Moment(new DateOnly(2020, 6, 19), new TimeOnly(14, 0)), at => reports.AcceptAsync(place, unit, at));
    }

    private static Dictionary<string, decimal> Printed() => DemoFile.Sections("ninh-thuan-2020-h1.figures")[""]
        .Where(line => !line.StartsWith("check ", StringComparison.Ordinal)).Select(line => line.Split(" = "))
        .ToDictionary(parts => parts[0], parts => decimal.Parse(parts[1], CultureInfo.InvariantCulture));
}
