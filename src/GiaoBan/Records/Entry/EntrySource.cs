using System.Globalization;
using System.Text;
using GiaoBan.Figures;

namespace GiaoBan.Records.Entry;

/// <summary>
/// What somebody entered, read field by field with the same rules whether it came from a page or from the API. A field
/// that was not entered keeps what it was; each wrong one is a fault with its place, and reading goes on.
/// </summary>
public abstract class EntrySource
{
    /// <summary>The longest text of a field that says no other length.</summary>
    public const int UsualLength = 500;

    /// <summary>The earliest day that a record may bear: what is older is a slip of the hand.</summary>
    public static readonly DateOnly EarliestDay = new(1945, 1, 1);

    /// <summary>The largest amount of one entry: a million tỷ đồng.</summary>
    public const long LargestAmount = 1_000_000_000_000_000;

    /// <summary>What is said of a text that holds what no text holds.</summary>
    protected static readonly Text Unreadable = new(
        "Có ký tự không đọc được. Gõ lại phần chữ này.", "Holds characters that cannot be read. Type this text again.");

    private static readonly NumberFormatInfo Grouped = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };

    private readonly List<Fault> _faults = [];

    /// <summary>What was wrong so far.</summary>
    public IReadOnlyList<Fault> Faults => _faults;

    public void Refuse(string field, Text message) => _faults.Add(new Fault(FullName(field), message));

    /// <summary>A field with its place, as a fault at it is named: <c>steps[2].on</c>.</summary>
    public string PlaceOf(string field) => FullName(field);

    /// <summary>Takes over the faults of an entry inside this one, once all its fields were asked for.</summary>
    public void Take(EntrySource inner)
    {
        inner.Finish();
        _faults.AddRange(inner._faults);
    }

    /// <summary>A text; null where it is empty and need not be there.</summary>
    public string? Text(string field, string? present, bool required = true, int longest = UsualLength)
    {
        if (!TryText(field, out var entered))
        {
            return Needed(field, present, required);
        }

        if (Clean(entered) is not { } text)
        {
            Refuse(field, Unreadable);
            return present;
        }

        if (text.Length > longest)
        {
            Refuse(field, new Text(
                $"Dài {text.Length.ToString("N0", Grouped)} ký tự, nhiều nhất {longest}. Rút gọn lại.", $"{text.Length:N0} characters, at most {longest}. Shorten it."));
            return present;
        }

        return text.Length == 0 ? Needed<string>(field, null, required) : text;
    }

    /// <summary>A day, not before <see cref="EarliestDay"/> and not after <paramref name="latest"/>.</summary>
    public DateOnly? Day(string field, DateOnly? present, DateOnly latest, bool required = true)
    {
        if (!TryText(field, out var entered))
        {
            return Needed(field, present, required);
        }

        if (string.IsNullOrWhiteSpace(entered))
        {
            return Needed(field, (DateOnly?)null, required);
        }

        if (ParseDay(entered.Trim()) is not { } day)
        {
            Refuse(field, DayForm(entered));
            return present;
        }

        if (day < EarliestDay || day > latest)
        {
            Refuse(field, new Text(
                $"Ngày {day:d/M/yyyy} ngoài khoảng từ {EarliestDay:d/M/yyyy} đến {latest:d/M/yyyy}. Kiểm tra lại ngày.",
                $"{day:d/M/yyyy} is not between {EarliestDay:d/M/yyyy} and {latest:d/M/yyyy}. Check the day."));
            return present;
        }

        return day;
    }

    /// <summary>One of a dimension's values, by its code.</summary>
    public string? Choice(Dimension dimension, string? present, bool required = true, string? field = null)
    {
        field ??= dimension.Code;
        if (!TryText(field, out var entered))
        {
            return Needed(field, present, required);
        }

        if (string.IsNullOrWhiteSpace(entered))
        {
            if (required)
            {
                Refuse(field, new Text("Chưa chọn. Chọn một giá trị.", "Nothing is chosen. Choose one."));
            }

            return null;
        }

        if (dimension.Values.FirstOrDefault(v => v.Code == entered) is { } value)
        {
            return value.Code;
        }

        Refuse(field, new Text(
            $"Không có giá trị “{Shortened(entered)}”. Chọn một trong: {Listed(dimension, v => $"{v.Code} ({v.Label.Vi})")}.",
            $"There is no “{Shortened(entered)}”. Choose one of: {Listed(dimension, v => v.Code)}."));
        return present;
    }

    /// <summary>Yes or no.</summary>
    public abstract bool Flag(string field, bool present);

    /// <summary>A whole number from <paramref name="least"/> to <paramref name="most"/>.</summary>
    public abstract long? Whole(string field, long? present, bool required = true, long least = 0, long most = LargestAmount);

    /// <summary>The texts of a list; null where it was not entered.</summary>
    public abstract IReadOnlyList<string>? Texts(string field);

    /// <summary>The entries of a list, each an entry of its own with its place; null where the list was not entered.</summary>
    public abstract IReadOnlyList<EntrySource>? List(string field);

    /// <summary>After the last field was asked for: what is wrong with all that was entered, or null.</summary>
    public Refusal? Finished()
    {
        Finish();
        return _faults.Count > 0 ? Refusal.Invalid(_faults) : null;
    }

    /// <summary>Refuses what nobody asked for, where that would be lost silently.</summary>
    protected virtual void Finish()
    {
    }

    /// <summary>Whether the field was entered, and as what text; a value of another type is a fault and not entered.</summary>
    protected abstract bool TryText(string field, out string? entered);

    /// <summary>The day that a text writes, or null.</summary>
    protected abstract DateOnly? ParseDay(string entered);

    /// <summary>How a day is to be written here.</summary>
    protected abstract Text DayForm(string entered);

    /// <summary>The field's name with its place in a list: <c>steps[2].on</c>.</summary>
    protected virtual string FullName(string field) => field;

    protected T? Needed<T>(string field, T? present, bool required)
    {
        // Of a value of the wrong type that was said already.
        if (required && present is null && !_faults.Exists(f => f.Field == FullName(field)))
        {
            Refuse(field, new Text("Còn trống. Nhập hoặc chọn ở đây.", "Missing. Enter or choose it here."));
        }

        return present;
    }

    /// <summary>
    /// NFC, trimmed, without the signs that nobody sees: they come with pasted text, make an empty one look like text, or turn
    /// its direction. Null where it holds what no text holds (half a surrogate pair, NUL and its like).
    /// </summary>
    internal static string? Clean(string? entered)
    {
        if (entered is null)
        {
            return "";
        }

        var text = entered.ReplaceLineEndings("\n").Trim();
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]) || (char.IsControl(text[i]) && text[i] is not ('\n' or '\t')) || text[i] >= '\uFFFE')
            {
                return null;
            }
        }

        return string.Concat(text.Where(c => char.GetUnicodeCategory(c) != UnicodeCategory.Format)).Trim().Normalize(NormalizationForm.FormC);
    }

    protected static string Shortened(string entered)
    {
        var clean = Clean(entered) ?? "?";
        return clean.Length <= 40 ? clean : string.Create(CultureInfo.InvariantCulture, $"{clean[..39]}…");
    }

    private static string Listed(Dimension dimension, Func<DimensionValue, string> write) =>
        string.Join(", ", dimension.Values.Select(write));
}
