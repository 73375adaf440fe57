using System.Globalization;
using GiaoBan.Reports.Submission;

namespace GiaoBan.Reports.National;

/// <summary>Addresses of what stands behind a number.</summary>
public static class FigureAddress
{
    /// <summary>Of a figure of a period's reports in force.</summary>
    public static string Of(string formula, ReportPeriod place, string? unit = null) =>
        Of(formula, place.Regime.Code, place.Period.ToString(), unit);

    /// <summary>The same, of a period by its name.</summary>
    public static string Of(string formula, string regime, string period, string? unit = null) =>
        $"/so-lieu/ho-so?formula={Uri.EscapeDataString(formula)}&regime={Uri.EscapeDataString(regime)}&period={Uri.EscapeDataString(period)}{(unit is null ? "" : $"&unit={unit}")}";

    public static string Of(string formula, ReportPeriod? place, DateOnly from, DateOnly to, bool isReported, string? unit)
    {
        var days = place is null
            ? string.Create(CultureInfo.InvariantCulture, $"from={from:yyyy-MM-dd}&to={to:yyyy-MM-dd}")
            : $"regime={Uri.EscapeDataString(place.Regime.Code)}&period={place.Period}{(isReported ? "" : "&basis=now")}";
        return $"/so-lieu/ho-so?formula={Uri.EscapeDataString(formula)}&{days}{(unit is null ? "" : $"&unit={unit}")}";
    }
}
