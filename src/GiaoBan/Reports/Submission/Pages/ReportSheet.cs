using GiaoBan.Figures;
using GiaoBan.Figures.Evaluation;
using GiaoBan.Figures.Language;
using GiaoBan.Reports.Opening;

namespace GiaoBan.Reports.Submission.Pages;

/// <summary>All that the report's page shows of its figures, for one viewer.</summary>
public sealed class ReportSheet
{
    private readonly EarlierFigures _previous;
    private readonly EarlierFigures _lastYear;
    private readonly ILookup<string?, SheetRule> _broken;

    /// <param name="view">The report as the viewer sees it.</param>
    /// <param name="isEditing">Whether its cells are open.</param>
    /// <param name="known">The forms that there are.</param>
    public ReportSheet(ReportView view, bool isEditing, IKnownForms known)
    {
        (View, IsEditing) = (view, isEditing);
        Figures = isEditing ? view.Present : view.Judged;
        Entered = isEditing && view.Report is { HasDraft: false, Newest: { } newest } ? newest.Read().Entered : view.Entered;
        _previous = EarlierFigures.Of(view, PeriodShift.Previous, known);
        _lastYear = EarlierFigures.Of(view, PeriodShift.LastYear, known);
        Broken = [.. (Figures?.Rules ?? []).Where(r => r.State == RuleState.Broken).Select(BrokenOf)];
        _broken = Broken.ToLookup(b => RuleWords.CellOf(b.Rule.Rule));
        Sections = [.. view.Form.Sections.Where(s => s.Items.Count > 0).Select(SectionOf)];
    }

    public ReportView View { get; }

    /// <summary>Whether cells are inputs.</summary>
    public bool IsEditing { get; }

    /// <summary>The figures that are shown; null where the viewer is shown none.</summary>
    public UnitFigures? Figures { get; }

    /// <summary>The entries and explanations that are shown.</summary>
    public Draft Entered { get; }

    /// <summary>What became of the last conclusions; null where the viewer is shown nothing of it.</summary>
    public ReportOpening? Opening => IsEditing ? View.PresentOpening : View.Opening;

    public IReadOnlyList<SheetSection> Sections { get; }

    /// <summary>The rules that do not hold, in the form's order.</summary>
    public IReadOnlyList<SheetRule> Broken { get; }

    public int Holding => (Figures?.Rules ?? []).Count(r => r.State == RuleState.Holds);

    public int NotJudged => (Figures?.Rules ?? []).Count(r => r.State == RuleState.NotJudged);

    public IEnumerable<SheetRow> Rows => Sections.SelectMany(s => s.Rows);

    /// <summary>Errors that stop submission: cells of which nothing is said, broken rules that block.</summary>
    public int MustMend => Sections.Sum(s => s.MustMend);

    /// <summary>Broken rules that ask for a sentence.</summary>
    public int ToExplain => Sections.Sum(s => s.ToExplain);

    public bool IsReady => MustMend == 0 && ToExplain == 0;

    /// <summary>Lines with a figure.</summary>
    public int Filled => Rows.Count(r => r.Item.Kind != ItemKind.Text && r.Value.State != ValueState.Missing);

    /// <summary>Lines that take a figure.</summary>
    public int Cells => Rows.Count(r => r.Item.Kind != ItemKind.Text);

    public bool HasPrevious => _previous.IsThere;

    public bool HasLastYear => _lastYear.IsThere;

    /// <summary>Entered cells of which nothing is said.</summary>
    public int Unsaid => Rows.Count(r => r.IsUnsaid);

    /// <summary>While much is empty, an empty cell is just to be filled; the last ones are errors that say what to do.</summary>
    public bool IsNearlyFull => Unsaid <= 6;

    /// <summary>Cells that the centre sent back and nobody has touched since.</summary>
    public IEnumerable<SheetRow> StillReturned => View.Report?.Newest?.Returned is { } why
        ? Rows.Where(r => r.Returned is not null && r.Item.Kind != ItemKind.Computed && (r.Entry is null || r.Entry.At <= why.At))
        : [];

    /// <summary>Where F8 goes first: the first cell that stands in the way.</summary>
    public string? FirstBroken => Rows.FirstOrDefault(r => r.IsUnsaid || r.Broken.Any(b => b.MustMend || b.ToExplain))?.Code;

    private SheetSection SectionOf(Section section) => new(
        section,
        [.. section.Items.Select(RowOf)],
        [.. _broken[null].Where(b => b.Rule.Rule.Section == (section.Code.Length == 0 ? null : section.Code))]);

    private SheetRow RowOf(Item item) => new(
        item,
        ReportView.ValueOf(Figures, item.Code),
        Entered.Entries.GetValueOrDefault(item.Code),
        item.Kind == ItemKind.Computed && Figures is not null ? Figures.Open(item.Code) : [],
        _previous[item.Code],
        _lastYear[item.Code],
        [.. _broken[item.Code]],
        ReturnedWith(item.Code));

    private SheetRule BrokenOf(JudgedRule rule)
    {
        var standing = ReportView.StandingExplanation(Entered, rule);
        return new SheetRule(rule, standing, standing is null ? Entered.Explanations.GetValueOrDefault(rule.Rule.Id) : null);
    }

    /// <summary>What the centre said of a cell of the newest version, or of the version that is looked at.</summary>
    private string? ReturnedWith(string code) => (View.At ?? View.Report?.Newest) is { State: ReportState.Returned, Returned: { } why }
        ? why.Items.GetValueOrDefault(code)
        : null;
}
