using GiaoBan.Figures;
using GiaoBan.Figures.Language;
using GiaoBan.Network;
using GiaoBan.Records;
using GiaoBan.Reports.Forms;
using GiaoBan.Reports.National;
using GiaoBan.Reports.Submission;
using GiaoBan.Shell;
using GiaoBan.Storage;

namespace GiaoBan.Briefings.Conclusions;

/// <summary>Whom a conclusion would be assigned to.</summary>
/// <param name="Units">The units.</param>
/// <param name="Unreported">Of a formula, those of which it cannot be said: they have reported nothing of it.</param>
public sealed record Addressed(IReadOnlyList<int> Units, IReadOnlyList<int> Unreported)
{
    public static Addressed Of(IReadOnlyList<int> units) => new(units, []);

    /// <summary>The units by their codes on the day of the briefing.</summary>
    public IEnumerable<string> Codes(NetworkMap map, Briefing briefing) => Units.Select(unit => map.CodeOf(unit, Clock.DayOf(briefing.StartsAt)));
}

/// <summary>Which units a conclusion goes to: of a formula, those whose reports in force give it a value above zero.</summary>
public sealed class AddresseesReading(GiaoBanDb db, ReportPeriods periods, FormLibrary library, FactCatalogue facts, Figuring figuring)
{
    public async Task<Outcome<Addressed>> UnitsOfAsync(Briefing briefing, Addressees addressees, CancellationToken cancel)
    {
        var (addressed, refusal) = addressees.Kind switch
        {
            AddresseesKind.All => Addressed.Of(briefing.Sites),
            AddresseesKind.AllBut => Addressed.Of([.. briefing.Sites.Except(addressees.Named)]),
            AddresseesKind.Chosen => Addressed.Of([.. briefing.Sites.Where(addressees.Named.Contains)]),
            _ => await CountedAsync(briefing, addressees.Formula!, cancel),
        };
        return addressed is { Units.Count: 0 }
            ? Refusal.Invalid("to", new Text("Không có đơn vị nào thuộc diện này. Xem lại nơi nhận.", "No unit is among these. Look at whom it is given to."))
            : new Outcome<Addressed>(addressed, refusal);
    }

    /// <summary>What keeps a draft from being given to these units ever; null where only publication will tell.</summary>
    public async Task<Refusal?> CheckAsync(Briefing briefing, Addressees addressees, CancellationToken cancel) =>
        addressees.Formula is { } formula ? (await ReadAsync(briefing, formula, cancel)).Refusal : null;

    private async Task<Outcome<Addressed>> CountedAsync(Briefing briefing, string text, CancellationToken cancel)
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
            : new Addressed(Those(row => row.Value.Number > 0), Those(row => row.Value.State == ValueState.Missing));

        IReadOnlyList<int> Those(Func<FigureRow, bool> are) => [.. answer.Rows.Where(are).Select(row => row.Members[0].Id)];
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
