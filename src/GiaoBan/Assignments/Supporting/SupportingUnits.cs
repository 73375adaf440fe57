using System.Text.Json.Nodes;
using GiaoBan.Figures;
using GiaoBan.Network;
using GiaoBan.Records.Entry;

namespace GiaoBan.Assignments.Supporting;

/// <summary>Units by their codes, as a giving names them: to whom, and who supports them (đơn vị phối hợp).</summary>
internal static class SupportingUnits
{
    /// <summary>The field's name in the API, in forms and in versions.</summary>
    public const string Field = "supportingUnits";

    /// <summary>The supporting units that were entered, those that are there where it was not asked; null: none.</summary>
    public static IReadOnlyList<int>? Read(EntrySource entry, IReadOnlyList<int>? present, NetworkMap map, DateOnly day) =>
        entry.Texts(Field) is not { } codes ? present
        : Read(entry, Field, codes, present ?? [], map, day) is { Count: > 0 } units ? [.. units.Distinct().Order()]
        : null;

    /// <summary>The units that bear these codes on a day; a code that none bears is refused at the field.</summary>
    /// <param name="entry">Where it is said.</param>
    /// <param name="field">The field.</param>
    /// <param name="codes">What was entered.</param>
    /// <param name="present">The units that stand there, known by the code that they bore last even if they ended since.</param>
    /// <param name="map">The network.</param>
    /// <param name="day">The day.</param>
    public static IReadOnlyList<int> Read(
        EntrySource entry, string field, IEnumerable<string> codes, IReadOnlyList<int> present, NetworkMap map, DateOnly day)
    {
        var units = new List<int>();
        foreach (var code in codes.Distinct())
        {
            if (present.Where(unit => map.CodeOf(unit, day) == code).ToList() is { Count: > 0 } same)
            {
                units.AddRange(same);
            }
            else if (map.Find(code, day) is { } unit)
            {
                units.Add(unit.Id);
            }
            else
            {
                entry.Refuse(field, new Text($"“{code}” không phải là mã của một đơn vị hôm nay.", $"“{code}” is not the code of a unit today."));
            }
        }

        return units;
    }

    /// <summary>Their codes on a day, in order.</summary>
    public static JsonArray Codes(IEnumerable<int>? units, NetworkMap map, DateOnly day) =>
        new([.. (units ?? []).Select(unit => map.CodeOf(unit, day)).Distinct().Order(StringComparer.Ordinal).Select(code => JsonValue.Create(code))]);

    /// <summary>Their names, and the offices beside them that are no units of the network; null: nobody supports it.</summary>
    public static string? Names(IEnumerable<int>? units, string? offices, NetworkMap map, DateOnly day) =>
        string.Join(", ", (units ?? []).OrderBy(unit => map.CodeOf(unit, day), StringComparer.Ordinal)
            .Select(unit => map.NameOf(unit, day).ShortName).Distinct().Append(offices).OfType<string>()) is { Length: > 0 } names ? names : null;
}
