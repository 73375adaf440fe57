using GiaoBan.Figures;
using GiaoBan.Reports.Submission;

namespace GiaoBan.Briefings.Shown;

/// <summary>What may be put on every screen.</summary>
public enum ShownKind
{
    /// <summary>One figure: the whole network, the reader's own unit, the regions.</summary>
    Figure,

    /// <summary>The same figure of each unit.</summary>
    Table,

    /// <summary>Where the report of each unit stands.</summary>
    Map,

    /// <summary>A page of a paper of the agenda.</summary>
    Paper,
}

/// <summary>
/// A thing put on every screen, frozen at that moment: it is the same on each of them, after a restart too, and goes on
/// saying what it said when a report is submitted in the meantime.
/// </summary>
/// <param name="What">Which kind.</param>
/// <param name="Title">As it stands above it.</param>
/// <param name="Formula">An item's code or a formula, of a figure or table.</param>
/// <param name="Measure">What it is counted in.</param>
/// <param name="IsPercentage">Whether a change of it is one of points.</param>
/// <param name="Regime">Whose reports in force it is from.</param>
/// <param name="Period">Of which period.</param>
/// <param name="Form">The form, with the day from which its version is valid.</param>
/// <param name="Basis"><c>reported</c>: the reports in force.</param>
/// <param name="Known">From how many units.</param>
/// <param name="Of">Of how many obliged.</param>
/// <param name="Value">Over all of them, as <see cref="Figures.Value"/> is written.</param>
/// <param name="LastYear">Over the very units that are in now; missing where one of them did not report then.</param>
/// <param name="Regions">By region, where the units have one.</param>
/// <param name="Units">Each unit's own.</param>
/// <param name="Position">The ledger's size when it was frozen.</param>
/// <param name="Paper">The paper.</param>
/// <param name="Page">Its page, from 1.</param>
public sealed record ShownThing(
    ShownKind What, string Title, string? Formula = null, string? Measure = null, bool IsPercentage = false, string? Regime = null,
    string? Period = null, string? Form = null, string? Basis = null, int Known = 0, int Of = 0, string? Value = null,
    string? LastYear = null, IReadOnlyList<ShownRegion>? Regions = null, IReadOnlyList<ShownUnit>? Units = null, long Position = 0,
    ShownPaper? Paper = null, int Page = 0)
{
    /// <summary>A frozen value, read; none is missing.</summary>
    public static Value Read(string? written) => Figures.Value.TryParse(written, out var value) ? value : Figures.Value.Missing;

    /// <summary>One unit's line, or null where it is not obliged or the thing has none.</summary>
    public ShownUnit? OfUnit(int unit) => Units?.FirstOrDefault(u => u.Unit == unit);

    /// <summary>The thing as a site may have it: of a figure only its own line; what is shown as a table or map is for all.</summary>
    public ShownThing For(Seat seat) =>
        What == ShownKind.Figure && !seat.Leads && seat.Kind != SeatKind.Desk
            ? this with { Units = Units?.Where(u => seat.Sites.Contains(u.Unit)).ToList() }
            : this;
}

/// <summary>The paper that is shown.</summary>
/// <param name="Id">Its id in addresses.</param>
/// <param name="Name">Its file's name.</param>
/// <param name="Kind">What its file is.</param>
/// <param name="Pages">How many pages can be shown; null: none, it is opened instead.</param>
/// <param name="Unit">The site whose paper it is: others see the page that is shown, not the rest. Null: it is everybody's.</param>
public sealed record ShownPaper(string Id, string Name, string Kind, int? Pages, int? Unit);

/// <summary>A region's line of a figure.</summary>
/// <param name="Region">Its code.</param>
public sealed record ShownRegion(string Region, int Known, int Of, string Value, string LastYear);

/// <summary>A unit's line.</summary>
/// <param name="Value">Its own figure; missing without a report in force.</param>
/// <param name="State">Where its report stands.</param>
/// <param name="IsLate">Whether it is late.</param>
public sealed record ShownUnit(int Unit, string Value, string LastYear, ReportState State, bool IsLate);
