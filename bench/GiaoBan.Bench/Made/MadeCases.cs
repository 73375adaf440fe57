using GiaoBan.Registers.Cases;

namespace GiaoBan.Bench.Made;

/// <summary>Cases as they stand some time after they were put under watch: with steps, money, most of the old ones ended.</summary>
internal sealed class MadeCases(Random random)
{
    private static readonly string[] Stages = ["initiated", "investigated", "charged", "first_instance", "appeal"];

    /// <summary>A case that a unit enters on this day.</summary>
    public Case Enter(long id, int unit, int number, DateOnly day)
    {
        var opened = day.AddDays(-random.Next(1_400));
        var course = CaseCourse.Begin(opened, unit, CaseWords.Criminal, CaseWords.Level.Values[random.Next(3)].Code);
        course = course with
        {
            Steps = [.. Steps(opened, day)],
            Amounts = random.Next(3) == 0 ? [new AmountFound(1, "damaged", opened, 1_000_000L * random.Next(1, 5_000))] : [],
        };
        if (opened < day.AddDays(-500) && random.Next(10) < 8)
        {
            course = course with { Watches = [new Watch(1, opened, day, "judged")] };
        }

        return Case.Enter(id, new CaseFields(
            $"{(number % 400) + 1}/{opened.Year}/VA",
            Words.Title(random),
            course.Type,
            CaseWords.Field.Values[random.Next(CaseWords.Field.Values.Count)].Code,
            CaseWords.Severity.Values[random.Next(1, CaseWords.Severity.Values.Count)].Code,
            course.Level,
            course.OpenedOn,
            Congress: random.Next(20) == 0,
            Petty: random.Next(30) == 0,
            Note: null,
            course.Stage,
            course.IsOpen ? CaseWords.Open : CaseWords.Closed,
            course.Watches, course.Units, course.Types, course.Levels, course.Steps, course.Amounts));
    }

    private IEnumerable<Step> Steps(DateOnly opened, DateOnly day)
    {
        var on = opened;
        for (var i = 0; i < Stages.Length; i++)
        {
            on = on.AddDays(random.Next(20, 200));
            if (on > day)
            {
                yield break;
            }

            yield return new Step(i + 1, Stages[i], on, random.Next(1, 12));
        }
    }
}
