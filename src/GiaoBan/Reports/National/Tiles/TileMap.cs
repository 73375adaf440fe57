using GiaoBan.Network;

namespace GiaoBan.Reports.National.Tiles;

/// <summary>A unit on the map.</summary>
/// <param name="Row">The row of the table that it leads to; null: it leads nowhere.</param>
/// <param name="States">Of the reports behind it, the most urgent first: one, or of another day's map several.</param>
internal sealed record Tile(int X, int Y, string Short, string Name, string? Row, IReadOnlyList<(TileState State, int Count)> States)
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
            [.. drawn.Select(d => TileOf(d.Row, places[d.Code], NameOf(map, d.Code, day) ?? d.Row.Name))], IslandsOn(map, day), Counted(standing.Values));

        Tile TileOf(NationalRow row, TilePlace place, string name) => new(
            place.X, place.Y, place.Short, name, row.Anchor,
            Counted([.. row.Members.Select(m => standing[m.Id])]));
    }

    /// <summary>The map of units by code, each with where its report stands; its tiles lead nowhere.</summary>
    public static TileMap Of(IReadOnlyDictionary<string, TileState> standing, NetworkMap map, DateOnly day)
    {
        var places = TilePlaces.For(standing.Keys, day);
        return new TileMap(
            [.. standing.Select(s => new Tile(
                places[s.Key].X, places[s.Key].Y, places[s.Key].Short, NameOf(map, s.Key, day) ?? s.Key, null, [(s.Value, 1)]))],
            IslandsOn(map, day), Counted([.. standing.Values]));
    }

    private static IReadOnlyList<Archipelago> IslandsOn(NetworkMap map, DateOnly day) =>
        [.. Islands.Select(i => new Archipelago(i.Name, NameOf(map, i.Unit, day) ?? i.Unit, TilePlaces.On(day)[i.Unit].Y + i.Below))];

    private static IReadOnlyList<(TileState State, int Count)> Counted(IReadOnlyCollection<TileState> states) =>
        [.. TileState.All.Select(state => (state, states.Count(s => s == state))).Where(pair => pair.Item2 > 0)];

    private static string? NameOf(NetworkMap map, string code, DateOnly day) =>
        map.Find(code, day) is { } unit ? map.NameOf(unit.Id, day).ShortName : null;
}
