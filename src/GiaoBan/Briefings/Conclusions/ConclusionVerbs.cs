using GiaoBan.Assignments;
using GiaoBan.Briefings.Room;
using GiaoBan.Figures;
using GiaoBan.Network;
using GiaoBan.Records;
using GiaoBan.Records.Entry;
using GiaoBan.Shell;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Briefings.Conclusions;

/// <summary>
/// What chair and secretary do to the conclusions of a briefing. Both write drafts; the chair alone publishes and corrects.
/// </summary>
public sealed class ConclusionVerbs(ConclusionDoor door, AddresseesReading addressees, Viewer who, NetworkMap map)
{
    /// <summary>Begins a new draft.</summary>
    public Task<Outcome<Conclusion>> DraftAsync(string briefing, EntrySource entry, RepeatKey? repeat, CancellationToken cancel) =>
        door.BeginAsync(briefing, entry, repeat, of => ReadAsync(entry, null, of, cancel), cancel);

    /// <summary>Writes a draft anew, on the version that was read: another's words are never written over unseen.</summary>
    public Task<Outcome<Conclusion>> WriteAsync(
        string briefing, string id, int? version, EntrySource entry, RepeatKey? repeat, CancellationToken cancel) =>
        door.ChangeAsync(briefing, id, version, "write", entry, repeat, seat => seat.MayLead(), async moment =>
        {
            var (text, refusal) = await ReadAsync(entry, moment.Conclusion.Text, moment.Briefing, cancel);
            return refusal ?? moment.Conclusion.Write(text!, who.Login, moment.Passage.At);
        }, null, cancel);

    /// <summary>Gives a draft up.</summary>
    public Task<Outcome<Conclusion>> DropAsync(
        string briefing, string id, int? version, EntrySource entry, RepeatKey? repeat, CancellationToken cancel) =>
        door.ChangeAsync(
            briefing, id, version, "drop", entry, repeat, seat => seat.MayLead(), moment => Task.FromResult(moment.Conclusion.Drop()), null, cancel);

    /// <summary>
    /// Publishes a conclusion, and assigns what it assigns: all units in this one transaction, or nothing. The units are
    /// fixed now: where the chair had a list in sight (<c>expected</c>), just those that stood in it.
    /// </summary>
    public Task<Outcome<Conclusion>> PublishAsync(
        string briefing, string id, int? version, EntrySource entry, RepeatKey? repeat, CancellationToken cancel) =>
        door.ChangeAsync(briefing, id, version, "publish", entry, repeat, MayPublish, moment => PublishAsync(moment, entry, cancel), AssignAsync, cancel);

    /// <summary>Puts the words of a published conclusion and of what it assigned right, with a reason; all see both.</summary>
    public Task<Outcome<Conclusion>> CorrectAsync(
        string briefing, string id, int? version, EntrySource entry, RepeatKey? repeat, CancellationToken cancel)
    {
        IReadOnlyList<Assignment> given = [];
        return door.ChangeAsync(briefing, id, version, "correct", entry, repeat, MayPublish, async moment =>
        {
            var words = entry.Text("words", null, longest: ConclusionEntry.LongestWords);
            var reason = entry.Text("reason", null);
            given = await Rewording.LockedAsync(moment.Passage, moment.Conclusion.PublicId);
            return entry.Finished() ?? moment.Conclusion.Correct(words!, reason!, moment.Passage.At);
        }, async moment =>
        {
            var (text, correction) = (moment.Conclusion.Text, moment.Conclusion.Corrections[^1]);
            await Rewording.ApplyAsync(moment.Passage, given, text.Title, text.Words, correction.Reason);
            await ConclusionDoor.NoteAsync(moment, HappeningKind.ConclusionCorrected);
        }, cancel);
    }

    /// <summary>What the chair alone does.</summary>
    public static Refusal? MayPublish(Seat seat) => seat.Kind == SeatKind.Chair ? null : Refusal.Of(
        RefusalKind.NotAllowed, new Text("Chỉ chủ trì công bố và đính chính kết luận.", "Only the chair publishes and corrects conclusions."));

