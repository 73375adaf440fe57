using System.Globalization;
using GiaoBan.Figures;
using GiaoBan.Records.Entry;

namespace GiaoBan.Assignments.Sheets;

/// <summary>
/// What somebody wrote into a row: only the cells that differ from what left. It travels in the form between what is shown
/// and what is done, so no server keeps the file; what it asks for is judged again there.
/// </summary>
/// <param name="Row">Its number in the file.</param>
/// <param name="Id">The assignment's public id.</param>
/// <param name="Version">The one that left.</param>
public sealed record SheetEdit(int Row, string Id, int Version)
{
    /// <summary>The field of the form that holds the edits.</summary>
    internal const string Field = "edits";

    public DateOnly? DueOn { get; init; }

    /// <summary>A standing as the file says it (<see cref="AssignmentSheet.PlainOf"/>).</summary>
    public string? State { get; init; }

    public string? Text { get; init; }

    /// <summary>0 to 100.</summary>
    public int? Percent { get; init; }

    /// <summary>Records that prove a report: ids or addresses, with blanks or lines between.</summary>
    public string? Links { get; init; }

    internal bool IsEmpty => DueOn is null && State is null && Text is null && Percent is null && Links is null;

    /// <summary>Its fields in the form: <c>edits[0].id</c>.</summary>
    internal IEnumerable<KeyValuePair<string, string>> Fields(int place)
    {
        (string Name, string? Value)[] all =
        [
            ("row", Row.ToString(CultureInfo.InvariantCulture)), ("id", Id), ("version", Version.ToString(CultureInfo.InvariantCulture)),
            ("dueOn", DueOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("state", State), ("text", Text),
            ("percent", Percent?.ToString(CultureInfo.InvariantCulture)), ("links", Links),
        ];
        return all.Where(field => field.Value is not null).Select(field => KeyValuePair.Create($"{Field}[{place}].{field.Name}", field.Value!));
    }

    /// <summary>The edits of a form; one of which a field is not what our own forms send has its faults in the entry.</summary>
    internal static IReadOnlyList<SheetEdit> Read(EntrySource form)
    {
        var edits = new List<SheetEdit>();
        foreach (var entry in form.List(Field) ?? [])
        {
            edits.Add(new SheetEdit(
                (int)(entry.Whole("row", null, most: int.MaxValue) ?? 0),
                entry.Text("id", null) ?? "",
                (int)(entry.Whole("version", null, most: int.MaxValue) ?? 0))
            {
                DueOn = entry.Day("dueOn", null, DateOnly.MaxValue, required: false),
                State = entry.Text("state", null, required: false),
                Text = entry.Text("text", null, required: false, longest: AssignmentReporting.LongestText),
                Percent = (int?)entry.Whole("percent", null, required: false, most: 100),
                Links = entry.Text("links", null, required: false, longest: SheetRow.LongestLinks),
            });
            form.Take(entry);
        }

        return edits;
    }
}

/// <summary>Why a row of a file is not done.</summary>
/// <param name="Row">Its number in the file.</param>
/// <param name="Column">The title of the column at fault.</param>
/// <param name="Message">What is wrong, and what to do.</param>
public sealed record SheetFault(int Row, Text Column, Text Message);
