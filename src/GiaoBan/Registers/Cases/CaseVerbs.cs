using GiaoBan.Figures;
using GiaoBan.Records;
using GiaoBan.Records.Entry;

namespace GiaoBan.Registers.Cases;

/// <summary>What can happen to a case. Each reads its own fields, and none is of a day to come.</summary>
internal static class CaseVerbs
{
    public static IReadOnlyList<Verb<Case>> All { get; } =
    [
        new("step", new Text("ghi bước tố tụng, xử lý", "step recorded"), false, Step),
        new("level", new Text("đổi diện theo dõi", "level changed"), false, Level),
        new("amount", new Text("ghi thiệt hại, thu hồi, kê biên", "amount recorded"), false, Amount),
        new("close", new Text("kết thúc theo dõi", "watch ended"), false, Close),
        new("reopen", new Text("đưa trở lại diện theo dõi", "put under watch again"), true, Reopen),
        new("convert", new Text("chuyển thành vụ án", "became a criminal case"), false, Convert),
        new("transfer", new Text("chuyển đơn vị khác", "given to another unit"), false, Transfer),
    ];

    public static Verb<Case> Of(string code) => All.First(verb => verb.Code == code);

    private static Refusal? Step(Case record, EntrySource entry, VerbContext context)
    {
        var course = record.Course;
        var id = CaseCourse.NextId(course.Steps);
        var reason = entry.Text("reason", null, required: false);
        if (CourseEntry.ReadStep(entry, null, id, context.Today) is not { } step)
        {
            return null;
        }

        if (reason is null && StageOrder.Skipped(course, step.Stage, step.On) is { } skipped)
        {
            entry.Refuse("reason", new Text(
                $"Chưa ghi bước “{CaseWords.LabelOf(CaseWords.Stage, skipped)}” trước bước “{CaseWords.LabelOf(CaseWords.Stage, step.Stage)}”. "
                + "Ghi bước đó trước, hoặc nêu lý do.",
                $"The step “{CaseWords.EnglishOf(CaseWords.Stage, skipped)}” is not entered before “{CaseWords.EnglishOf(CaseWords.Stage, step.Stage)}”. "
                + "Enter it first, or give a reason."));
            return null;
        }

        return Follow(record, entry, course with { Steps = CaseCourse.Add(course.Steps, _ => step) }, ("steps", id));
    }

    private static Refusal? Level(Case record, EntrySource entry, VerbContext context)
    {
        var course = record.Course;
        var id = CaseCourse.NextId(course.Levels);
        return CourseEntry.ReadLevel(entry, null, id, context.Today) is { } level
            ? Follow(record, entry, course with { Levels = CaseCourse.Add(course.Levels, _ => level) }, ("levels", id))
            : null;
    }

    private static Refusal? Amount(Case record, EntrySource entry, VerbContext context)
    {
        var course = record.Course;
        var id = CaseCourse.NextId(course.Amounts);
        return CourseEntry.ReadAmount(entry, null, id, context.Today) is { } found
            ? Follow(record, entry, course with { Amounts = CaseCourse.Add(course.Amounts, _ => found) }, ("amounts", id))
            : null;
    }

    private static Refusal? Close(Case record, EntrySource entry, VerbContext context)
    {
        var on = entry.Day("on", null, context.Today);
        var outcome = entry.Choice(CaseWords.Outcome, null);
        if (!record.Course.IsOpen)
        {
            return Refusal.Of(RefusalKind.Conflict, new Text(
                "Hồ sơ đã kết thúc theo dõi. Nếu ngày hoặc kết quả sai thì sửa hồ sơ.", "The watch has ended. If its day or outcome is wrong, correct it."));
        }

        var watches = record.Course.Watches;
        return entry.Faults.Count > 0
            ? null
            : Follow(record, entry, record.Course with
            {
                Watches = [.. watches.SkipLast(1), watches[^1] with { ClosedOn = on, Outcome = outcome }],
            });
    }

    private static Refusal? Reopen(Case record, EntrySource entry, VerbContext context)
    {
        var on = entry.Day("on", null, context.Today);
        if (record.Course.IsOpen)
        {
            return Refusal.Of(RefusalKind.Conflict, new Text("Hồ sơ đang được theo dõi.", "It is under watch already."));
        }

        var watches = record.Course.Watches;
        return entry.Faults.Count > 0
            ? null
            : Follow(record, entry, record.Course with { Watches = [.. watches, new Watch(CaseCourse.NextId(watches), on!.Value)] });
    }

    private static Refusal? Convert(Case record, EntrySource entry, VerbContext context)
    {
        var on = entry.Day("on", null, context.Today);
        var severity = entry.Choice(CaseWords.Severity, null, required: false);
        if (record.Course.Type == CaseWords.Criminal)
        {
            return Refusal.Of(RefusalKind.Conflict, new Text("Hồ sơ đã là vụ án.", "It is a criminal case already."));
        }

        if (entry.Faults.Count > 0)
        {
            return null;
        }

        record.Classify(severity ?? CaseWords.None);
        var types = record.Course.Types;
        return Follow(record, entry, record.Course with { Types = CaseCourse.Add(types, id => new TypeSpell(id, CaseWords.Criminal, on!.Value)) });
    }

    private static Refusal? Transfer(Case record, EntrySource entry, VerbContext context)
    {
        var on = entry.Day("on", null, context.Today);
        var code = entry.Text("unit", null, longest: 8);
        if (entry.Faults.Count > 0)
        {
            return null;
        }

        if (CourseEntry.ProvinceOf(code!, on!.Value, context) is not { } unit)
        {
            return Refusal.Invalid("unit", CourseEntry.UnknownUnit(code!));
        }

        if (!context.Map[unit].ValidOn(on.Value) || context.Map.SuccessorOf(record.UnitId, on.Value)?.Id == unit)
        {
            return Refusal.Invalid("unit", new Text(
                "Đơn vị này đang giữ hồ sơ, hoặc không có vào ngày chuyển. Chọn đơn vị khác.",
                "That unit holds the record already, or was not there on that day. Choose another."));
        }

        var units = record.Course.Units;
        if (on < units[^1].On)
        {
            return Refusal.Invalid("on", new Text(
                $"Hồ sơ về đơn vị này ngày {units[^1].On:d/M/yyyy}. Chuyển đi từ ngày đó trở đi; ngày trước sai thì sửa danh sách đơn vị.",
                $"It came to this unit on {units[^1].On:d/M/yyyy}. It leaves on that day or later; if that day is wrong, correct the list of units."));
        }

        return Follow(record, entry, record.Course with { Units = CaseCourse.Add(units, id => new UnitSpell(id, unit, on.Value)) });
    }

    /// <summary>Takes the new course where it holds. What does not hold is the fault of the entry that is new.</summary>
    private static Refusal? Follow(Case record, EntrySource entry, CaseCourse course, (string List, int Id) added = default)
    {
        if (new[] { course.Watches.Count, course.Units.Count, course.Levels.Count, course.Steps.Count, course.Amounts.Count }.Max() > CaseCourse.MostEntries)
        {
            return Refusal.Of(RefusalKind.Conflict, new Text(
                $"Danh sách này đã có {CaseCourse.MostEntries} dòng, không ghi thêm được. Xem lại các dòng thừa.",
                $"This list has {CaseCourse.MostEntries} entries and takes no more. Look for those too many."));
        }

        foreach (var fault in CourseRules.Broken(course))
        {
            entry.Refuse((fault.List, fault.Id) == added ? fault.Field : "on", fault.Message);
        }

        if (entry.Faults.Count == 0)
        {
            record.Follow(course);
        }

        return null;
    }
}
