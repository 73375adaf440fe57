using GiaoBan.Figures;
using GiaoBan.Network;
using GiaoBan.Records;
using GiaoBan.Records.Entry;
using GiaoBan.Reports.Submission;

namespace GiaoBan.Reports.Opening;

/// <summary>What a unit does to the opening of its report: it words it, round the figures.</summary>
public sealed class OpeningVerbs(ReportVerbs reports, Viewer who)
{
    /// <summary>The name of the opening among faults.</summary>
    public const string Field = "opening";

    private static readonly Text Overtaken = new(
        "Người khác đã sửa lời mở đầu sau khi bạn mở trang này. Mở lại trang để xem.",
        "Somebody else worded the opening after you opened this page. Open it again to see.");

    /// <summary>Sets the words; the usual ones are kept as nobody's.</summary>
    /// <param name="pieces">One more than there are figures; null: the usual ones again.</param>
    /// <param name="seen">What the writer had read of the report; null: they do not say.</param>
    /// <param name="read">The mark of the words that were read; null: they do not say.</param>
    /// <param name="version">The stored version that was read; null: whichever.</param>
    public async Task<Outcome<Report>> WordAsync(
        ReportPeriod place, Unit unit, IReadOnlyList<string?>? pieces, Seen? seen, string? read, int? version, CancellationToken cancel)
    {
        var faults = new List<Fault>();
        var words = pieces is null ? null : Cleaned(pieces, faults);
        if (faults.Count > 0)
        {
            return Refusal.Invalid(faults);
        }

        return await reports.DraftAsync(place, unit, "word", version, (report, at) =>
        {
            if (seen?.IsPassed(report) == true)
            {
                return Task.FromResult<Refusal?>(Seen.Passed(report));
            }

            report.Open();
            var present = report.Draft.Opening?.Pieces;
            if (read is not null && read != MarkOf(present))
            {
                return Task.FromResult<Refusal?>(Refusal.Invalid(Field, Overtaken) with { Kind = RefusalKind.Conflict });
            }

            var own = words is null || words.SequenceEqual(OpeningTerms.Usual.Select(p => p.Vi)) ? null : words;
            if (MarkOf(own) != MarkOf(present))
            {
                report.Word(own is null ? null : new OpeningWords(own, who.Login, at));
            }

            return Task.FromResult<Refusal?>(null);
        }, cancel);
    }

    /// <summary>A short mark of the words, by which a page knows what it showed; empty: the usual ones.</summary>
    public static string MarkOf(IReadOnlyList<string>? pieces) =>
        pieces is null ? "" : Said.MarkOf(new Said(Text: string.Join('\n', pieces)));

    /// <summary>
    /// Between two figures stands a word at least, and between a figure and the next word no digit, or the words would read
    /// as part of a number.
    /// </summary>
    private static List<string> Cleaned(IReadOnlyList<string?> pieces, List<Fault> faults)
    {
        var last = OpeningTerms.Usual.Count - 1;
        if (pieces.Count != last + 1)
        {
            faults.Add(new Fault(Field, new Text(
                $"Phải đủ {last + 1} đoạn lời: giữa các số liệu, trước và sau.", $"There must be {last + 1} pieces: between the figures, before and after.")));
            return [];
        }

        var words = pieces.Select((piece, i) => i is 0 || i == last ? Edge(piece, faults) : Said.Words(Field, piece, EntrySource.UsualLength, faults) ?? "").ToList();
        foreach (var (piece, i) in words.Select((piece, i) => (piece, i)))
        {
            var before = i > 0 && piece.TakeWhile(c => !char.IsLetter(c)).Any(char.IsNumber);
            var after = i < last && piece.Reverse().TakeWhile(c => !char.IsLetter(c)).Any(char.IsNumber);
            if (before || after)
            {
                faults.Add(new Fault(Field, new Text(
                    $"Đoạn lời {i + 1}: chữ số đứng sát số liệu, đọc lẫn thành số khác. Bỏ chữ số, hoặc đặt ít nhất một từ vào giữa.",
                    $"Piece {i + 1}: digits against a figure read as another number. Take them out, or put a word between.")));
            }
            else if (i > 0 && i < last && piece.Length > 0 && !piece.Any(char.IsLetter))
            {
                faults.Add(new Fault(Field, new Text(
                    $"Đoạn lời {i + 1}: giữa hai số liệu phải có ít nhất một từ.", $"Piece {i + 1}: between two figures stands a word at least.")));
            }
        }

        return words;
    }

    private static string Edge(string? piece, List<Fault> faults) =>
        string.IsNullOrWhiteSpace(piece) ? "" : Said.Words(Field, piece, EntrySource.UsualLength, faults) ?? "";
}
