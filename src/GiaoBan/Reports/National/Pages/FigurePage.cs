using GiaoBan.Figures;
using GiaoBan.Figures.Evaluation;
using GiaoBan.Figures.Language;
using GiaoBan.Figures.Words;
using GiaoBan.Network;
using GiaoBan.Records;
using GiaoBan.Records.Listing;
using GiaoBan.Reports.Submission;
using GiaoBan.Shell.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GiaoBan.Reports.National.Pages;

/// <summary>
/// What stands behind a number, one click away: its formula in words, what it comes down to, and the records of it.
/// </summary>
public sealed class FigurePage(FigureQuestions questions, Figuring figuring, FigureRecords records, ReportReader reader, IConcludedFigures conclusions, Viewer who, NetworkMap map) : PageModel
{
    private const int RowsAPage = 50;

    public FigureAnswer Answer { get; private set; } = null!;

    /// <summary>The list of its records, where it comes down to one fact term of the period itself.</summary>
    public FigureRecordList? List { get; private set; }

    public int Skipped { get; private set; }

    /// <summary>What was concluded from it.</summary>
    public IReadOnlyList<ConcludedFigure> Conclusions { get; private set; } = [];

    public FigureQuestion Question => Answer.Question;

    /// <summary>The item that is asked for, where the formula is just its code.</summary>
    public Item? Item => Question.Place?.Form?.Item(Question.Formula.ToString());

    public Text Words => FormulaWords.Of(Item?.Expression ?? Question.Formula.Expression, Question.Place?.Form);

    public string UnitName => Question.Units is [var unit] ? map.NameOf(unit.Id, Question.To).ShortName : "";

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var query = new ListQuery(Request.Query);
        var after = query.After();
        var (question, wrong) = await questions.ReadAsync(query, cancel);
        if (question is null)
        {
            throw Shown(wrong!);
        }

        var (answer, refusal) = await figuring.AnswerAsync(question, cancel);
        Answer = answer ?? throw Shown(refusal!);
        if (question.Place is { } place)
        {
            Conclusions = await conclusions.OfAsync(place.Regime.Code, place.Period.ToString(), question.Formula.ToString(), cancel);
        }

        if (answer.Leaves is [{ Leaf: { Kind: LeafKind.Fact, IsOwn: true } }])
        {
            Skipped = (int)Math.Clamp(after?.Id ?? 0, 0, int.MaxValue - RowsAPage);
            List = (await records.OfAsync(question, Skipped, RowsAPage, cancel)).Value;
        }
    }

    /// <summary>The address of another figure of the same period and units.</summary>
    public string AddressOf(string formula, string? unit = null) =>
        FigureAddress.Of(formula, Question.Place, Question.From, Question.To, Question.IsReported, unit ?? OneUnit);

    /// <summary>The address of this list from another row on.</summary>
    public string PageFrom(int? row) =>
        AddressOf(Question.Formula.ToString()) + (row is { } at ? "&after=" + ListQuery.MarkOf("", at) : "");

    public bool SeesNation => who.SeesNation;

    /// <summary>The report that the figure stands in: of one unit's period, where the viewer may open it.</summary>
    public string? ReportPath => Question is { Place: { } place, Units: [var unit] } && reader.MaySee(unit.Id)
        ? place.AddressOf(CodeOf(unit))
        : null;

    public string CodeOf(Unit unit) => map.CodeOf(unit.Id, Question.To);

    public string NameOf(int unit) => map.NameOf(unit, Question.To).ShortName;

    private string? OneUnit => Question.Units is [var unit] && Question.Of.Count > 1 ? CodeOf(unit) : null;

    private static RequestRefusedException Shown(Refusal refusal) => new(new Failure(
        refusal.Kind == RefusalKind.NotFound ? StatusCodes.Status404NotFound : StatusCodes.Status400BadRequest,
        refusal.Message,
        new Text(string.Join(" ", refusal.Faults.Select(f => f.Message.Vi)), string.Join(" ", refusal.Faults.Select(f => f.Message.En)))));
}
