using GiaoBan.Figures;
using GiaoBan.Records.Entry;

namespace GiaoBan.Briefings.Room;

/// <summary>
/// Reads how many are present: a list of offices with their numbers, never names of persons. <c>present</c> is a list of
/// <c>{ office, number }</c>.
/// </summary>
internal static class PresentEntry
{
    private const int MostOffices = 20;
    private const int MostPeople = 10_000;

    public static IReadOnlyDictionary<string, int> Read(EntrySource entry)
    {
        var present = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        if (entry.List("present") is not { Count: > 0 and <= MostOffices } rows)
        {
            entry.Refuse("present", new Text(
                $"Nêu số người có mặt theo từng cơ quan, từ 1 đến {MostOffices} dòng.", $"Say how many are present by office, 1 to {MostOffices} lines."));
            return present;
        }

        foreach (var row in rows)
        {
            var office = row.Text("office", null, longest: 100);
            var number = row.Whole("number", null, least: 0, most: MostPeople);
            if (office is not null && number is not null && !present.TryAdd(office, (int)number))
            {
                row.Refuse("office", new Text("Cơ quan này đã có ở dòng trên.", "This office stands above."));
            }

            entry.Take(row);
        }

        return present;
    }
}
