using System.Globalization;
using System.Text.Json.Nodes;
using GiaoBan.Records.Entry;

namespace GiaoBan.Records.Pages.Forms;

/// <summary>One row of a list in a form.</summary>
/// <param name="Place">Its number in the form's names: <c>steps[2].on</c>.</param>
/// <param name="Id">Of the entry that it corrects; empty: of a new one.</param>
/// <param name="Entry">The entry as it is.</param>
/// <param name="IsBlank">Nothing is in it yet.</param>
public sealed record ListRow(int Place, string Id, JsonObject? Entry, bool IsBlank)
{
    public string Name(FieldList list, string field) => $"{list.Code}[{Place}].{field}";

    public string ValueOf(Field field) => FieldWords.Typed(field, Entry?[field.Code]);
}

/// <summary>
/// The rows of a form's lists: one for each entry, then blank ones for what is missing, so that rows are added without
/// any script. After a refusal they are those that were sent.
/// </summary>
public sealed class ListRows
{
    /// <summary>Further ones come with the next correction.</summary>
    private const int Blank = 3;

    private readonly JsonObject _present;
    private readonly Dictionary<string, List<ListRow>> _sent;

    private ListRows(JsonObject present, Dictionary<string, List<ListRow>> sent) => (_present, _sent) = (present, sent);

    /// <summary>Those of a record as it is.</summary>
    public static ListRows Of(JsonObject present) => new(present, []);

    /// <summary>Those that were sent.</summary>
    public ListRows With(IFormCollection form, IEnumerable<FieldList> lists) =>
        new(_present, lists.Where(list => form.ContainsKey(list.Code)).ToDictionary(list => list.Code, list => Sent(form, list)));

    /// <summary>
    /// The same after another changed the list: a row that was left as it was read says what they made of it, one that was
    /// typed in stays, and what they added comes after.
    /// </summary>
    public ListRows Merged(FieldList list, JsonArray? read, Func<ListRow, JsonObject, bool> isLeftAsRead)
    {
        var (was, theirs) = (ById(read), ById(_present[list.Code] as JsonArray));
        var sent = this[list];
        var rows = sent.Where(row => !row.IsBlank).Select(row =>
            !was.TryGetValue(row.Id, out var entry) || !isLeftAsRead(row, entry) ? row
            : theirs.TryGetValue(row.Id, out var now) ? RowOf(now, row.Place) : null).OfType<ListRow>().ToList();
        rows.AddRange(theirs.Where(now => !was.ContainsKey(now.Key)).Select((now, i) => RowOf(now.Value, NextPlace(sent) + i)));
        return new ListRows(_present, new Dictionary<string, List<ListRow>>(_sent) { [list.Code] = rows });
    }

    public IReadOnlyList<ListRow> this[FieldList list]
    {
        get
        {
            var rows = _sent.GetValueOrDefault(list.Code)
                ?? [.. (_present[list.Code] as JsonArray ?? []).Select((entry, place) => RowOf(entry!.AsObject(), place))];
            var missing = list.TakesNone ? 0 : Math.Max(0, Blank - rows.Count(row => row.IsBlank));
            return [.. rows, .. Enumerable.Range(NextPlace(rows), missing).Select(place => new ListRow(place, "", null, IsBlank: true))];
        }
    }

    private static int NextPlace(IEnumerable<ListRow> rows) => rows.Select(row => row.Place).DefaultIfEmpty(-1).Max() + 1;

    private static Dictionary<string, JsonObject> ById(JsonArray? entries) =>
        (entries ?? []).ToDictionary(entry => RowOf(entry!.AsObject(), 0).Id, entry => entry!.AsObject());

    private static ListRow RowOf(JsonObject entry, int place) =>
        new(place, entry["id"]!.GetValue<int>().ToString(CultureInfo.InvariantCulture), entry, IsBlank: false);

    private static List<ListRow> Sent(IFormCollection form, FieldList list) =>
        [.. FormEntry.PlacesIn(form, list.Code).Select(place =>
        {
            var id = form[$"{list.Code}[{place}].id"].ToString();
            var isBlank = id.Length == 0 && list.Fields.All(f => string.IsNullOrWhiteSpace(form[$"{list.Code}[{place}].{f.Code}"]));
            return new ListRow(place, id, null, isBlank);
        })];
}
