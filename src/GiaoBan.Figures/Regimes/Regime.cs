using GiaoBan.Figures.Language;

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

/// <summary>Who reports what on which form, for which window, by when (chế độ báo cáo). Made by <see cref="RegimeReader"/>.</summary>
public sealed class Regime
{
    /// <summary>The code.</summary>
    public string Code { get; init; } = "";

    /// <summary>As printed.</summary>
    public string Title { get; init; } = "";

    /// <summary>The legal basis as written.</summary>
    public string Basis { get; init; } = "";

    /// <summary>By day, the earliest first.</summary>
    public IReadOnlyList<RegimeForm> Forms { get; init; } = [];

    /// <summary>Codes of the units obliged; null: every unit of kind province.</summary>
    public IReadOnlyList<string>? Units { get; init; }

    /// <summary>Of ruled windows, their kind; null where the periods are listed.</summary>
    public Every? Every { get; init; }

    /// <summary>The listed windows, in order; empty where they are ruled.</summary>
    public IReadOnlyList<Window> Listed { get; init; } = [];

    /// <summary>The JSON as read.</summary>
    public string Source { get; init; } = "";

    /// <summary>The window of a period; null where the regime has no such period.</summary>
    public Window? Window(Period period) => throw new NotImplementedException();

    /// <summary>The period whose window holds a day; null where there is none.</summary>
    public Period? PeriodOf(DateOnly day) => throw new NotImplementedException();

    /// <summary>The period before: of a listed regime, the one listed before.</summary>
    public Period? Previous(Period period) => throw new NotImplementedException();

    /// <summary>The period of the same name a year before, where the regime has it.</summary>
    public Period? LastYear(Period period) => throw new NotImplementedException();

    /// <summary>Code of the form that serves a period: the one in use on the last day of its window.</summary>
    public string? FormCodeFor(Period period) => throw new NotImplementedException();
}

/// <summary>What came of reading a regime.</summary>
/// <param name="Regime">Null exactly where there is an error.</param>
/// <param name="Diagnostics">Errors and warnings, by place.</param>
public sealed record RegimeReading(Regime? Regime, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>Reads a regime from JSON.</summary>
public static class RegimeReader
{
    /// <summary>Reads a regime. Never throws on any text.</summary>
    public static RegimeReading Read(string json, IKnownForms forms) => throw new NotImplementedException();
}
