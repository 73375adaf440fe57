using System.Globalization;

namespace GiaoBan.Figures.Evaluation;

/// <summary>Which period a reference takes.</summary>
public enum PeriodShift
{
    /// <summary>The period itself: <c>"F".c</c>.</summary>
    Same,

    /// <summary>The period before, of the same regime.</summary>
    Previous,

    /// <summary>The period of the same name a year before, of the same regime.</summary>
    LastYear,
}

/// <summary>
/// From a report to another report in force of the same unit. <c>previous(D2)</c> is (Previous, null), <c>"F".c</c> is
/// (Same, "F"), <c>previous("F".c)</c> is (Previous, "F"): form F's report for the period of the previous one's name.
/// </summary>
/// <param name="Shift">The period.</param>
/// <param name="Form">Code of another form; null: the report of the same regime.</param>
public readonly record struct Step(PeriodShift Shift, string? Form);

/// <summary>A step with the version of the form that it led to.</summary>
/// <param name="Step">The step.</param>
/// <param name="Form">Code of the form; null where no report was in force, so that everything behind it is missing.</param>
/// <param name="ValidFrom">First day of the version.</param>
public readonly record struct Hop(Step Step, string? Form, DateOnly ValidFrom)
{
    /// <summary>The hop as a part of a leaf's key; codes are escaped, so that no part holds a slash or a bracket.</summary>
    internal string Key
    {
        get
        {
            var version = Form is null
                ? "?"
                : string.Create(CultureInfo.InvariantCulture, $"{Uri.EscapeDataString(Form)}@{ValidFrom:yyyy-MM-dd}");
            return Name(Step) + "(" + version + ")";
        }
    }

    internal static bool TryParse(ReadOnlySpan<char> part, out Hop hop)
    {
        hop = default;
        var open = part.IndexOf('(');
        if (open < 0 || part[^1] != ')')
        {
            return false;
        }

        var version = part[(open + 1)..^1];
        var at = version.IndexOf('@');
        if (at < 0 || !DateOnly.TryParseExact(version[(at + 1)..], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var from))
        {
            return false;
        }

        var form = Uri.UnescapeDataString(version[..at].ToString());
        return TryStep(part[..open], form, out var step) && (hop = new Hop(step, form, from)) == hop;
    }

    private static string Name(Step step) => step switch
    {
        (PeriodShift.Same, _) => "form",
        (PeriodShift.Previous, null) => "previous",
        (PeriodShift.Previous, _) => "previous.form",
        (_, null) => "last_year",
        _ => "last_year.form",
    };

    private static bool TryStep(ReadOnlySpan<char> name, string form, out Step step)
    {
        (step, var known) = name switch
        {
            "form" => (new Step(PeriodShift.Same, form), true),
            "previous" => (new Step(PeriodShift.Previous, null), true),
            "previous.form" => (new Step(PeriodShift.Previous, form), true),
            "last_year" => (new Step(PeriodShift.LastYear, null), true),
            "last_year.form" => (new Step(PeriodShift.LastYear, form), true),
            _ => (default, false),
        };
        return known;
    }
}
