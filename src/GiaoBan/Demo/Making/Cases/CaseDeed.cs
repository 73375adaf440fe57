using GiaoBan.Registers.Cases;

namespace GiaoBan.Demo.Making.Cases;

/// <summary>Something that happened to a case, with the verb by which it was entered.</summary>
/// <param name="On">The day on which it happened.</param>
/// <param name="Verb">The verb's code.</param>
/// <param name="Change">The course with it.</param>
/// <param name="Severity">Of a conversion, how the offence is classified.</param>
/// <param name="Reason">Why, where the verb needs it.</param>
internal sealed record CaseDeed(
    DateOnly On, string Verb, Func<CaseCourse, CaseCourse> Change, string? Severity = null, string? Reason = null)
{
    public static CaseDeed Step(DateOnly on, string stage, int? persons = null, string? document = null) => new(on, "step", course =>
        course with { Steps = CaseCourse.Add(course.Steps, id => new Step(id, stage, on, persons, document)) });

    public static CaseDeed Level(DateOnly on, string level, string document) => new(on, "level", course =>
        course.LevelOn(on) == level
            ? course
            : course with { Levels = CaseCourse.Add(course.Levels, id => new LevelSpell(id, level, on, document)) });

    public static CaseDeed Amount(DateOnly on, string kind, long amount) => new(on, "amount", course =>
        course with { Amounts = CaseCourse.Add(course.Amounts, id => new AmountFound(id, kind, on, amount)) });

    public static CaseDeed Close(DateOnly on, string outcome) => new(on, "close", course =>
        course with { Watches = [.. course.Watches.SkipLast(1), course.Watches[^1] with { ClosedOn = on, Outcome = outcome }] });

    public static CaseDeed Reopen(DateOnly on, string reason) => new(on, "reopen", course =>
        course with { Watches = [.. course.Watches, new Watch(CaseCourse.NextId(course.Watches), on)] }, Reason: reason);

    public static CaseDeed Convert(DateOnly on, string severity) => new(on, "convert", course =>
        course with { Types = CaseCourse.Add(course.Types, id => new TypeSpell(id, CaseWords.Criminal, on)) }, severity);

    public static CaseDeed Transfer(DateOnly on, int unit) => new(on, "transfer", course =>
        course with { Units = CaseCourse.Add(course.Units, id => new UnitSpell(id, unit, on)) });
}
