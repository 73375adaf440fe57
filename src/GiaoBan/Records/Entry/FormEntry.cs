using System.Globalization;
using GiaoBan.Figures;
using GiaoBan.Shell.Language;

namespace GiaoBan.Records.Entry;

/// <summary>An entry from a page: days as <c>17/7/2020</c>, numbers as <c>1.204</c>.</summary>
public sealed class FormEntry(IFormCollection form, string prefix = "") : EntrySource
{
    /// <summary>A box sends its value when ticked, and the hidden field beside it when not.</summary>
    public override bool Flag(string field, bool present) =>
        form.TryGetValue(prefix + field, out var values) ? values.Contains("true") : present;

    public override long? Whole(string field, long? present, bool required = true, long least = 0, long most = LargestAmount)
    {
        if (!TryText(field, out var entered))
        {
            return Needed(field, present, required);
        }

        if (string.IsNullOrWhiteSpace(entered))
        {
            return Needed(field, (long?)null, required);
        }

        var plain = entered.Trim().Replace(".", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        if (long.TryParse(plain, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most)
        {
            return number;
        }

        Refuse(field, new Text(
            $"“{Shortened(entered)}” không phải là số nguyên từ {least} đến {most.ToString("N0", CultureInfo.GetCultureInfo("vi-VN"))}.",
            $"“{Shortened(entered)}” is not a whole number from {least} to {most}."));
        return present;
    }

    /// <summary>Names with commas, spaces or new lines between.</summary>
    public override IReadOnlyList<string>? Texts(string field) =>
        form.TryGetValue(prefix + field, out var values)
            ? [.. values.SelectMany(v => (v ?? "").Split([',', ' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))]
            : null;

    /// <summary>What a row sends, ticked, to be left out.</summary>
    public const string Gone = "gone";

    /// <summary>Fields named <c>steps[0].on</c>. An entry of which nothing is filled in was never meant: the empty last row.</summary>
    public override IReadOnlyList<EntrySource>? List(string field)
    {
        var places = PlacesIn(form, prefix + field);
        return places.Count == 0 && !form.ContainsKey(prefix + field)
            ? null
            : [.. places.Select(place => $"{prefix}{field}[{place}].").Where(IsMeant).Select(row => new FormEntry(form, row))];
    }

    /// <summary>The numbers of the rows that a form has of a list.</summary>
    public static IReadOnlyList<int> PlacesIn(IFormCollection form, string list) =>
        [.. form.Keys.Select(key => PlaceIn(key, list + "[")).OfType<int>().Distinct().Order()];

    private bool IsMeant(string row) =>
        form[row + Gone] != "true"
        && form.Any(field => field.Key.StartsWith(row, StringComparison.Ordinal) && !string.IsNullOrWhiteSpace(field.Value));

    protected override string FullName(string field) => prefix + field;

    protected override bool TryText(string field, out string? entered)
    {
        var isThere = form.TryGetValue(prefix + field, out var values);
        entered = isThere ? values.ToString() : null;
        return isThere;
    }

    protected override DateOnly? ParseDay(string entered) => Typed.DayOf(entered);

    private static int? PlaceIn(string key, string start) =>
        key.StartsWith(start, StringComparison.Ordinal) && key.IndexOf("].", start.Length, StringComparison.Ordinal) is > 0 and var end
        && int.TryParse(key.AsSpan(start.Length, end - start.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var place)
            ? place
            : null;

    protected override Text DayForm(string entered) => new(
        $"“{Shortened(entered)}” không phải là ngày. Gõ ngày/tháng/năm, ví dụ 17/7/2020.",
        $"“{Shortened(entered)}” is not a day. Type day/month/year, as in 17/7/2020.");
}
