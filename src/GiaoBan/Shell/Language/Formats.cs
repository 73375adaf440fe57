using System.Globalization;
using GiaoBan.Figures;

namespace GiaoBan.Shell.Language;

/// <summary>How numbers, money and changes are shown: the Vietnamese way, or the English one.</summary>
public sealed partial class Formats(Lang lang, Clock clock)
{
    /// <summary>What stands where a number cannot be worked out.</summary>
    public const string NoValue = "–";

    private static readonly NumberFormatInfo Vietnamese = Separators(group: ".", point: ",");
    private static readonly NumberFormatInfo English = Separators(group: ",", point: ".");

    private NumberFormatInfo Style => lang.IsEnglish ? English : Vietnamese;

    /// <summary>How large a file is: "213 KB", "1,2 MB".</summary>
    public string Size(long bytes)
    {
        const decimal kilobyte = 1024;
        const decimal megabyte = 1024 * kilobyte;
        return bytes < megabyte ? Number(Math.Ceiling(bytes / kilobyte)) + " KB" : Number(Math.Round(bytes / megabyte, 1)) + " MB";
    }

    /// <summary><c>1.204,5</c>; as many decimals as the number has, unless told.</summary>
    public string Number(decimal number, int? decimals = null)
    {
        // Divided by a one of 28 zeros, a number has no zeros at its end.
        var exact = number / 1.0000000000000000000000000000m;
        return Math.Round(number, decimals ?? exact.Scale, MidpointRounding.AwayFromZero).ToString($"N{decimals ?? exact.Scale}", Style);
    }

    /// <summary>A number as it stands in a message of both languages.</summary>
    public static Text InBoth(decimal number)
    {
        var exact = number / 1.0000000000000000000000000000m;
        return new Text(exact.ToString($"N{exact.Scale}", Vietnamese), exact.ToString($"N{exact.Scale}", English));
    }

    /// <summary><c>79,82%</c> of a percentage that is worked out already.</summary>
    public string Percent(decimal percentage, int decimals = 2) => Number(percentage, decimals) + "%";

    /// <summary><c>93,3%</c>: a part of a whole; a dash where the whole is 0.</summary>
    public string Share(decimal part, decimal whole) => whole == 0 ? NoValue : Percent(part / whole * 100, 1);

    /// <summary><c>1.240.000.000 đồng</c>: money in a record.</summary>
    public string Dong(decimal amount) => Number(amount) + " " + lang.T("đồng", "đồng");

    /// <summary><c>1,24 tỷ đồng</c>: money in a summary.</summary>
    public string DongInShort(decimal amount) => Math.Abs(amount) switch
    {
        >= 1_000_000_000 => Number(Rounded(amount / 1_000_000_000)) + lang.T(" tỷ đồng", " billion đồng"),
        >= 1_000_000 => Number(Rounded(amount / 1_000_000)) + lang.T(" triệu đồng", " million đồng"),
        _ => Dong(amount),
    };

    /// <summary><c>từ 60/63 đơn vị</c>.</summary>
    public string Coverage(int known, int of) =>
        lang.T($"từ {known}/{of} đơn vị", $"from {known} of {of} units");

    /// <summary>
    /// <c>▴ 79 (9,4%)</c>: what changed against a base. From a base of 0 there is no percentage: it is new.
    /// </summary>
    public string Change(decimal now, decimal before) =>
        now == before ? lang.T("không đổi", "unchanged") : (now > before ? "▴ " : "▾ ") + Difference(now, before);

    /// <summary>The change without its direction, which must differ: <c>79 (9,4%)</c>.</summary>
    public string Difference(decimal now, decimal before)
    {
        var share = before == 0
            ? lang.T("mới", "new")
            : Percent(Math.Abs(now - before) / Math.Abs(before) * 100, 1);
        return $"{Number(Math.Abs(now - before))} ({share})";
    }

    private static decimal Rounded(decimal number) => Math.Round(number, 2, MidpointRounding.AwayFromZero);

    private static NumberFormatInfo Separators(string group, string point)
    {
        var style = (NumberFormatInfo)CultureInfo.InvariantCulture.NumberFormat.Clone();
        style.NumberGroupSeparator = group;
        style.NumberDecimalSeparator = point;
        style.NegativeSign = "−";
        return style;
    }
}
