using System.Globalization;

namespace GiaoBan.Reports.National.Tiles;

/// <summary>Where a unit's tile stands on the maps of some days.</summary>
/// <param name="Code">The unit, by the code that it bears on those days.</param>
/// <param name="X">The column, from the west.</param>
/// <param name="Y">The row, from the north.</param>
/// <param name="Short">The letters on the tile.</param>
internal sealed record TilePlace(DateOnly? From, DateOnly? To, string Code, int X, int Y, string Short)
{
    public bool HoldsOn(DateOnly day) => !(From > day) && !(To < day);
}

/// <summary>The places of the map's tiles (<c>Data/tiles.csv</c>).</summary>
internal static class TilePlaces
{
    private static readonly IReadOnlyList<TilePlace> All = Read();

    /// <summary>By code, as the map is on this day.</summary>
    public static IReadOnlyDictionary<string, TilePlace> On(DateOnly day) => All.Where(p => p.HoldsOn(day)).ToDictionary(p => p.Code);

    /// <summary>
    /// A place for each of these codes: on the map, or for a unit that the map does not know in the rows below it, in the given
    /// order.
    /// </summary>
    public static IReadOnlyDictionary<string, TilePlace> For(IEnumerable<string> codes, DateOnly day)
    {
        var (places, wanted) = (On(day), codes.Distinct().ToList());
        var free = places.Count == 0 ? 0 : places.Values.Max(p => p.Y) + 1;
        var below = wanted.Where(code => !places.ContainsKey(code))
            .Select((code, i) => new TilePlace(null, null, code, i % TileMap.Columns, free + (i / TileMap.Columns), code));
        return wanted.Where(places.ContainsKey).Select(code => places[code]).Concat(below).ToDictionary(p => p.Code);
    }

    private static List<TilePlace> Read()
    {
        using var stream = typeof(TilePlaces).Assembly.GetManifestResourceStream("GiaoBan.Reports.National.Data.tiles.csv")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n').Skip(1).Where(line => line.Length > 0).Select(line =>
        {
            var cells = line.Split(',');
            return new TilePlace(
                Day(cells[0]), Day(cells[1]), cells[2],
                int.Parse(cells[3], CultureInfo.InvariantCulture), int.Parse(cells[4], CultureInfo.InvariantCulture), cells[5]);
        })];
    }

    private static DateOnly? Day(string text) => text.Length == 0 ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
