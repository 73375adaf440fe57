using System.Text.Json.Nodes;
using GiaoBan.Assignments.Supporting;
using GiaoBan.Figures;
using GiaoBan.Network;
using GiaoBan.Records;
using GiaoBan.Records.Api;
using GiaoBan.Records.Attachments;
using GiaoBan.Records.Entry;
using GiaoBan.Records.Listing;

namespace GiaoBan.Assignments;

/// <summary>Nhiệm vụ: assigned by the centre, done by the units. Not a book: it has a place of work of its own.</summary>
public sealed class AssignmentRegister : Register<Assignment>
{
    /// <summary>What is said to who sees an assignment, or a unit, and may not do this with it.</summary>
    internal static Refusal NotTheirs { get; } = Refusal.Of(RefusalKind.NotAllowed, new Text(
        "Bạn không làm được việc này với nhiệm vụ của đơn vị đó. Chủ trì và chuyên viên theo dõi đơn vị giao, nghiệm thu, trả lại; người giao gia hạn, rút; Trưởng ban của đơn vị nhận; đơn vị báo cáo.",
        "This is not yours to do with that unit's assignments. The chair and the unit's desk officer assign, verify and send back; who assigned extends and withdraws; the unit's head accepts; the unit reports."));

    public override string Code => Assignment.RegisterCode;

    public override Text Name { get; } = new("Nhiệm vụ", "Assignments");

    public override string Path => "/nhiem-vu";

    public override bool IsBook => false;

    public override bool IsAlwaysShared => true;

    public override IReadOnlyList<Fact> Facts => AssignmentFacts.All;

    public override int Counting => 1;

    public override IReadOnlyList<Verb<Assignment>> Verbs => AssignmentVerbs.All;

    public override IReadOnlyList<string> Asked { get; } = ["state", "origin", "field", "source", "briefing", CommonVerbs.SupportedChoice.Code];

    public override Refusal NotAllowed => NotTheirs;

    public override bool MayEnter(Viewer who, Unit unit) => AssignmentRights.MayAssign(who, unit.Id);

    public override bool MayChange(Viewer who, Assignment record, string verb) =>
        verb != CommonVerbs.AccessCode && AssignmentRights.MayDo(who, record, verb);

    public override Assignment? Enter(long id, int unit, EntrySource entry, VerbContext context) =>
        AssignmentEntry.Read(entry, null, context, PublicId.New()) is { } fields ? Assignment.Assign(id, unit, fields) : null;

    /// <summary>What was verified stays as it was verified.</summary>
    public override Refusal? Correct(Assignment record, EntrySource entry, VerbContext context)
    {
        if (!record.IsOpen)
        {
            return Refusal.Conflict(
                "Nhiệm vụ đã nghiệm thu hoặc đã rút: không sửa nữa. Cần sửa thì mở lại, nêu lý do, rồi sửa.",
                "It is verified or withdrawn, and is not corrected any more. Reopen it with a reason, then correct it.");
        }

        if (entry.Text("unit", null, required: false) is { } unit && unit != context.Map.CodeOf(record.UnitId, context.Today)
            && FaultOf(record, unit, context) is { } fault)
        {
            entry.Refuse("unit", fault);
        }

        if (AssignmentEntry.Read(entry, record.Fields, context, record.Source) is { } fields)
        {
            record.Correct(fields);
        }

        return null;
    }

    /// <summary>Why it may not be another unit's. The one that has accepted it keeps it, with all that it did.</summary>
    private static Text? FaultOf(Assignment record, string unit, VerbContext context) => record.Origin == AssignmentWords.OfConclusion
        ? new Text(
            "Đơn vị do kết luận giao ban xác định. Giao nhầm thì rút, nêu lý do, rồi giao lại từ bàn tổng hợp.",
            "The conclusion says which unit. Withdraw what was assigned wrongly, with a reason, and assign it anew from the desk.")
        : !record.IsRemovable
            ? new Text(
                "Đơn vị đã nhận thì nhiệm vụ ở lại đơn vị đó. Giao nhầm thì rút, nêu lý do, rồi giao cho đơn vị khác.",
                "Its unit has accepted it and keeps it. Withdraw what was assigned wrongly, with a reason, and assign it to the other.")
            : context.Map.Find(unit, context.Today) is { } to && !AssignmentRights.MayAssign(context.Who, to.Id) ? NotTheirs.Message : null;

    /// <summary>As the version says them, with what follows from the calendar.</summary>
    public override JsonObject Fields(Assignment record, NetworkMap map, DateOnly day)
    {
        var fields = ApiJson.Write(record.Fields);
        Attachment.HideAddresses(fields["acts"]);
        fields[SupportingUnits.Field] = SupportingUnits.Codes(record.SupportingUnits, map, day);
        foreach (var (act, written) in record.Fields.Acts.Zip(fields["acts"]!.AsArray()).Where(a => a.First.Unit is not null))
        {
            written!["unit"] = map.CodeOf(act.Unit!.Value, day);
        }

        fields["state"] = AssignmentWords.StateOf(record, day);
        fields["dueOn"] = ApiJson.Day(record.DueOn);
        fields["extended"] = record.Course.Extensions;
        fields["carried"] = record.Course.Carried;
        return fields;
    }

    public override IQueryable<Assignment> Filter(IQueryable<Assignment> records, ListQuery query, DateOnly today)
    {
        var state = query.Choice(AssignmentWords.State);
        var origin = query.Choice(AssignmentWords.Origin);
        var field = query.Choice(WorkField.Dimension);
        var (source, briefing) = (query.Text("source"), query.Text("briefing"));
        records = state is null ? records : records.Where(AssignmentWords.IsIn(state, today));
        records = origin is null ? records : records.Where(a => a.Origin == origin);
        records = field is null ? records : records.Where(a => a.Field == field);
        records = source is null ? records : records.Where(a => a.Source == source);
        return briefing is null ? records : records.Where(a => a.Briefing == briefing);
    }

    public override Text NameOf(string verb) => verb switch
    {
        CommonVerbs.EnterCode => new("giao nhiệm vụ", "assigned"),
        AssignmentActs.Urge or AssignmentActs.Carry => AssignmentActs.NameOf(verb),
        _ => base.NameOf(verb),
    };

    public override Record AsOf(string content) => Assignment.AsOf(content);
}
