using System.Diagnostics.CodeAnalysis;
using System.Globalization;

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

/// <summary>A period by its name (LANGUAGE.md section 5), of the years 1900 to 2199.</summary>
public readonly record struct Period
{
    /// <summary>The first year that a period may have.</summary>
    public const int MinYear = 1900;

    /// <summary>The last year that a period may have.</summary>
    public const int MaxYear = 2199;

    private static readonly string[] Roman = ["I", "II", "III", "IV"];
    private static readonly string[] Ordinal = ["First", "Second", "Third", "Fourth"];

    /// <summary>A period.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such period.</exception>
    public Period(Every every, int year, int index)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, MinYear);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, MaxYear);
        ArgumentOutOfRangeException.ThrowIfLessThan(index, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(index, InYear(every));
        (Every, Year, Index) = (every, year, index);
    }

    /// <summary>Month, quarter and so on.</summary>
    public Every Every { get; }

    /// <summary>The calendar year.</summary>
    public int Year { get; }

    /// <summary>Which in its year, from 1.</summary>
    public int Index { get; }

    /// <summary>Its first calendar month, 1 to 12.</summary>
    public int FirstMonth => ((Index - 1) * Months) + 1;

    /// <summary>Its last calendar month, 1 to 12.</summary>
    public int LastMonth => FirstMonth + Months - 1;

    /// <summary>The one before, of the same kind; null before the first year.</summary>
    public Period? Previous => Index > 1 ? new Period(Every, Year, Index - 1)
        : Year > MinYear ? new Period(Every, Year - 1, InYear(Every))
        : null;

    /// <summary>The one of the same name a year before; null before the first year.</summary>
    public Period? LastYear => Year > MinYear ? new Period(Every, Year - 1, Index) : null;

    /// <summary>"6 tháng đầu năm 2020", "quý II năm 2020", "tháng 7 năm 2020"; "first half of 2020".</summary>
    public Text Title
    {
        get
        {
            var year = Year.ToString(CultureInfo.InvariantCulture);
            return Every switch
            {
                Every.Month => new($"tháng {Index} năm {year}", $"{CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(Index)} {year}"),
                Every.Quarter => new($"quý {Roman[Index - 1]} năm {year}", $"{Ordinal[Index - 1]} quarter of {year}"),
                Every.HalfYear => new($"6 tháng {(Index == 1 ? "đầu" : "cuối")} năm {year}", $"{Ordinal[Index - 1]} half of {year}"),
                Every.NineMonths => new($"9 tháng đầu năm {year}", $"Nine months of {year}"),
                _ => new($"năm {year}", $"Year {year}"),
            };
        }
    }

    private int Months => Every == Every.NineMonths ? 9 : 12 / InYear(Every);

    /// <summary>The period with this name.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static Period Parse(string name) =>
        TryParse(name, out var period) ? period : throw new FormatException($"“{name}” is no period.");

    /// <summary>The period with this name, if it is one.</summary>
    public static bool TryParse([NotNullWhen(true)] string? name, out Period period)
    {
        period = default;
        if (name is null || name.Length is not (4 or 7) || !TryNumber(name.AsSpan(0, 4), out var year) || year is < MinYear or > MaxYear)
        {
            return false;
        }

        if (name.Length == 4)
        {
            period = new Period(Every.Year, year, 1);
            return true;
        }

        if (name[4] != '-' || Kind(name.AsSpan(5)) is not var (every, index) || index < 1 || index > InYear(every))
        {
            return false;
        }

        period = new Period(every, year, index);
        return true;
    }

    /// <summary>The period of a kind that holds a calendar month; null where none does (nine months end in September).</summary>
    internal static Period? Of(Every every, int year, int month)
    {
        if (year is < MinYear or > MaxYear || (every == Every.NineMonths && month > 9))
        {
            return null;
        }

        return new Period(every, year, every == Every.NineMonths ? 1 : ((month - 1) * InYear(every) / 12) + 1);
    }

    /// <summary>The name: <c>2020-H1</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}") + Every switch
    {
        Every.Month => string.Create(CultureInfo.InvariantCulture, $"-{Index:00}"),
        Every.Quarter => string.Create(CultureInfo.InvariantCulture, $"-Q{Index}"),
        Every.HalfYear => string.Create(CultureInfo.InvariantCulture, $"-H{Index}"),
        Every.NineMonths => "-9M",
        _ => "",
    };

    private static (Every Every, int Index)? Kind(ReadOnlySpan<char> name) => name switch
    {
        "9M" => (Every.NineMonths, 1),
        ['Q', >= '1' and <= '4' and var quarter] => (Every.Quarter, quarter - '0'),
        ['H', >= '1' and <= '2' and var half] => (Every.HalfYear, half - '0'),
        _ => TryNumber(name, out var month) ? (Every.Month, month) : null,
    };

    private static bool TryNumber(ReadOnlySpan<char> digits, out int number) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static int InYear(Every every) => every switch
    {
        Every.Month => 12,
        Every.Quarter => 4,
        Every.HalfYear => 2,
        _ => 1,
    };
}