    private async Task<Outcome<ConclusionText>> ReadAsync(EntrySource entry, ConclusionText? present, Briefing briefing, CancellationToken cancel)
    {
        var text = ConclusionEntry.Read(entry, present, briefing, map);
        if (entry.Finished() is { } invalid)
        {
            return invalid;
        }

        return text!.Task is { } task && await addressees.CheckAsync(briefing, task.Addressees, cancel) is { } refusal ? refusal : text;
    }

    private async Task<Refusal?> PublishAsync(ConclusionMoment moment, EntrySource entry, CancellationToken cancel)
    {
        var expected = entry.Texts("expected");
        if (Untimely(moment.Briefing) is { } untimely)
        {
            return untimely;
        }

        IReadOnlyList<int> units = [];
        if (moment.Conclusion.Text.Task is { } task)
        {
            var today = Clock.DayOf(moment.Passage.At);
            if (task.DueOn < today)
            {
                return Refusal.Invalid("dueOn", new Text(
                    $"Hạn {task.DueOn:d/M/yyyy} đã qua ({today:d/M/yyyy}): giao hôm nay là quá hạn ngay. Sửa hạn rồi công bố.",
                    $"It would be overdue at once: due on {task.DueOn:d/M/yyyy}, and it is {today:d/M/yyyy}. Change the day, then publish."));
            }

            var (found, refusal) = await addressees.UnitsOfAsync(moment.Briefing, task.Addressees, cancel);
            if (found is null)
            {
                return refusal;
            }

            units = found.Units;
            if (expected is not null && !expected.ToHashSet().SetEquals(found.Codes(map, moment.Briefing)))
            {
                return Refusal.Conflict(
                    $"Danh sách đơn vị đã thay đổi từ khi bạn xem (có báo cáo nộp, trả lại hoặc nơi nhận mới): nay là {units.Count} đơn vị. Chưa công bố; xem lại danh sách rồi công bố.",
                    $"The list of units is not the one that you saw (a report came in or went back, or it is given to others): now it is {units.Count} units. Nothing was published; look at the list, then publish.");
            }
        }

        var last = await moment.Passage.Db.Conclusions.Where(c => c.BriefingId == moment.Briefing.Id).MaxAsync(c => c.Number, cancel);
        return moment.Conclusion.Publish((last ?? 0) + 1, units, moment.Passage.At);
    }

    private static Refusal? Untimely(Briefing briefing) => briefing switch
    {
        { IsRehearsal: true } => Refusal.Conflict(
            "Đây là buổi họp thử: không công bố kết luận, không giao nhiệm vụ.", "This is a rehearsal: nothing is published or assigned."),
        { SignedOn: not null } => Refusal.Conflict(
            "Thông báo kết luận đã ký ban hành: không công bố thêm kết luận.", "The notice is signed: no conclusion is added."),
        { State: BriefingState.Open or BriefingState.Closed } => null,
        _ => Refusal.Conflict("Phòng họp chưa mở: kết luận còn là bản chuẩn bị.", "The room is not open: conclusions are still prepared."),
    };

    private async Task AssignAsync(ConclusionMoment moment)
    {
        var (conclusion, briefing) = (moment.Conclusion, moment.Briefing);
        if (conclusion.Text.Task is { } task)
        {
            await Assigning.AssignAsync(moment.Passage, conclusion.Units, new AssignmentFields
            {
                Number = conclusion.Code,
                Title = conclusion.Text.Title,
                Content = conclusion.Text.Words,
                Origin = AssignmentWords.OfConclusion,
                Field = task.Field,
                AssignedOn = Clock.DayOf(moment.Passage.At),
                FirstDueOn = task.DueOn,
                Product = task.Product,
                Countable = task.Countable,
                Supporting = task.Supporting,
                SupportingUnits = task.SupportingUnits,
                AssignedBy = who.Login,
                Source = conclusion.PublicId,
                Briefing = briefing.PublicId,
            });
        }

        await ConclusionDoor.NoteAsync(moment, HappeningKind.Concluded);
    }
}
