using GiaoBan.Figures;
using GiaoBan.Figures.Evaluation;
using GiaoBan.Figures.Language;
using GiaoBan.Network;
using GiaoBan.Reports.Opening;

namespace GiaoBan.Reports.Submission;

/// <summary>One unit's report of one period, as one viewer sees it.</summary>
/// <param name="Place">Regime, period, window.</param>
/// <param name="Unit">The unit that reports.</param>
/// <param name="Form">The form of the period.</param>
/// <param name="Report">What is stored of it; null before the first entry.</param>
/// <param name="IsOwn">Whether the viewer works in the unit: then the draft is shown, else only what is in force.</param>
/// <param name="Present">
/// The figures as they would be now: to the unit with the draft's entries, to the centre (only where a version is in
/// force) with the submitted ones. Null: not theirs to know.
/// </param>
/// <param name="Reported">The figures in force (of the version that is looked at); null where none is.</param>
public sealed record ReportView(
    ReportPeriod Place, Unit Unit, Form Form, Report? Report, bool IsOwn, UnitFigures? Present, UnitFigures? Reported)
{
    /// <summary>An earlier version that is looked at, as it was submitted; null: the report as it stands.</summary>
    public SubmittedVersion? At { get; init; }

    /// <summary>The reports in force behind it: what <c>previous</c> and <c>last_year</c> take.</summary>
    public ReportsBehind? Behind { get; init; }

    /// <summary>Whether a draft is what the viewer is shown.</summary>
    public bool ShowsDraft => IsOwn && At is null && Report is { HasDraft: true };

    /// <summary>The figures that are shown: the draft's, else those in force; null where there is neither.</summary>
    public UnitFigures? Shown => ShowsDraft ? Present : Reported;

    /// <summary>What rules are judged on: what is shown; to the unit, before anything is entered, what its records say.</summary>
    public UnitFigures? Judged => Shown ?? Present;

    /// <summary>The entries and explanations that are shown.</summary>
    public Draft Entered => ShowsDraft ? Report!.Draft : (At ?? Report?.Standing)?.Read().Entered ?? Draft.Empty;

    /// <summary>The opening as assignments and the draft's words make it now; to the unit alone.</summary>
    public ReportOpening? PresentOpening { get; init; }

    /// <summary>The opening as it was frozen with the figures in force (of the version that is looked at).</summary>
    public ReportOpening? ReportedOpening => (At ?? Report?.Standing)?.Read().Opening?.Read();

    /// <summary>The one that goes with the figures that are shown.</summary>
    public ReportOpening? Opening => Reported is null || ShowsDraft ? PresentOpening : ReportedOpening;

    public ReportState State => Report?.State ?? ReportState.None;

    /// <summary>Whether the first version came after the due moment.</summary>
    public bool IsLate => Report?.FirstSubmittedAt is { } at && at > Place.Window.Due.UtcDateTime;

    /// <summary>The explanation of a rule that still stands: the sides are what they were when it was written.</summary>
    public Explanation? ExplanationOf(JudgedRule rule) => StandingExplanation(Entered, rule);

    /// <summary>See <see cref="ExplanationOf"/>.</summary>
    public static Explanation? StandingExplanation(Draft entered, JudgedRule rule) =>
        entered.Explanations.GetValueOrDefault(rule.Rule.Id) is { } explanation
        && explanation.Sides.SequenceEqual(SidesOf(rule))
            ? explanation
            : null;

    /// <summary>The sides of a rule, as an explanation keeps them.</summary>
    public static IReadOnlyList<string> SidesOf(JudgedRule rule) => [.. rule.Sides.Select(s => s.ToString())];

    /// <summary>An item's value among figures; missing where there are none.</summary>
    public static Value ValueOf(UnitFigures? figures, string code) =>
        figures is not null && figures.Items.TryGetValue(code, out var value) ? value : Value.Missing;
}
