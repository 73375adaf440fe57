using GiaoBan.Figures;
using GiaoBan.Records;
using GiaoBan.Records.Entry;

namespace GiaoBan.Registers.Cases;

/// <summary>Reads the fields of a case: present values and dated lists over what they were.</summary>
internal static class CaseEntry
{
    /// <summary>The fields as entered, or null where something is wrong, which the entry then says.</summary>
    /// <param name="entry">What was entered.</param>
    /// <param name="present">The case as it is; null of a new one.</param>
    /// <param name="unit">The unit of a new one.</param>
    /// <param name="context">The day and the network.</param>
    public static CaseFields? Read(EntrySource entry, Case? present, int unit, VerbContext context)
    {
        var number = entry.Text("number", present?.Number, longest: 100);
        var title = entry.Text("title", present?.Title);
        var type = entry.Choice(CaseWords.Type, present?.Type);
        var field = entry.Choice(CaseWords.Field, present?.Field);
        var severity = entry.Choice(CaseWords.Severity, present?.Severity, required: false) ?? CaseWords.None;
        var level = entry.Choice(CaseWords.Level, present?.Level);
        var openedOn = entry.Day("openedOn", present?.On, latest: context.Today);
        var congress = entry.Flag("congress", present?.Congress ?? false);
        var petty = entry.Flag("petty", present?.Petty ?? false);
        var note = entry.Text("note", present?.Note, required: false);
        var basis = Basis(present?.Course, unit, type, level, openedOn ?? context.Today);
        if (CourseEntry.Read(entry, basis, present is null, context) is not { } course)
        {
            return null;
        }

        severity = SeverityOf(entry, severity, present, course.Type);
        RefuseContradictions(entry, present, course, type!, level!, openedOn!.Value);
        return entry.Faults.Count > 0
            ? null
            : new CaseFields(
                number!, title!, course.Type, field!, severity, course.Level, course.OpenedOn, congress, petty, note,
                course.Stage, course.IsOpen ? CaseWords.Open : CaseWords.Closed,
                course.Watches, course.Units, course.Types, course.Levels, course.Steps, course.Amounts);
    }

    /// <summary>The course with the present values as entered: they correct the newest entry of their list.</summary>
    private static CaseCourse Basis(CaseCourse? present, int unit, string? type, string? level, DateOnly openedOn)
    {
        if (present is null)
        {
            return CaseCourse.Begin(openedOn, unit, type ?? CaseWords.Matter, level ?? "province");
        }

        var mended = present.WithType(type ?? present.Type).WithLevel(level ?? present.Level);
        return mended with { Watches = [mended.Watches[0] with { OpenedOn = openedOn }, .. mended.Watches.Skip(1)] };
    }

    /// <summary>
    /// The severity of an offence: a matter has none; a criminal case has one when it is entered, and one that was a
    /// matter may stay without until its offence is classified.
    /// </summary>
    private static string SeverityOf(EntrySource entry, string severity, Case? present, string type)
    {
        if (type == CaseWords.Matter && severity != CaseWords.None)
        {
            if (severity == present?.Severity)
            {
                return CaseWords.None;
            }

            entry.Refuse("severity", new Text(
                "Vụ việc chưa có loại tội phạm. Chọn none (chưa phân loại), hoặc đổi loại thành vụ án.",
                "A matter has no severity of an offence. Choose none, or make it a criminal case."));
        }

        var mayStayOpen = present is { Type: CaseWords.Criminal, Severity: CaseWords.None };
        if (type == CaseWords.Criminal && severity == CaseWords.None && !mayStayOpen)
        {
            entry.Refuse("severity", new Text(
                "Vụ án phải có loại tội phạm. Chọn ít nghiêm trọng, nghiêm trọng, rất nghiêm trọng hoặc đặc biệt nghiêm trọng.",
                "A criminal case has the severity of its offence: less_serious, serious, very_serious or extremely_serious."));
        }

        return severity;
    }

    /// <summary>A present value and its list, both sent and not the same: which one is meant cannot be known.</summary>
    private static void RefuseContradictions(
        EntrySource entry, Case? present, CaseCourse course, string type, string level, DateOnly openedOn)
    {
        Hold("type", type != present?.Type && type != course.Type);
        Hold("level", level != present?.Level && level != course.Level);
        Hold("openedOn", openedOn != present?.On && openedOn != course.OpenedOn);

        void Hold(string field, bool isContradicted)
        {
            if (isContradicted)
            {
                entry.Refuse(field, new Text(
                    "Không khớp với danh sách gửi kèm. Chỉ gửi một trong hai.", "Contradicts the list that was sent with it. Send one of the two."));
            }
        }
    }
}
