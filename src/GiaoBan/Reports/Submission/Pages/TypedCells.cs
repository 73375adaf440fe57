using System.Globalization;
using GiaoBan.Figures;
using GiaoBan.Figures.Language;
using GiaoBan.Network;
using GiaoBan.Records;
using GiaoBan.Records.Entry;
using GiaoBan.Reports.Opening;
using GiaoBan.Shell.Language;

namespace GiaoBan.Reports.Submission.Pages;

/// <summary>
/// What was typed into the report's page and differs from what the page showed: by cell, with the mark of what was read,
/// so that nobody's other cell is touched. A page sends a cell in three fields: the cell itself, why there is no number,
/// and the mark.
/// </summary>
public sealed class TypedCells
{
    /// <summary>What a press of "Không phát sinh" sends: the item's code.</summary>
    public const string NilField = "nil";

    private readonly IFormCollection _typed;
    private readonly bool _english;
    private readonly List<Fault> _faults = [];
    private readonly Dictionary<string, Said?> _said = [];
    private readonly Dictionary<string, string> _read = [];
    private readonly Dictionary<int, string?> _sentences = [];

    private TypedCells(IFormCollection typed, bool english) => (_typed, _english) = (typed, english);

    /// <summary>The cells that were changed; null takes away what was said.</summary>
    public IReadOnlyDictionary<string, Said?> Said => _said;

    /// <summary>What those cells said when they were read.</summary>
    public IReadOnlyDictionary<string, string> Read => _read;

    /// <summary>The explanations that were changed, by rule.</summary>
    public IReadOnlyDictionary<int, string?> Sentences => _sentences;

    public IReadOnlyList<Fault> Faults => _faults;

    public static string CellField(string code) => $"o.{code}";

    public static string ExcuseField(string code) => $"l.{code}";

    public static string MarkField(string code) => $"c.{code}";

    public static string SentenceField(int rule) => $"g.{rule}";

    /// <summary>The explanation as the page showed it.</summary>
    public static string ShownField(int rule) => $"gc.{rule}";

    public static TypedCells Of(IFormCollection typed, Form form, bool english)
    {
        var cells = new TypedCells(typed, english);
        foreach (var item in form.Items.Where(i => i.Kind != ItemKind.Computed && typed.ContainsKey(CellField(i.Code))))
        {
            cells.Add(item);
        }

        foreach (var rule in form.Rules.Where(r => typed.ContainsKey(SentenceField(r.Id))))
        {
            cells.Add(rule);
        }

        return cells;
    }

    /// <summary>Saves what was changed: cells, explanations, then the words of the opening.</summary>
    public async Task<Refusal?> SaveAsync(
        (ReportPeriod Place, Unit Unit, Form Form) at, ReportVerbs verbs, OpeningVerbs openings, CancellationToken cancel)
    {
        var seen = int.TryParse(_typed[ReportModel.SubmittedField], CultureInfo.InvariantCulture, out var submitted)
            ? new Seen(submitted, Read)
            : null;
        var refusal = Faults.Count > 0 ? Refusal.Invalid(Faults)
            : Said.Count > 0 ? (await verbs.EnterAsync(at.Place, at.Unit, Said, seen, null, cancel)).Refusal
            : null;
        if (refusal is null && Sentences.Count > 0)
        {
            refusal = (await verbs.ExplainAsync(at.Place, at.Unit, at.Form, Sentences, seen, null, cancel)).Refusal;
        }

        return refusal is null && TypedOpening.Of(_typed) is { } words
            ? (await openings.WordAsync(at.Place, at.Unit, words.Pieces, seen, words.Read, null, cancel)).Refusal
            : refusal;
    }

    private void Add(Item item)
    {
        var read = _typed[MarkField(item.Code)].ToString();
        var before = _faults.Count;
        var said = _typed[NilField] == item.Code ? new Said(Nil: true)
            : item.Kind == ItemKind.Text ? Words(item.Code)
            : Cell(item.Code, read);
        if (_faults.Count == before && Submission.Said.MarkOf(said) != read)
        {
            _said[item.Code] = said;
            if (_typed.ContainsKey(MarkField(item.Code)))
            {
                _read[item.Code] = read;
            }
        }
    }

    private Said? Words(string code)
    {
        var typed = _typed[CellField(code)].ToString();
        return string.IsNullOrWhiteSpace(typed) ? null
            : Submission.Said.Words(code, typed, Submission.Said.LongestText, _faults) is { } words ? new Said(Text: words)
            : null;
    }

    private Said? Cell(string code, string read)
    {
        var typed = _typed[CellField(code)].ToString().Trim();
        var why = _typed[ExcuseField(code)].ToString();
        var excuse = string.IsNullOrWhiteSpace(why) ? null
            : Submission.Said.Words(code, why, EntrySource.UsualLength, _faults) is { } reason ? new Said(Excused: reason)
            : null;
        if (typed.Length == 0)
        {
            return excuse;
        }

        // The excuse that stood in the cell gives way to the number; a new one beside a number contradicts it.
        if (excuse is not null && Submission.Said.MarkOf(excuse) != read)
        {
            _faults.Add(new Fault(code, new Text(
                "Vừa có số vừa có lý do chưa có. Giữ một trong hai.", "There is a number and a reason for having none. Keep one of them.")));
            return null;
        }

        return IsNil(typed) ? new Said(Nil: true) : Number(code, typed);
    }

    private Said? Number(string code, string typed)
    {
        if (Typed.Number(typed, _english, out var number) is { } wrong)
        {
            _faults.Add(new Fault(code, wrong));
            return null;
        }

        return number is { } read ? Submission.Said.OfNumber(code, read, _faults) : null;
    }

    private static bool IsNil(string typed) =>
        new[] { EntryWords.Nil.Vi, EntryWords.Nil.En, "k" }.Contains(typed, StringComparer.OrdinalIgnoreCase);

    private void Add(Rule rule)
    {
        var typed = EntrySource.Clean(_typed[SentenceField(rule.Id)]) ?? "";
        if (typed == (EntrySource.Clean(_typed[ShownField(rule.Id)]) ?? ""))
        {
            return;
        }

        _sentences[rule.Id] = typed.Length == 0
            ? null
            : Submission.Said.Words($"rule {rule.Id}", typed, EntrySource.UsualLength, _faults);
    }
}
