using GiaoBan.Network;

namespace GiaoBan.Reports.National.Tiles;

/// <summary>A unit on the map.</summary>
/// <param name="Row">The row of the table that it leads to.</param>
/// <param name="States">Of the reports behind it, the most urgent first: one, or of another day's map several.</param>
internal sealed record Tile(int X, int Y, string Short, string Name, string Row, IReadOnlyList<(TileState State, int Count)> States)
{
    public TileState State => States[0].State;
}

/// <summary>An archipelago, drawn on every map with the name of the unit that it belongs to.</summary>
internal sealed record Archipelago(string Name, string Unit, int Y);

/// <summary>The network as tiles by the state of their reports, neighbours beside each other (UI.md "Tile map").</summary>
internal sealed record TileMap(IReadOnlyList<Tile> Tiles, IReadOnlyList<Archipelago> Archipelagos, IReadOnlyList<(TileState State, int Count)> Legend)
{
    public const int Columns = 7;

    /// <summary>Each with the code of the unit that it belongs to, on the maps of all days, and how many rows below that it is drawn.</summary>
    private static readonly (string Name, string Unit, int Below)[] Islands = [("QĐ Hoàng Sa", "48", 0), ("QĐ Trường Sa", "56", 2)];

    /// <summary>Rows from top to bottom; an archipelago is somewhat higher than one.</summary>
    public int Rows => Tiles.Select(t => t.Y + 1).Concat(Archipelagos.Select(a => a.Y + 2)).Max();

    /// <summary>The map of a picture, as the units are on the day that it is shown by.</summary>
    public static TileMap Of(NationalPicture picture, NetworkMap map)
    {
        var day = picture.Map ?? picture.Place.Window.To;
        var standing = picture.Standing.ToDictionary(s => s.Unit.Id, TileState.Of);
        var drawn = picture.Rows.SelectMany(row => row.Code.Split('+').Select(code => (Row: row, Code: code))).ToList();
        var places = TilePlaces.For(drawn.Select(d => d.Code), day);
        return new TileMap(
            [.. drawn.Select(d => TileOf(d.Row, places[d.Code], NameOf(d.Code, d.Row)))],
            [.. Islands.Select(i => new Archipelago(i.Name, NameOf(i.Unit, null), TilePlaces.On(day)[i.Unit].Y + i.Below))],
            [.. TileState.All.Select(state => (state, standing.Values.Count(s => s == state))).Where(pair => pair.Item2 > 0)]);

        string NameOf(string code, NationalRow? row) => map.Find(code, day) is { } unit ? map.NameOf(unit.Id, day).ShortName : row?.Name ?? code;

        Tile TileOf(NationalRow row, TilePlace place, string name) => new(
            place.X, place.Y, place.Short, name, row.Anchor,
            [.. TileState.All.Select(state => (state, row.Members.Count(m => standing[m.Id] == state))).Where(pair => pair.Item2 > 0)]);
    }
}
