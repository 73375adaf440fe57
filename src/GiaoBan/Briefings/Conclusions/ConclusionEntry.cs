using GiaoBan.Assignments.Supporting;
using GiaoBan.Figures;
using GiaoBan.Network;
using GiaoBan.Records;
using GiaoBan.Records.Entry;
using GiaoBan.Shell;

namespace GiaoBan.Briefings.Conclusions;

/// <summary>Reads what is written of a conclusion, from a page or from the API; what was not entered stays.</summary>
internal static class ConclusionEntry
{
    public const int LongestWords = 4000;
    private const int MostYears = 5;

    public static readonly Dimension Kinds = new("kind", new Text("loại kết luận", "kind of conclusion"),
    [
        new("information", new Text("thông tin", "information")),
        new("decision", new Text("quyết định", "decision")),
        new("task", new Text("giao nhiệm vụ", "task")),
    ]);

    public static readonly Dimension To = new("to", new Text("giao cho", "given to"),
    [
        new("all", new Text("tất cả điểm cầu", "all sites")),
        new("all_but", new Text("tất cả, trừ đơn vị được chọn", "all but those chosen")),
        new("chosen", new Text("đơn vị được chọn", "those chosen")),
        new("formula", new Text("đơn vị có chỉ tiêu lớn hơn 0", "units whose figure is above 0")),
    ]);

    /// <summary>What it says, or null where something is wrong, which the entry then says.</summary>
    public static ConclusionText? Read(EntrySource entry, ConclusionText? present, Briefing briefing, NetworkMap map)
    {
        var kind = entry.Choice(Kinds, present is null ? "task" : BriefingWords.CodeOf(present.Kind));
        var words = entry.Text("words", present?.Words, longest: LongestWords);
        var item = (int?)entry.Whole("item", present?.Item, required: false, most: int.MaxValue);
        if (item is not null && briefing.Item(item.Value) is null)
        {
            entry.Refuse("item", new Text($"Chương trình không có mục số {item}.", $"There is no item {item} on the agenda."));
        }

        var task = ReadTask(entry, present?.Task, briefing, map, isTask: kind == "task");
        return entry.Faults.Count > 0 ? null : new ConclusionText(BriefingWords.Read<ConclusionKind>(kind!), words!, item, kind == "task" ? task : null);
    }

    private static ConclusionTask? ReadTask(EntrySource entry, ConclusionTask? present, Briefing briefing, NetworkMap map, bool isTask)
    {
        var day = Clock.DayOf(briefing.StartsAt);
        var to = entry.Choice(To, present is null ? "all" : BriefingWords.CodeOf(present.Addressees.Kind), required: isTask);
        var named = entry.Texts("units") is { } codes ? Named(entry, codes, briefing, map, day) : present?.Addressees.Named ?? [];
        var formula = entry.Text("formula", present?.Addressees.Formula, required: isTask && to == "formula");
        var due = entry.Day("dueOn", present?.DueOn, day.AddYears(MostYears), required: isTask);
        if (due < day)
        {
            entry.Refuse("dueOn", new Text($"Hạn không thể trước ngày họp ({day:d/M/yyyy}).", $"It cannot be due before the briefing ({day:d/M/yyyy})."));
        }

        var product = entry.Text("product", present?.Product, required: isTask);
        var field = entry.Choice(WorkField.Dimension, present?.Field, required: isTask);
        var supporting = entry.Text("supporting", present?.Supporting, required: false);
        var supportingUnits = SupportingUnits.Read(entry, present?.SupportingUnits, map, day);
        var countable = entry.Flag("countable", present?.Countable ?? false);
        if (isTask && to is "all_but" or "chosen" && named.Count == 0)
        {
            entry.Refuse("units", new Text("Chưa chọn đơn vị nào. Chọn ít nhất một đơn vị.", "No unit is chosen. Choose at least one."));
        }

        return !isTask || entry.Faults.Count > 0 ? null : new ConclusionTask(
            new Addressees(BriefingWords.Read<AddresseesKind>(to!), to is "all_but" or "chosen" ? named : [], to == "formula" ? formula : null),
            due!.Value, product!, field!, supporting, countable, supportingUnits);
    }

    private static List<int> Named(EntrySource entry, IReadOnlyList<string> codes, Briefing briefing, NetworkMap map, DateOnly day)
    {
        var units = new List<int>();
        foreach (var code in codes.Distinct())
        {
            if (map.Find(code, day) is { } unit && briefing.Sites.Contains(unit.Id))
            {
                units.Add(unit.Id);
            }
            else
            {
                entry.Refuse("units", new Text($"“{code}” không phải là điểm cầu của cuộc giao ban này.", $"“{code}” is no site of this briefing."));
            }
        }

        return units;
    }
}
