using GiaoBan.Figures;
using GiaoBan.Figures.Evaluation;
using GiaoBan.Figures.Language;

namespace GiaoBan.Reports.Submission;

/// <summary>The figures of an earlier period's report in force, asked for by the codes of the present form.</summary>
public sealed class EarlierFigures
{
    private readonly Form _form;
    private readonly UnitFigures? _figures;

    private EarlierFigures(Form form, UnitFigures? figures) => (_form, _figures) = (form, figures);

    /// <summary>Of the report to which this step leads from a view; without one every value is missing.</summary>
    public static EarlierFigures Of(ReportView view, PeriodShift shift, IKnownForms known) => new(
        view.Form,
        view.Behind?.Find(new Step(shift, null)) is { } report
            ? UnitFigures.Of(Plan.Of(report.Form, FormsBehind.Of(report.Leaves.Keys, known)), report.Leaves)
            : null);

    /// <summary>Whether that period has a report in force.</summary>
    public bool IsThere => _figures is not null;

    /// <summary>The value of an item, under the code that the old form has it by; missing where it has not.</summary>
    public Value this[string code] =>
        _figures is not null && _form.CodeIn(_figures.Plan.Form!, code) is { } there
            ? ReportView.ValueOf(_figures, there)
            : Value.Missing;
}
