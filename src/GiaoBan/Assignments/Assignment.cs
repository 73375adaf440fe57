using GiaoBan.Figures;
using GiaoBan.Records;

namespace GiaoBan.Assignments;

/// <summary>
/// Nhiệm vụ: what one unit is to do by a day, from a conclusion or from the centre's desk. What happened to it stands in
/// its <see cref="Course"/>; the properties beside it are what it is now, so that lists can be narrowed by it.
/// </summary>
public sealed class Assignment : Record
{
    public const string RegisterCode = "assignments";

    public AssignmentFields Fields { get; private set; } = null!;

    public string Origin { get; private set; } = "";

    public string Field { get; private set; } = "";

    /// <summary>What it is but for the calendar: one of the states, or <see cref="AssignmentWords.SentLate"/>.</summary>
    public string Standing { get; private set; } = "";

    /// <summary>The due day in force; on that day it is in time.</summary>
    public DateOnly DueOn { get; private set; }

    /// <inheritdoc cref="AssignmentFields.Source"/>
    public string Source { get; private set; } = "";

    /// <inheritdoc cref="AssignmentFields.Briefing"/>
    public string? Briefing { get; private set; }

    /// <summary>The day of the newest urging.</summary>
    public DateOnly? UrgedOn { get; private set; }

    /// <summary>The units that do a part of it; the lead is never one of them.</summary>
    public override IReadOnlyList<int> SupportingUnits => [.. (Fields.SupportingUnits ?? []).Where(unit => unit != UnitId)];

    /// <summary>Neither done nor withdrawn.</summary>
    public bool IsOpen => Course is { WithdrawnOn: null, DoneOn: null };

    public AssignmentCourse Course => new(Fields.AssignedOn, Fields.FirstDueOn, Fields.Acts);

    public override string Register => RegisterCode;

    /// <summary>An assignment as it is given to a unit.</summary>
    public static Assignment Assign(long id, int unit, AssignmentFields fields)
    {
        var assignment = new Assignment { Id = id, UnitId = unit };
        assignment.Correct(fields);
        return assignment;
    }

    /// <summary>The assignment as a version said it was.</summary>
    public static Assignment AsOf(string content)
    {
        var said = Canonical.Read<RecordContent<AssignmentFields>>(content);
        var was = Assign(0, said.Unit, said.Fields);
        was.Become(said);
        return was;
    }

    /// <summary>Takes what it now says: put right, or something happened.</summary>
    public void Correct(AssignmentFields fields)
    {
        Fields = fields;
        (Number, Title, On) = (fields.Number, fields.Title, fields.AssignedOn);
        (Origin, Field, Source, Briefing) = (fields.Origin, fields.Field, fields.Source, fields.Briefing);
        var course = Course;
        (Standing, DueOn, UrgedOn) = (course.Standing, course.DueOn, course.Urgings is [.., var last] ? last.On : null);
    }

    /// <summary>Adds what happened.</summary>
    public void Add(AssignmentAct act) => Correct(Fields with { Acts = [.. Fields.Acts, act] });

    /// <summary>Whether it may only have been assigned by mistake: no conclusion says it, and its unit has done nothing with it.</summary>
    public bool IsRemovable => Origin != AssignmentWords.OfConclusion && Standing is (AssignmentWords.NotAccepted or AssignmentWords.Objected);

    /// <summary>Anything else is withdrawn, with a reason; removed, it would leave the rates without a mark.</summary>
    public override Refusal? Remove() => IsRemovable ? base.Remove() : Refusal.Conflict(
        "Nhiệm vụ giao theo kết luận, hoặc đơn vị đã nhận, thì không xóa. Không phải làm nữa thì rút, nêu lý do.",
        "What a conclusion assigned, or its unit has accepted, is not removed. Withdraw it with a reason.");

    public override string Content() => Canonical.Write(Said(Fields with { SupportingUnits = SupportingUnits is { Count: > 0 } units ? units : null }));

    protected override IEnumerable<Contribution> Facts() => AssignmentFacts.Of(this);
}
