using System.Globalization;
using GiaoBan.Figures;
using GiaoBan.Network;
using GiaoBan.Records;
using GiaoBan.Shell;
using GiaoBan.Shell.Language;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Assignments.Sheets;

/// <summary>
/// Judges edited rows inside the door: right, version, and then each verb of the row as if it came from its own form.
/// </summary>
public sealed class SheetJudge(Register<Assignment> register, IEnumerable<IRegister> registers, Viewer who, NetworkMap map, Clock clock, Formats format)
{
    /// <summary>What happened since is named, but not all of a long history.</summary>
    private const int MostActsNamed = 3;

    /// <summary>Said of an assignment that is not there, and of one that the viewer may not see.</summary>
    internal static Text Unknown { get; } = new(
        "Không tìm thấy nhiệm vụ có mã này. Trả lại mã như tệp đã xuất, hoặc xóa dòng.", "There is no assignment of this id. Give it back the id of the exported file, or delete the row.");

    /// <summary>What each edit does, and why others cannot be done.</summary>
    /// <param name="passage">The way through the door.</param>
    /// <param name="edits">What was written.</param>
    /// <param name="isDone">Whether what can be done is written, to stand if nothing has a fault; else it is only looked at.</param>
    /// <param name="cancel">Ends it early.</param>
    internal async Task<SheetPreview> JudgeAsync(Passage passage, IReadOnlyList<SheetEdit> edits, bool isDone, CancellationToken cancel)
    {
        var seen = await SeenAsync(passage, edits, isLocked: isDone, cancel);
        var since = await SinceAsync(passage.Db, edits.Where(e => seen.TryGetValue(e.Id, out var now) && now.Version != e.Version).Select(e => (seen[e.Id].Id, e.Version)), cancel);
        List<SheetChange> changes = [];
        List<SheetFault> faults = [];
        foreach (var edit in edits)
        {
            if (!seen.TryGetValue(edit.Id, out var assignment))
            {
                faults.Add(new SheetFault(edit.Row, AssignmentSheet.Id.Title, Unknown));
            }
            else if (assignment.Version != edit.Version)
            {
                faults.Add(new SheetFault(edit.Row, AssignmentSheet.Version.Title, Overtaken(since.GetValueOrDefault(assignment.Id, []))));
            }
            else
            {
                var (change, wrong) = await JudgeAsync(passage, edit, assignment, isDone && faults.Count == 0);
                changes.AddRange(change is null ? [] : [change]);
                faults.AddRange(wrong);
            }
        }

        return new SheetPreview(changes, faults, 0);
    }

    private async Task<(SheetChange? Change, IReadOnlyList<SheetFault> Faults)> JudgeAsync(Passage passage, SheetEdit edit, Assignment assignment, bool isDone)
    {
        var (acts, fault) = SheetActs.Of(edit, assignment);
        if (fault is not null)
        {
            return (null, [fault]);
        }

        var (standing, dueOn, percent) = (assignment.Standing, assignment.DueOn, AssignmentSheet.PercentOf(assignment));
        foreach (var act in acts)
        {
            if (await DoAsync(passage, assignment, act, isDone) is { Count: > 0 } faults)
            {
                return (null, [.. faults.Select(f => new SheetFault(edit.Row, act.ColumnOf(f.Field).Title, f.Message))]);
            }
        }

        return (new SheetChange(edit, assignment, [.. Cells(edit, acts, assignment, standing, dueOn, percent)]), []);
    }

    /// <summary>Does one verb; answers why it cannot be done, at the fields of its form.</summary>
    private async Task<IReadOnlyList<Fault>> DoAsync(Passage passage, Assignment assignment, SheetAct act, bool isDone)
    {
        if (!register.MayChange(who, assignment, act.Verb.Code))
        {
            var may = AssignmentRights.WhoMay(act.Verb.Code);
            return [new Fault("", new Text(
                $"Vai trò này không được làm việc “{act.Label.Vi}” ở nhiệm vụ này; việc đó thuộc {may.Vi}.",
                $"This role may not do “{act.Label.En}” here; that belongs to {may.En}."))];
        }

        var entry = act.Entry();
        var reason = entry.Text(Records.Pages.Forms.RecordFormModel.ReasonField, null, required: act.Verb.NeedsReason);
        var refusal = await act.Verb.Do(assignment, entry, new VerbContext(clock.Today, map, who) { Passage = passage, Registers = registers });
        if (refusal is not null && refusal.Faults.Count == 0)
        {
            return [new Fault("", refusal.Message)];
        }

        if (refusal is null && entry.Faults.Count == 0 && isDone)
        {
            await passage.ChangeAsync(assignment, act.Verb.Code, reason);
        }

        return [.. (refusal?.Faults ?? []).Concat(entry.Faults).DistinctBy(fault => fault.Field)];
    }

