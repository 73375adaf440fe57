using System.Globalization;
using System.Text;
using GiaoBan.Figures;
using GiaoBan.Shell.Language;

namespace GiaoBan.Records.Listing;

/// <summary>
/// What a list is asked for by its address: filters, order, page. The same for pages and the API; all of it is in the
/// address, so a list can be sent to a colleague.
/// </summary>
public sealed class ListQuery(IQueryCollection query)
{
    public const int UsualLimit = 50;
    public const int LargestLimit = 500;

    private readonly List<Fault> _faults = [];

    public IReadOnlyList<Fault> Faults => _faults;

    /// <summary>How many rows, 1 to <see cref="LargestLimit"/>.</summary>
    public int Limit(int usual = UsualLimit)
    {
        if (Text("limit") is not { } entered)
        {
            return usual;
        }

        if (int.TryParse(entered, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= LargestLimit)
        {
            return limit;
        }

        Refuse("limit", new Text($"Phải từ 1 đến {LargestLimit}.", $"Must be from 1 to {LargestLimit}."));
        return usual;
    }

    /// <summary>Where the page before ended: the sort key and id of its last row.</summary>
    public (string Key, long Id)? After()
    {
        if (Text("after") is not { } entered)
        {
            return null;
        }

        try
        {
            var parts = Encoding.UTF8.GetString(Convert.FromHexString(entered)).Split('|', 2);
            if (parts.Length == 2 && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            {
                return (parts[1], id);
            }
        }
        catch (FormatException)
        {
            // Said below.
        }

        Refuse("after", new Text("Không phải là dấu trang của danh sách này. Mở lại từ đầu.", "Not a mark of this list. Begin again."));
        return null;
    }

    /// <summary>The opaque mark of a row, for the next page.</summary>
    public static string MarkOf(string key, long id) =>
        Convert.ToHexStringLower(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}|{key}")));

    /// <summary>A text that was asked for, or null.</summary>
    public string? Text(string name) =>
        query.TryGetValue(name, out var values) && !string.IsNullOrWhiteSpace(values.ToString()) ? values.ToString().Trim() : null;

    /// <summary>One of a dimension's codes, or null.</summary>
    public string? Choice(Dimension dimension, string? name = null)
    {
        name ??= dimension.Code;
        var entered = Text(name);
        if (entered is null || dimension.Values.Any(v => v.Code == entered))
        {
            return entered;
        }

        Refuse(name, new Text(
            $"Chọn một trong: {string.Join(", ", dimension.Values.Select(v => $"{v.Code} ({v.Label.Vi})"))}.",
            $"Choose one of: {string.Join(", ", dimension.Values.Select(v => v.Code))}."));
        return null;
    }

    /// <summary>A day, as <c>2020-06-14</c> or <c>14/6/2020</c>, or null.</summary>
    public DateOnly? Day(string name)
    {
        if (Text(name) is not { } entered)
        {
            return null;
        }

        if (Typed.DayOf(entered) is { } day)
        {
            return day;
        }

        Refuse(name, new Text("Không phải là ngày. Viết như 14/6/2020 hoặc 2020-06-14.", "Not a day. Write it as 14/6/2020 or 2020-06-14."));
        return null;
    }

    /// <summary>Refuses filters by what records are now, where they are shown as they were before.</summary>
    public void RefusePresent(IEnumerable<string> names)
    {
        foreach (var name in names.Where(n => Text(n) is not null))
        {
            Refuse(name, new Text(
                "Hồ sơ đã chuyển đơn vị khác chỉ xem được như trước khi chuyển, nên không lọc được theo mục này. Bỏ mục lọc này.",
                "What went to another unit is seen only as it was before, so it cannot be filtered by this. Leave it out."));
        }
    }

    public void Refuse(string name, Text message) => _faults.Add(new Fault(name, message));
}
