using GiaoBan.Figures;
using GiaoBan.Network;
using GiaoBan.Shell;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Reports.Submission.Pages;

/// <summary>Something that was done to a report; entries of one officer on one day, one after the other, are one line.</summary>
/// <param name="Since">When the first of them was done, UTC.</param>
/// <param name="At">When the last was done.</param>
/// <param name="By">The officer's title.</param>
/// <param name="Verb">As the ledger has it.</param>
/// <param name="Times">How many changes the line is.</param>
/// <param name="Version">Of a submission, the number of the version.</param>
/// <param name="Reason">Why, in their words.</param>
public sealed record ReportHistoryLine(DateTime Since, DateTime At, string By, string Verb, int Times, int? Version, string? Reason)
{
    public Text Words => Verb switch
    {
        "submit" => new Text($"nộp bản {Version}", $"submitted version {Version}"),
        "return" => new Text("trả lại", "returned"),
        "accept" => new Text("nhận báo cáo", "accepted"),
        "explain" => new Text("ghi giải trình", "explained"),
        "word" => new Text("sửa lời mở đầu", "worded the opening"),
        _ => new Text("nhập số liệu", "entered figures"),
    };

    /// <summary>Whether it is work on a draft, which only the unit itself is told of.</summary>
    public bool IsOfDraft => Verb is not ("submit" or "return" or "accept");
}

/// <summary>What was done to a report, newest first, and who they are that did it.</summary>
/// <param name="Lines">Newest first.</param>
/// <param name="Titles">The titles of officers by login.</param>
public sealed record ReportPast(IReadOnlyList<ReportHistoryLine> Lines, IReadOnlyDictionary<string, string> Titles)
{
    public static ReportPast None { get; } = new([], new Dictionary<string, string>());

    /// <summary>The title of who signed a version for the head; null where the head did, or will.</summary>
    public string? SignedForHead(SubmittedVersion? version) =>
        version is not null && Titles.GetValueOrDefault(version.By) is { } title && RoleTitles.IsForHead(title) ? title : null;

    /// <summary>As pages name an officer.</summary>
    public string Name(string login) => Titles.GetValueOrDefault(login, login);
}

/// <summary>Reads the history of a report from the ledger, in one query.</summary>
public sealed class ReportHistory(GiaoBanDb db, Viewer who)
{
    /// <summary>Changes beyond these are long past.</summary>
    private const int Most = 1_000;

    public async Task<ReportPast> OfAsync(Report? report, CancellationToken cancel)
    {
        if (report is null)
        {
            return ReportPast.None;
        }

        var done = await (
            from version in db.Versions.AsNoTracking()
            join leaf in db.Leaves.AsNoTracking() on version.Position equals leaf.Position
            join officer in db.Officers.AsNoTracking() on leaf.Officer equals officer.Login into officers
            from officer in officers.DefaultIfEmpty()
            where version.RecordId == report.Id
            orderby version.Version descending
            select new { leaf.At, leaf.Officer, leaf.Verb, version.Reason, officer.Title }).Take(Most).ToListAsync(cancel);
        var lines = new List<ReportHistoryLine>();
        foreach (var one in done)
        {
            var line = new ReportHistoryLine(
                one.At, one.At, one.Title ?? one.Officer, one.Verb, 1, report.Submissions.Find(s => s.At == one.At)?.Number, one.Reason);
            if (line.IsOfDraft && lines.Count > 0 && Continues(lines[^1], line))
            {
                lines[^1] = lines[^1] with { Since = line.At, Times = lines[^1].Times + 1 };
            }
            else
            {
                lines.Add(line);
            }
        }

        var isOwn = who.OwnUnits.Contains(report.UnitId);
        return new ReportPast(
            [.. lines.Where(l => isOwn || !l.IsOfDraft)],
            done.DistinctBy(d => d.Officer).ToDictionary(d => d.Officer, d => d.Title ?? d.Officer));
    }

    private static bool Continues(ReportHistoryLine later, ReportHistoryLine earlier) =>
        (later.By, later.Verb, Clock.DayOf(later.At)) == (earlier.By, earlier.Verb, Clock.DayOf(earlier.At));
}
