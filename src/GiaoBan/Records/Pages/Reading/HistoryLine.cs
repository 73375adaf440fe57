using System.Globalization;
using System.Text.Json.Nodes;
using GiaoBan.Network;
using GiaoBan.Records.History;
using GiaoBan.Shell;
using GiaoBan.Shell.Language;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Records.Pages.Reading;

/// <summary>A field that a version changed, in words.</summary>
public sealed record ChangeLine(string Label, string Old, string New);

/// <summary>One thing that happened to a record, in words; its version opens while its content is kept.</summary>
public sealed record HistoryLine(
    int Version, string What, DateTime At, string By, string? Reason, IReadOnlyList<ChangeLine> Changes, bool CanOpen);

/// <summary>Writes the history of a record for its reader.</summary>
public sealed class HistoryWords(GiaoBanDb db, NetworkMap map, Clock clock, Lang lang, FieldWords words)
{
    private static readonly Field Access =
        new("access", FieldKind.Choice, Field.Capital(CommonVerbs.AccessChoice.Label)) { Dimension = CommonVerbs.AccessChoice };

    private Dictionary<long, string> _titles = [];

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<HistoryLine>> OfAsync(
        RegisterPages pages, IEnumerable<HistoryStep> steps, CancellationToken cancel)
    {
        List<HistoryStep> all = [.. steps.Reverse()];
        await ReadTitlesAsync(all, cancel);
        return all.ConvertAll(step => new HistoryLine(
            step.Leaf.Version, lang.T(Field.Capital(pages.Register.NameOf(step.Leaf.Verb))), step.Leaf.At, step.By, step.Reason,
            [.. Told(step.Changes, pages).Select(change => Of(change, pages)).OfType<ChangeLine>()], step.Content is not null));
    }

    /// <summary>A present value that a list says too is told once, by the list.</summary>
    private static IEnumerable<FieldChange> Told(IReadOnlyList<FieldChange> changes, RegisterPages pages) =>
        changes.Where(change => !pages.Lists.Any(l => l.Present == change.Field && changes.Any(c => c.Field == l.Code)));

    private ChangeLine? Of(FieldChange change, RegisterPages pages)
    {
        if (pages.Lists.FirstOrDefault(l => l.Code == change.Field) is { } list)
        {
            var (old, now) = (Entries(change.Old, list), Entries(change.New, list));
            return new ChangeLine(lang.T(list.Label), Joined(old.Except(now)), Joined(now.Except(old)));
        }

        if (pages.Fields.Concat(pages.Derived).FirstOrDefault(f => f.Code == change.Field) is { } field)
        {
            return new ChangeLine(lang.T(field.Label), words.Of(field, change.Old), words.Of(field, change.New));
        }

        return change.Field switch
        {
            "unit" => new ChangeLine(lang.T("Đơn vị", "Unit"), UnitOf(change.Old), UnitOf(change.New)),
            "access" => new ChangeLine(lang.T(Access.Label), AccessOf(change.Old), AccessOf(change.New)),
            "named" => new ChangeLine(lang.T("Người được xem", "May see it"), NamedOf(change.Old), NamedOf(change.New)),
            _ => null,
        };
    }

    private List<string> Entries(JsonNode? entries, FieldList list) =>
        entries is JsonArray array ? [.. array.Select(entry => words.Of(list, entry!))] : [];

    private static string Joined(IEnumerable<string> entries) =>
        string.Join("; ", entries) is { Length: > 0 } all ? all : FieldWords.Empty;

    private string UnitOf(JsonNode? code) =>
        code is null ? "" : map.Find(code.GetValue<string>(), clock.Today)?.Id is { } id ? map.NameOf(id, clock.Today).ShortName : code.ToString();

    // A version leaves out what is usual: shared.
    private string AccessOf(JsonNode? code) => words.Of(Access, code ?? CommonVerbs.CodeOf(Network.Access.Shared));

    private string NamedOf(JsonNode? ids) =>
        IdsOf(ids) is { Count: > 0 } named
            ? string.Join(", ", named.Select(id => _titles.GetValueOrDefault(id, id.ToString(CultureInfo.InvariantCulture))))
            : FieldWords.Empty;

    private static List<long> IdsOf(JsonNode? ids) => ids is JsonArray array ? [.. array.Select(id => id!.GetValue<long>())] : [];

    private async Task ReadTitlesAsync(IEnumerable<HistoryStep> steps, CancellationToken cancel)
    {
        var ids = steps.SelectMany(s => s.Changes).Where(c => c.Field == "named")
            .SelectMany(c => IdsOf(c.Old).Concat(IdsOf(c.New))).Distinct().ToList();
        if (ids.Count > 0)
        {
            _titles = await db.Officers.AsNoTracking().Where(o => ids.Contains(o.Id))
                .ToDictionaryAsync(o => o.Id, o => $"{o.Title} ({o.Login})", cancel);
        }
    }
}
