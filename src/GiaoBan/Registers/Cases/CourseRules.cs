using GiaoBan.Figures;
using GiaoBan.Shell.Language;

namespace GiaoBan.Registers.Cases;

/// <summary>What in a course does not agree, at which entry of which list.</summary>
internal sealed record CourseFault(string List, int Id, string Field, Text Message);

/// <summary>What must agree in every course, whether it was corrected as a whole or something happened.</summary>
internal static class CourseRules
{
    public static IEnumerable<CourseFault> Broken(CaseCourse course) =>
    [
        .. course.Watches.SelectMany((watch, i) => OfWatch(course, watch, i)),
        .. Spells("units", "unit", course, course.Units, u => u.Unit),
        .. Spells("levels", "level", course, course.Levels, l => l.Level),
        .. OfTypes(course),
        .. course.Steps.SelectMany(step => OfStep(course, step)),
    ];

    private static IEnumerable<CourseFault> OfWatch(CaseCourse course, Watch watch, int i)
    {
        if (watch.ClosedOn is null != watch.Outcome is null)
        {
            yield return new("watches", watch.Id, watch.ClosedOn is null ? "closedOn" : "outcome", new Text(
                "Ngày kết thúc và kết quả phải có cả hai, hoặc không có cả hai.", "The day on which it ended and the outcome go together."));
        }

        if (watch.ClosedOn < watch.OpenedOn)
        {
            yield return new("watches", watch.Id, "closedOn", new Text(
                $"Ngày kết thúc trước ngày đưa vào diện theo dõi ({Formats.PlainDay(watch.OpenedOn)}). Xem lại hai ngày.",
                $"It ends before it was put under watch ({Formats.PlainDay(watch.OpenedOn)}). Check both days."));
        }

        if (i == 0)
        {
            yield break;
        }

        if (course.Watches[i - 1].ClosedOn is not { } ended)
        {
            yield return new("watches", watch.Id, "openedOn", new Text(
                "Lần theo dõi trước chưa kết thúc. Ghi ngày kết thúc lần trước.", "The watch before has not ended. Enter its end."));
        }
        else if (watch.OpenedOn < ended)
        {
            yield return new("watches", watch.Id, "openedOn", new Text(
                $"Hai lần theo dõi chồng nhau: lần trước kết thúc ngày {Formats.PlainDay(ended)}.", $"Two watches overlap: the one before ended on {Formats.PlainDay(ended)}."));
        }
    }

    /// <summary>Units and levels belong to the watch: they begin with it and change only in it, each time to another.</summary>
    private static IEnumerable<CourseFault> Spells<T, TValue>(
        string list, string field, CaseCourse course, IReadOnlyList<T> spells, Func<T, TValue> value)
        where T : IDated
    {
        if (BeginsElsewhere(list, course, spells[0]) is { } wrong)
        {
            yield return wrong;
        }

        for (var i = 1; i < spells.Count; i++)
        {
            if (Equals(value(spells[i]), value(spells[i - 1])))
            {
                yield return new(list, spells[i].Id, field, new Text(
                    "Giống dòng trước, nên không có gì thay đổi. Chọn giá trị khác, hoặc bỏ dòng này.",
                    "The same as before, so nothing changed. Choose another, or leave this entry out."));
            }

            if (!course.Watches.Any(w => w.Holds(spells[i].On)))
            {
                yield return new(list, spells[i].Id, "on", new Text(
                    $"Ngày {Formats.PlainDay(spells[i].On)} hồ sơ không trong diện theo dõi. Xem lại ngày, hoặc các lần theo dõi.",
                    $"On {Formats.PlainDay(spells[i].On)} it was not under watch. Check the day, or the watches."));
            }
        }
    }

    private static IEnumerable<CourseFault> OfTypes(CaseCourse course)
    {
        if (BeginsElsewhere("types", course, course.Types[0]) is { } wrong)
        {
            yield return wrong;
        }

        foreach (var (before, after) in course.Types.Zip(course.Types.Skip(1)))
        {
            if ((before.Type, after.Type) != (CaseWords.Matter, CaseWords.Criminal))
            {
                yield return new("types", after.Id, "type", new Text(
                    "Chỉ vụ việc chuyển thành vụ án, một lần.", "Only a matter becomes a criminal case, and once."));
            }

            if (after.On < before.On)
            {
                yield return new("types", after.Id, "on", new Text(
                    $"Ngày chuyển thành vụ án trước ngày đưa vào diện theo dõi ({Formats.PlainDay(before.On)}). Xem lại hai ngày.",
                    $"It became a criminal case before it was put under watch ({Formats.PlainDay(before.On)}). Check both days."));
            }
        }
    }

    private static CourseFault? BeginsElsewhere(string list, CaseCourse course, IDated first) =>
        first.On == course.OpenedOn
            ? null
            : new(list, first.Id, "on", new Text(
                $"Dòng đầu phải bắt đầu từ ngày đưa vào diện theo dõi, {Formats.PlainDay(course.OpenedOn)}.",
                $"The first entry begins on the day on which it was put under watch, {Formats.PlainDay(course.OpenedOn)}."));

    private static IEnumerable<CourseFault> OfStep(CaseCourse course, Step step)
    {
        // On the day of a conversion the acts of both are possible, in the order in which they were entered.
        var type = course.TypeOn(step.On);
        var isConversion = course.Types.Skip(1).Any(t => t.On == step.On);
        if (!CaseWords.HasStage(type, step.Stage) && !isConversion)
        {
            yield return new("steps", step.Id, "stage", new Text(
                $"Ngày {Formats.PlainDay(step.On)} hồ sơ là {CaseWords.LabelOf(CaseWords.Type, type)}, không có bước “{CaseWords.LabelOf(CaseWords.Stage, step.Stage)}”. "
                + "Chọn bước khác; vụ việc đã khởi tố thì ghi chuyển thành vụ án trước.",
                $"On {Formats.PlainDay(step.On)} it is a {CaseWords.EnglishOf(CaseWords.Type, type)}, which has no step “{CaseWords.EnglishOf(CaseWords.Stage, step.Stage)}”. "
                + "Choose another; of a matter that was prosecuted, enter the conversion first."));
        }

        if (step.Persons is not null && !CaseWords.MakesAccused(step.Stage))
        {
            yield return new("steps", step.Id, "persons", new Text(
                "Bước này chưa có quyết định đối với bị can, bị cáo, nên không ghi số người. Bỏ trống.",
                "No decision of this step makes anybody an accused, so it counts nobody. Leave it empty."));
        }
    }
}
