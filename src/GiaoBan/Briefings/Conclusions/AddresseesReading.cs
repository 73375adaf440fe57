using GiaoBan.Figures;
using GiaoBan.Figures.Language;
using GiaoBan.Records;
using GiaoBan.Reports.Forms;
using GiaoBan.Reports.National;
using GiaoBan.Reports.Submission;
using GiaoBan.Storage;

namespace GiaoBan.Briefings.Conclusions;

/// <summary>Which units a conclusion goes to: of a formula, those whose reports in force give it a value above zero.</summary>
public sealed class AddresseesReading(GiaoBanDb db, ReportPeriods periods, FormLibrary library, FactCatalogue facts, Figuring figuring)
{
    public async Task<Outcome<IReadOnlyList<int>>> UnitsOfAsync(Briefing briefing, Addressees addressees, CancellationToken cancel)
    {
        IReadOnlyList<int> units = addressees.Kind switch
        {
            AddresseesKind.All => briefing.Sites,
            AddresseesKind.AllBut => [.. briefing.Sites.Except(addressees.Named)],
            AddresseesKind.Chosen => [.. briefing.Sites.Where(addressees.Named.Contains)],
            _ => [],
        };
        if (addressees.Kind == AddresseesKind.Formula)
        {
            var (counted, refusal) = await CountedAsync(briefing, addressees.Formula!, cancel);
            if (counted is null)
            {
                return refusal!;
            }

            units = counted;
        }

        return units.Count > 0 ? new Outcome<IReadOnlyList<int>>(units, null) : Refusal.Invalid("to", new Text(
            "Không có đơn vị nào thuộc diện này. Xem lại nơi nhận.", "No unit is among these. Look at whom it is given to."));
    }

    /// <summary>What keeps a draft from being given to these units ever; null where only publication will tell.</summary>
    public async Task<Refusal?> CheckAsync(Briefing briefing, Addressees addressees, CancellationToken cancel) =>
        addressees.Formula is { } formula ? (await ReadAsync(briefing, formula, cancel)).Refusal : null;

    private async Task<Outcome<IReadOnlyList<int>>> CountedAsync(Briefing briefing, string text, CancellationToken cancel)
    {
        var (read, unreadable) = await ReadAsync(briefing, text, cancel);
        if (read is not var (formula, place))
        {
            return unreadable!;
        }

        var invited = place.Obliged.Where(u => briefing.Sites.Contains(u.Id)).ToList();
        var (answer, refusal) = await figuring.AnswerAsync(
            new FigureQuestion(formula, place, place.Window.From, place.Window.To, true, place.Obliged, invited, ByUnit: true, Map: null), cancel);
        return answer is null
            ? refusal!
            : new Outcome<IReadOnlyList<int>>([.. answer.Rows.Where(row => row.Value.Number > 0).Select(row => row.Members[0].Id)], null);
    }

    private async Task<Outcome<AskedFormula>> ReadAsync(Briefing briefing, string text, CancellationToken cancel)
    {
        if (briefing is not { Regime: { } regime, Period: { } period } || await periods.FindAsync(regime, period, cancel) is not { Form: { } form } place)
        {
            return Refusal.Invalid("formula", new Text(
                "Cuộc giao ban này không gắn với kỳ số liệu nào nên không chọn đơn vị theo chỉ tiêu được.",
                "This briefing shows no period, so units cannot be chosen by a figure."));
        }

        var shelf = periods.Shelf ?? await library.CurrentAsync(db, cancel);
        var reading = FormulaReader.Read(text, facts, form, shelf.Known);
        if (reading.Formula is not { } formula)
        {
            return Refusal.Invalid([.. reading.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d =>
                new Fault("formula", d.Message))]);
        }

        return new AskedFormula(formula, place);
    }

    private sealed record AskedFormula(Formula Formula, ReportPeriod Place);
}
