using System.Diagnostics.CodeAnalysis;

namespace GiaoBan.Figures.Regimes;

/// <summary>How long a period is.</summary>
public enum Every
{
    /// <summary><c>2020-06</c></summary>
    Month,

    /// <summary><c>2020-Q2</c></summary>
    Quarter,

    /// <summary><c>2020-H1</c></summary>
    HalfYear,

    /// <summary><c>2020-9M</c>: January to September.</summary>
    NineMonths,

    /// <summary><c>2020</c></summary>
    Year,
}

/// <summary>A period by its name (LANGUAGE.md section 5). Years 1900 to 2199.</summary>
public readonly record struct Period
{
    /// <summary>The period with this name, if it is one.</summary>
    public static bool TryParse([NotNullWhen(true)] string? name, out Period period) => throw new NotImplementedException();

    /// <summary>Month, quarter and so on.</summary>
    public Every Every { get; init; }

    /// <summary>The calendar year.</summary>
    public int Year { get; init; }

    /// <summary>Which in its year, from 1.</summary>
    public int Index { get; init; }

    /// <summary>The one before, of the same kind; null before the first year.</summary>
    public Period? Previous => throw new NotImplementedException();

    /// <summary>The one of the same name a year before; null before the first year.</summary>
    public Period? LastYear => throw new NotImplementedException();

    /// <summary>"6 tháng đầu năm 2020"; "first half of 2020".</summary>
    public Text Title => throw new NotImplementedException();

    /// <summary>The name: <c>2020-H1</c>.</summary>
    public override string ToString() => throw new NotImplementedException();
}
