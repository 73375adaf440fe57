using GiaoBan.Figures;
using GiaoBan.Network;
using GiaoBan.Records;
using GiaoBan.Shell;
using GiaoBan.Shell.Language;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Assignments.Sheets;

/// <summary>
/// Takes a file of assignments that came back: shows first what it would do, then does it, all of it or nothing. Both ways
/// each edited row is judged by the verbs that it means, on the version that left, with the rights of who sent it.
/// </summary>
public sealed class SheetImport(
    GiaoBanDb db, Door door, SheetJudge judge, Viewer who, NetworkMap map, Clock clock, Lang lang)
{
    /// <summary>Rows that are done at once; each is a change of its own, in one transaction.</summary>
    public const int MostEdits = 500;

    /// <summary>What a file would do; or why it cannot be used.</summary>
    public async Task<(SheetPreview? Preview, Text Fault)> ReadAsync(Stream content, CancellationToken cancel)
    {
        var (file, fault) = SheetFile.Read(content);
        if (file is null)
        {
            return (null, fault);
        }

        var rows = file.Rows.Select(row => new SheetRow(file, row)).ToList();
        var edits = await EditsAsync(rows, cancel);
        if (edits.Count > MostEdits)
        {
            return (null, new Text(
                $"Tệp sửa {edits.Count} dòng, mỗi lần nhập tối đa {MostEdits} dòng. Chia thành nhiều tệp rồi gửi từng tệp.",
                $"{edits.Count} rows are edited; at most {MostEdits} are taken at once. Divide the file and send its parts."));
        }

        var wrong = rows.SelectMany(row => row.Faults).ToList();
        var looked = await LookAsync(edits, cancel);
        return (looked with
        {
            Faults = [.. wrong.Concat(looked.Faults).OrderBy(f => f.Row)],
            Unchanged = rows.Count - edits.Count - wrong.Select(f => f.Row).Distinct().Count(),
        }, default);
    }

    /// <summary>What edits would do, without doing it.</summary>
    public async Task<SheetPreview> LookAsync(IReadOnlyList<SheetEdit> edits, CancellationToken cancel)
    {
        var judged = new SheetPreview([], [], 0);
        if (edits.Count > 0)
        {
            // The verbs are done inside the door, which a refusal leaves with nothing written.
            await door.PassAsync<int>(who, async passage =>
            {
                judged = await judge.JudgeAsync(passage, edits, isDone: false, cancel);
                return Refusal.Conflict("", "");
            }, cancel);
        }

        return judged;
    }

    /// <summary>Does all edits, or none where one cannot be done. Answers how many rows were done.</summary>
    public async Task<Outcome<int>> DoAsync(IReadOnlyList<SheetEdit> edits, RepeatKey repeat, CancellationToken cancel)
    {
        if (edits.Count is 0 or > MostEdits)
        {
            return Refusal.Invalid(SheetEdit.Field, new Text($"Phải có từ 1 đến {MostEdits} dòng để ghi. Gửi lại tệp.", $"There must be 1 to {MostEdits} rows to be done. Send the file again."));
        }

        var outcome = await door.PassAsync<int>(who, async passage =>
        {
            if (await passage.Db.FindRepeatedAsync(repeat, who) is { } earlier)
            {
                return earlier.IsSame ? edits.Count : Repeated.OfAnother;
            }

            var judged = await judge.JudgeAsync(passage, edits, isDone: true, cancel);
            if (judged.Faults.Count > 0)
            {
                return Refusal.Stale;
            }

            passage.KeepRepeat(repeat, judged.Changes[0].Assignment);
            return edits.Count;
        }, cancel);

        // What made a version stale may have been this same request, sent twice at once.
        return outcome.Refusal == Refusal.Stale && await db.FindRepeatedAsync(repeat, who) is { IsSame: true } ? edits.Count : outcome;
    }

    /// <summary>What was written into the rows; what is wrong with one, it then says itself.</summary>
    private async Task<IReadOnlyList<SheetEdit>> EditsAsync(IReadOnlyList<SheetRow> rows, CancellationToken cancel)
    {
        var ids = rows.Select(row => row.Id).Distinct().ToArray();
        var present = await db.Assignments.AsNoTracking().VisibleTo(who, db).Where(a => EF.Parameter(ids).Contains(a.PublicId)).ToDictionaryAsync(a => a.PublicId, cancel);
        var earlier = await EarlierAsync(
            rows.Where(row => present.TryGetValue(row.Id, out var now) && row.Version < now.Version).Select(row => (present[row.Id].Id, row.Version!.Value)), cancel);
        var twice = rows.GroupBy(row => row.Id).Where(same => same.Count() > 1).ToDictionary(same => same.Key, same => same.Select(row => row.Number).ToList());
        var to = new SheetAddressee(map, clock.Today, lang.IsEnglish);
        var edits = new List<SheetEdit>();
        foreach (var row in rows)
        {
            if (!present.TryGetValue(row.Id, out var now))
            {
                row.Refuse(AssignmentSheet.Id, SheetJudge.Unknown);
            }
            else if (twice.TryGetValue(row.Id, out var places))
            {
                row.Refuse(AssignmentSheet.Id, new Text(
                    $"Nhiệm vụ này có ở {places.Count} dòng: {string.Join(", ", places)}. Giữ một dòng.", $"The assignment is in {places.Count} rows: {string.Join(", ", places)}. Keep one."));
            }
            else if ((row.Version == now.Version ? now : earlier.GetValueOrDefault((now.Id, row.Version ?? 0))) is not { } was)
            {
                row.Refuse(AssignmentSheet.Version, new Text(
                    "Nhiệm vụ không có phiên bản này. Xuất Excel lại rồi sửa trong tệp mới.", "The assignment has no such version. Export again and edit the new file."));
            }
            else if (row.Compare(was, to) is { IsEmpty: false } edit && row.Faults.Count == 0)
            {
                edits.Add(edit);
            }
        }

        return edits;
    }

    /// <summary>Assignments as they left, where something happened to them since.</summary>
    private async Task<Dictionary<(long Id, int Version), Assignment>> EarlierAsync(IEnumerable<(long Id, int Version)> left, CancellationToken cancel)
    {
        var asked = left.ToHashSet();
        if (asked.Count == 0)
        {
            return [];
        }

        var (ids, versions) = (asked.Select(l => l.Id).ToArray(), asked.Select(l => l.Version).Distinct().ToArray());
        var found = await db.Versions.AsNoTracking()
            .Where(v => EF.Parameter(ids).Contains(v.RecordId) && EF.Parameter(versions).Contains(v.Version) && v.Content != null)
            .Select(v => new { v.RecordId, v.Version, v.Content }).ToListAsync(cancel);
        return found.Where(v => asked.Contains((v.RecordId, v.Version))).ToDictionary(v => (v.RecordId, v.Version), v => Assignment.AsOf(v.Content!));
    }
}