    private IEnumerable<SheetCellChange> Cells(SheetEdit edit, IReadOnlyList<SheetAct> acts, Assignment now, string standing, DateOnly dueOn, int? percent)
    {
        var report = acts.FirstOrDefault(act => act.Verb.Code == AssignmentActs.Report);
        if (edit.DueOn is { } due)
        {
            yield return new(AssignmentSheet.DueOn.Title, Text.Same(format.Day(dueOn)), Text.Same(format.Day(due)), acts.First(act => act.Column == AssignmentSheet.DueOn).Label);
        }

        if (edit.State is not null)
        {
            yield return new(AssignmentSheet.State.Title, AssignmentSheet.LabelOf(standing), AssignmentSheet.LabelOf(now.Standing), acts.First(act => act.Column == AssignmentSheet.State).Label);
        }

        if (edit.Text is { } text)
        {
            yield return new(AssignmentSheet.Said.Title, Text.Same(""), Text.Same(text), acts[0].Label);
        }

        if (edit.Percent is { } done)
        {
            yield return new(AssignmentSheet.Percent.Title, Text.Same(percent is { } before ? WithSign(before) : ""), Text.Same(WithSign(done)), report!.Label);
        }

        if (edit.Links is { } links)
        {
            yield return new(AssignmentSheet.Links.Title, Text.Same(""), Text.Same(links), report!.Label);
        }
    }

    private static string WithSign(int percent) => percent.ToString(CultureInfo.InvariantCulture) + "%";

    /// <summary>The assignments of the edits that the viewer sees; locked before the ledger's head is held, where they are to be changed.</summary>
    private async Task<Dictionary<string, Assignment>> SeenAsync(Passage passage, IReadOnlyList<SheetEdit> edits, bool isLocked, CancellationToken cancel)
    {
        var ids = edits.Select(edit => edit.Id).Distinct().ToArray();
        var seen = passage.Db.Assignments.VisibleTo(who, passage.Db).Where(a => EF.Parameter(ids).Contains(a.PublicId));
        return (isLocked ? await passage.LockedAsync(seen) : await seen.ToListAsync(cancel)).ToDictionary(a => a.PublicId);
    }

    /// <summary>What happened to assignments after the version that left, in words, by their ids.</summary>
    private async Task<Dictionary<long, List<Text>>> SinceAsync(GiaoBanDb db, IEnumerable<(long Id, int Version)> left, CancellationToken cancel)
    {
        var versions = left.DistinctBy(l => l.Id).ToDictionary(l => l.Id, l => l.Version);
        if (versions.Count == 0)
        {
            return [];
        }

        var ids = versions.Keys.ToArray();
        var steps = await (
            from version in db.Versions.AsNoTracking()
            join leaf in db.Leaves.AsNoTracking() on version.Position equals leaf.Position
            join officer in db.Officers.AsNoTracking() on leaf.Officer equals officer.Login into officers
            from officer in officers.DefaultIfEmpty()
            where EF.Parameter(ids).Contains(version.RecordId)
            orderby version.Version descending
            select new { version.RecordId, version.Version, leaf.Verb, leaf.At, leaf.Officer, officer.Title }).ToListAsync(cancel);
        return steps.Where(step => step.Version > versions[step.RecordId]).GroupBy(step => step.RecordId).ToDictionary(
            of => of.Key,
            of => of.Take(MostActsNamed).Select(step => register.NameOf(step.Verb) is var name
                ? new Text($"{name.Vi} ({step.Title ?? step.Officer}, {format.Moment(step.At)})", $"{name.En} ({step.Title ?? step.Officer}, {format.Moment(step.At)})")
                : default).ToList());
    }

    private static Text Overtaken(List<Text> since) => since.Count == 0
        ? new Text("Nhiệm vụ không có phiên bản này. Xuất Excel lại rồi sửa trong tệp mới.", "The assignment has no such version. Export again and edit the new file.")
        : new Text(
            $"Nhiệm vụ đã thay đổi sau khi xuất tệp: {string.Join("; ", since.Select(s => s.Vi))}. Xuất Excel lại rồi sửa dòng này trong tệp mới.",
            $"The assignment has changed since the export: {string.Join("; ", since.Select(s => s.En))}. Export again and edit this row in the new file.");
}
