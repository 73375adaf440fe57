using GiaoBan.Figures;
using GiaoBan.Records.Entry;

namespace GiaoBan.Briefings;

/// <summary>Reads the agenda: the list as it is to be, each item that stays with its number.</summary>
internal static class AgendaEntry
{
    private const int MostItems = 50;
    private const int MostFigures = 20;
    private const int LongestTitle = 300;
    private const int MostMinutes = 480;

    public static IReadOnlyList<AgendaItem> Read(EntrySource entry, IReadOnlyList<AgendaItem> present)
    {
        if (entry.List("agenda") is not { } rows)
        {
            return present;
        }

        if (rows.Count > MostItems)
        {
            entry.Refuse("agenda", new Text($"Nhiều nhất {MostItems} mục.", $"At most {MostItems} items."));
            return present;
        }

        var items = new List<AgendaItem>();
        var next = present.Select(i => i.Id).DefaultIfEmpty(0).Max() + 1;
        foreach (var row in rows)
        {
            items.Add(Item(row, present, items, ref next));
        }

        foreach (var (row, at) in rows.Select((row, at) => (row, at)))
        {
            if (items[at].IsHeading && AgendaTree.EndOf(items, at) == at + 1)
            {
                row.Refuse("minutes", new Text("Mục không có mục con thì thời lượng ít nhất 1 phút.", "An item without sub-items takes at least 1 minute."));
            }

            entry.Take(row);
        }

        return items;
    }

    private static AgendaItem Item(EntrySource row, IReadOnlyList<AgendaItem> present, List<AgendaItem> above, ref int next)
    {
        var id = row.Whole("id", null, required: false, least: 1, most: int.MaxValue);
        var before = present.FirstOrDefault(i => i.Id == id);
        if (id is not null && (before is null || above.Exists(i => i.Id == id)))
        {
            row.Refuse("id", new Text("Không có mục mang số này, hoặc đã nêu ở trên. Mục mới thì bỏ trống.", "There is no item with this number, or it stands above. Leave it out for a new one."));
        }

        var level = (int)(row.Whole("level", before?.Level ?? 0, required: false, least: 0, most: AgendaTree.DeepestLevel) ?? 0);
        var deepest = above is [.., var last] ? last.Level + 1 : 0;
        if (level > deepest)
        {
            row.Refuse("level", new Text(
                "Mục con phải đứng ngay dưới mục cấp trên của nó.", "A sub-item stands under the item that it belongs to."));
            level = deepest;
        }

        return new AgendaItem(
            before?.Id ?? next++,
            row.Text("title", before?.Title, longest: LongestTitle) ?? "",
            (int)(row.Whole("minutes", before?.Minutes, least: 0, most: MostMinutes) ?? 1),
            row.Text("speaker", before?.Speaker, required: false, longest: 200),
            row.Flag("internal", before?.IsInternal ?? false) || IsUnderInternal(above, level),
            row.Flag("openAssignments", before?.IsOpenAssignments ?? false),
            Figures(row, before?.Figures ?? []), level);
    }

    /// <summary>What stands under an internal item is internal, and stays so when it is moved out.</summary>
    private static bool IsUnderInternal(List<AgendaItem> above, int level) => AgendaTree.ParentOf(above, above.Count, level) is >= 0 and var parent && above[parent].IsInternal;

    private static IReadOnlyList<AgendaFigure> Figures(EntrySource row, IReadOnlyList<AgendaFigure> present)
    {
        if (row.List("figures") is not { } figures)
        {
            return present;
        }

        if (figures.Count > MostFigures)
        {
            row.Refuse("figures", new Text($"Nhiều nhất {MostFigures} số liệu một mục.", $"At most {MostFigures} figures an item."));
        }

        return [.. figures.Take(MostFigures).Select(figure =>
        {
            var code = figure.Text("code", null, required: false, longest: 64);
            var read = new AgendaFigure(
                code, figure.Text("formula", null, required: code is null), figure.Text("label", null, required: code is null, longest: 200));
            if (read is { Code: not null, Formula: not null })
            {
                figure.Refuse("formula", new Text("Nêu mã chỉ tiêu hoặc công thức, không cả hai.", "Say an item's code or a formula, not both."));
            }

            row.Take(figure);
            return read;
        })];
    }
}
