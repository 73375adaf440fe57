using System.Globalization;
using GiaoBan.Figures;

namespace GiaoBan.Network;

/// <summary>A line of a file of units that cannot be read.</summary>
/// <param name="line">From 1, the heading.</param>
/// <param name="reason">What is wrong and what would be right.</param>
public sealed class UnitsFileException(int line, Text reason)
    : FormatException(string.Create(CultureInfo.InvariantCulture, $"{line}: {reason.Vi}"))
{
    public int Line { get; } = line;

    public Text Reason { get; } = reason;
}

/// <summary>
/// A file of units (<c>Data/README.md</c>) read into units with their names and lineage. Rows stand after those they
/// name as predecessors; a unit's number is the order in which the file first names it, so rows are only ever appended.
/// </summary>
public static class UnitsFile
{
    private const string Heading = "code,name,kind,valid_from,valid_to,predecessors,by,source";

    /// <summary>The units that the product comes with.</summary>
    public static IReadOnlyList<Unit> ReadBuiltIn()
    {
        using var stream = typeof(UnitsFile).Assembly.GetManifestResourceStream("GiaoBan.Network.Data.units.csv")!;
        using var reader = new StreamReader(stream);
        return Read(reader.ReadToEnd());
    }

    /// <summary>Reads the text of a file.</summary>
    /// <exception cref="UnitsFileException">At the first line that cannot be right.</exception>
    public static IReadOnlyList<Unit> Read(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        if (lines[0].TrimStart('\uFEFF') != Heading)
        {
            throw new UnitsFileException(1, new Text($"dòng đầu phải là “{Heading}”", $"the first line must be “{Heading}”"));
        }

        var reading = new UnitsReading();
        for (var i = 1; i < lines.Length; i++)
        {
            if (lines[i].Length > 0)
            {
                reading.Add(UnitsRow.Parse(i + 1, lines[i]));
            }
        }

        return reading.Units(lines.Length);
    }
}

/// <summary>One line, its fields checked by themselves.</summary>
internal sealed record UnitsRow(
    int Line, string Code, string Name, UnitKind Kind, DateOnly? From, DateOnly? To, string[] Predecessors, string By, string Source)
{
    private const int FieldCount = 8;

    public static UnitsRow Parse(int line, string text)
    {
        var fields = Fields(text);
        if (fields.Count != FieldCount)
        {
            throw new UnitsFileException(line, new Text($"có {fields.Count} cột, cần {FieldCount}", $"has {fields.Count} columns, needs {FieldCount}"));
        }

        var row = new UnitsRow(
            line, fields[0], fields[1], KindOf(line, fields[2]), Day(line, fields[3]), Day(line, fields[4]),
            fields[5].Split(' ', StringSplitOptions.RemoveEmptyEntries), fields[6], fields[7]);
        row.Check();
        return row;
    }

    public UnitsFileException Wrong(string vi, string en) => new(Line, new Text(vi, en));

    private void Check()
    {
        if (Code.Length != 2 || !Code.All(char.IsAsciiLetterOrDigit))
        {
            throw Wrong($"mã “{Code}” phải có hai chữ số (đơn vị trung ương: hai chữ cái)", $"the code “{Code}” must be two digits (the centre: two letters)");
        }

        if (Name.Length is 0 or > 200)
        {
            throw Wrong("tên đơn vị phải có từ 1 đến 200 ký tự", "a unit's name has 1 to 200 characters");
        }

        if (To < From)
        {
            throw Wrong("valid_to sớm hơn valid_from", "valid_to is before valid_from");
        }

        if (By is not ("" or "renamed" or "merged"))
        {
            throw Wrong($"cột by là “{By}”, phải để trống hoặc là renamed, merged", $"by is “{By}”; it is empty, renamed or merged");
        }

        if (By.Length > 0 && (From is null || Predecessors.Length == 0))
        {
            throw Wrong($"{By} cần valid_from và predecessors", $"{By} needs valid_from and predecessors");
        }

        if (By.Length == 0 && Predecessors.Length > 0)
        {
            throw Wrong("có predecessors thì cột by phải là renamed hoặc merged", "with predecessors, by must be renamed or merged");
        }
    }

    private static UnitKind KindOf(int line, string text) => text switch
    {
        "centre" => UnitKind.Centre,
        "province" => UnitKind.Province,
        _ => throw new UnitsFileException(line, new Text($"loại “{text}” phải là centre hoặc province", $"the kind “{text}” must be centre or province")),
    };

    private static DateOnly? Day(int line, string text)
    {
        if (text.Length == 0)
        {
            return null;
        }

        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new UnitsFileException(line, new Text($"ngày “{text}” phải viết như 2025-07-01", $"the day “{text}” must be written as 2025-07-01"));
    }

    /// <summary>Fields between commas; one in double quotes may hold commas.</summary>
    private static List<string> Fields(string text)
    {
        var fields = new List<string>();
        var start = 0;
        var quoted = false;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] == '"')
            {
                quoted = !quoted;
            }
            else if (i == text.Length || (text[i] == ',' && !quoted))
            {
                fields.Add(text[start..i].Trim('"').Normalize());
                start = i + 1;
            }
        }

        return fields;
    }
}
