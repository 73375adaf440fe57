using GiaoBan.Figures;
using GiaoBan.Records;

namespace GiaoBan.Reports.Submission;

/// <summary>
/// What somebody had before them when they changed cells, so that two who work on one report at a time lose nothing: cells
/// are independent of each other, but none is overwritten unseen, and a report submitted meanwhile is not opened again.
/// </summary>
/// <param name="Submitted">How many versions were submitted.</param>
/// <param name="Marks">By item code, the <see cref="Said.MarkOf"/> of what a cell said; one without is not held to it.</param>
public sealed record Seen(int Submitted, IReadOnlyDictionary<string, string> Marks)
{
    /// <summary>Whether a version was submitted since.</summary>
    internal bool IsPassed(Report report) => report.Submitted != Submitted;

    internal static Refusal Passed(Report report) => Refusal.Of(RefusalKind.Conflict, new Text(
        $"Chưa lưu: báo cáo đã được nộp bản {report.Submitted} sau khi bạn mở trang này. Mở lại trang; cần sửa thì lập bản đính chính.",
        $"Not saved: version {report.Submitted} was submitted after you opened this page. Open it again; to change something, correct it."));

    /// <summary>The cells that somebody else changed since, each with what it says now.</summary>
    internal IReadOnlyList<Fault> Overtaken(Draft draft, IEnumerable<string> codes) =>
        [.. from code in codes
            let present = draft.Entries.GetValueOrDefault(code)
            where Marks.TryGetValue(code, out var mark) && mark != Said.MarkOf(present?.Said)
            select new Fault(code, EntryWords.Overtaken(present))];
}
