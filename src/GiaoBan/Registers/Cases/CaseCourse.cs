namespace GiaoBan.Registers.Cases;

/// <summary>One dated entry in a case's course.</summary>
internal interface IDated
{
    /// <summary>Names the entry in its list, from 1; a correction of the list says which entry it means by it.</summary>
    int Id { get; }

    DateOnly On { get; }
}

/// <summary>From the day on which it is put under watch to the first day on which it no longer is.</summary>
public sealed record Watch(int Id, DateOnly OpenedOn, DateOnly? ClosedOn = null, string? Outcome = null) : IDated
{
    DateOnly IDated.On => OpenedOn;

    /// <summary>Whether something of this day happened in the watch; the day on which it ends is still part of it.</summary>
    public bool Holds(DateOnly day) => OpenedOn <= day && (ClosedOn is null || day <= ClosedOn);
}

/// <summary>The unit that holds the case from this day on.</summary>
public sealed record UnitSpell(int Id, int Unit, DateOnly On) : IDated;

/// <summary>Vụ án or vụ việc from this day on.</summary>
public sealed record TypeSpell(int Id, string Type, DateOnly On) : IDated;

/// <summary>Who watches from this day on, by which document.</summary>
public sealed record LevelSpell(int Id, string Level, DateOnly On, string? Document = null) : IDated;

/// <summary>An act done, with the bị can or bị cáo whom it concerns: a number, never names.</summary>
public sealed record Step(int Id, string Stage, DateOnly On, long? Persons = null, string? Document = null) : IDated;

/// <summary>Đồng found as damage, seized or recovered.</summary>
public sealed record AmountFound(int Id, string Kind, DateOnly On, long Amount) : IDated;

/// <summary>
/// All that is dated in a case. Each list is by day, two of one day as they were entered. The first unit, type and level
/// bear the day on which the case was first put under watch, and count for what happened before it too.
/// </summary>
public sealed record CaseCourse(
    IReadOnlyList<Watch> Watches,
    IReadOnlyList<UnitSpell> Units,
    IReadOnlyList<TypeSpell> Types,
    IReadOnlyList<LevelSpell> Levels,
    IReadOnlyList<Step> Steps,
    IReadOnlyList<AmountFound> Amounts)
{
    /// <summary>The most entries of one list: beyond is no case but a mistake of a program.</summary>
    public const int MostEntries = 500;

    public DateOnly OpenedOn => Watches[0].OpenedOn;

    public bool IsOpen => Watches[^1].ClosedOn is null;

    public int Unit => Units[^1].Unit;

    public string Type => Types[^1].Type;

    public string Level => Levels[^1].Level;

    public string Stage => Steps.Count == 0 ? CaseWords.None : Steps[^1].Stage;

    /// <summary>A case as it is put under watch.</summary>
    public static CaseCourse Begin(DateOnly openedOn, int unit, string type, string level) => new(
        [new(1, openedOn)], [new(1, unit, openedOn)], [new(1, type, openedOn)], [new(1, level, openedOn)], [], []);

    /// <summary>The unit at the end of this day.</summary>
    public int UnitOn(DateOnly day) => LastOn(Units, day).Unit;

    /// <summary>The unit at the beginning of this day.</summary>
    public int UnitBefore(DateOnly day) => (Units.LastOrDefault(u => u.On < day) ?? Units[0]).Unit;

    public string TypeOn(DateOnly day) => LastOn(Types, day).Type;

    public string LevelOn(DateOnly day) => LastOn(Levels, day).Level;

    public string StageOn(DateOnly day) => Steps.LastOrDefault(s => s.On <= day)?.Stage ?? CaseWords.None;

    /// <summary>The course without what is dated on or after this day, as one saw it who lost sight of it then.</summary>
    public CaseCourse UpTo(DateOnly day) => new(
        [.. Before(Watches, day).Select(w => w.ClosedOn >= day ? w with { ClosedOn = null, Outcome = null } : w)],
        Before(Units, day), Before(Types, day), Before(Levels, day),
        [.. Steps.Where(s => s.On < day)], [.. Amounts.Where(a => a.On < day)]);

    /// <summary>The present unit was entered wrong: it was this one. A move to where it came from never was.</summary>
    public CaseCourse WithUnit(int unit) => this with { Units = Last(Units, u => u with { Unit = unit }, u => u.Unit) };

    /// <summary>The same for the type.</summary>
    public CaseCourse WithType(string type) => this with { Types = Last(Types, t => t with { Type = type }, t => t.Type) };

    /// <summary>The same for the level.</summary>
    public CaseCourse WithLevel(string level) => this with { Levels = Last(Levels, l => l with { Level = level }, l => l.Level) };

    /// <summary>A list with one more entry, by day.</summary>
    internal static IReadOnlyList<T> Add<T>(IReadOnlyList<T> list, Func<int, T> entry)
        where T : IDated => ByDay(list.Append(entry(NextId(list))));

    /// <summary>By day, two of one day in the order given.</summary>
    internal static IReadOnlyList<T> ByDay<T>(IEnumerable<T> list)
        where T : IDated => [.. list.OrderBy(e => e.On)];

    internal static int NextId<T>(IEnumerable<T> list)
        where T : IDated => list.Select(e => e.Id).DefaultIfEmpty().Max() + 1;

    private static T LastOn<T>(IReadOnlyList<T> list, DateOnly day)
        where T : IDated => list.LastOrDefault(e => e.On <= day) ?? list[0];

    private static IReadOnlyList<T> Before<T>(IReadOnlyList<T> list, DateOnly day)
        where T : IDated => [.. list.Where((e, i) => i == 0 || e.On < day)];

    private static IReadOnlyList<T> Last<T, TValue>(IReadOnlyList<T> list, Func<T, T> mend, Func<T, TValue> value)
    {
        var mended = mend(list[^1]);
        return list.Count > 1 && Equals(value(list[^2]), value(mended)) ? [.. list.SkipLast(1)] : [.. list.SkipLast(1), mended];
    }
}
