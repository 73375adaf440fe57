namespace GiaoBan.Figures.Regimes;

/// <summary>The days of a period's figures, and when its report is due.</summary>
/// <param name="Period">The period.</param>
/// <param name="From">First day, included.</param>
/// <param name="To">Last day, included.</param>
/// <param name="Due">The due moment, at +07:00.</param>
/// <param name="LateUntil">After this a first submission needs an exception; null: no end.</param>
public sealed record Window(Period Period, DateOnly From, DateOnly To, DateTimeOffset Due, DateTimeOffset? LateUntil);

/// <summary>A form of a regime, from a day.</summary>
/// <param name="Form">Code of the form.</param>
/// <param name="From">Null: from the beginning.</param>
public sealed record RegimeForm(string Form, DateOnly? From);

/// <summary>The rule by which windows follow one another (LANGUAGE.md section 5).</summary>
/// <param name="Every">The kind of its periods.</param>
/// <param name="Cut">The day of the month on which a window begins, 1 to 28.</param>
/// <param name="Lead">How many months before the period's first it begins, 0 to 12.</param>
/// <param name="DueDay">Day of the period's last month, 1 to 31; in a shorter month its last day.</param>
/// <param name="DueTime">Time of that day.</param>
/// <param name="LateUntilDays">Days after the due moment; null: no end.</param>
public sealed record WindowRule(Every Every, int Cut, int Lead, int DueDay, TimeOnly DueTime, int? LateUntilDays)
{
    /// <summary>The time of all due moments: Việt Nam has no summer time.</summary>
    internal static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    internal Window Window(Period period)
    {
        var first = new DateOnly(period.Year, period.FirstMonth, Cut).AddMonths(-Lead);
        var next = new DateOnly(period.Year, period.LastMonth, Cut).AddMonths(1 - Lead);
        var day = Math.Min(DueDay, DateTime.DaysInMonth(period.Year, period.LastMonth));
        var due = new DateTimeOffset(new DateOnly(period.Year, period.LastMonth, day).ToDateTime(DueTime), Offset);
        return new Window(period, first, next.AddDays(-1), due, LateUntilDays is { } days ? due.AddDays(days) : null);
    }

    // A window of one month begins on the cut of the month before by the lead; longer ones are made of such months.
    internal Period? PeriodOf(DateOnly day)
    {
        var months = (day.Year * 12) + day.Month - 1 + Lead - (day.Day < Cut ? 1 : 0);
        return Period.Of(Every, months / 12, (months % 12) + 1);
    }

    // The windows of nine months leave the last three of each year out.
    internal Period? PeriodBefore(DateOnly day) => day > DateOnly.MinValue.AddMonths(3) ? PeriodOf(day.AddMonths(-3)) : null;
}

/// <summary>Who reports what on which form, for which window, by when (chế độ báo cáo). Made by <see cref="RegimeReader"/>.</summary>
public sealed class Regime
{
    internal Regime(string code, string title, string basis, IReadOnlyList<RegimeForm> forms, IReadOnlyList<string>? units)
    {
        Code = code;
        Title = title;
        Basis = basis;
        Forms = forms;
        Units = units;
    }

    /// <summary>The code.</summary>
    public string Code { get; }

    /// <summary>As printed.</summary>
    public string Title { get; }

    /// <summary>The legal basis as written; empty where none is.</summary>
    public string Basis { get; }

    /// <summary>By day, the earliest first.</summary>
    public IReadOnlyList<RegimeForm> Forms { get; }

    /// <summary>Codes of the units obliged; null: every unit of kind province.</summary>
    public IReadOnlyList<string>? Units { get; }

    /// <summary>The rule of its windows; null where the periods are listed.</summary>
    public WindowRule? Rule { get; internal init; }

    /// <summary>The listed windows, in order; empty where they are ruled.</summary>
    public IReadOnlyList<Window> Listed { get; internal init; } = [];

    /// <summary>The JSON as read.</summary>
    public string Source { get; internal init; } = "";

    /// <summary>The window of a period; null where the regime has no such period.</summary>
    public Window? Window(Period period)
    {
        if (Rule is { } rule)
        {
            return period.Every == rule.Every && period.Year >= Period.MinYear ? rule.Window(period) : null;
        }

        return Listed.FirstOrDefault(w => w.Period == period);
    }

    /// <summary>
    /// The period whose window holds a day; null where there is none. Where listed windows overlap (six months, nine
    /// months), the one that ends first.
    /// </summary>
    public Period? PeriodOf(DateOnly day) =>
        Rule is { } rule ? rule.PeriodOf(day) : Listed.FirstOrDefault(w => w.From <= day && day <= w.To)?.Period;

    /// <summary>
    /// The last period in order whose window has begun on a day: with those before it, all for which a report can have been
    /// begun. Null before the first.
    /// </summary>
    public Period? LastBegunOn(DateOnly day) =>
        Rule is { } rule ? rule.PeriodOf(day) ?? rule.PeriodBefore(day) : Listed.LastOrDefault(w => w.From <= day)?.Period;

    /// <summary>The period before: of a listed regime, the one listed before. Null where there is none.</summary>
    public Period? Previous(Period period)
    {
        if (Rule is not null)
        {
            return Window(period) is null ? null : period.Previous;
        }

        var before = Listed.TakeWhile(w => w.Period != period).ToList();
        return before.Count > 0 && before.Count < Listed.Count ? before[^1].Period : null;
    }

    /// <summary>The period of the same name a year before; null where the regime has it not.</summary>
    public Period? LastYear(Period period) => period.LastYear is { } before && Window(before) is not null ? before : null;

    /// <summary>Code of the form that serves a period: the one in use on the last day of its window; null without one.</summary>
    public string? FormCodeFor(Period period) => Window(period) is { } window
        ? Forms.LastOrDefault(f => f.From is not { } from || from <= window.To)?.Form
        : null;
}
