using FsCheck;
using FsCheck.Fluent;
using GiaoBan.Network;
using GiaoBan.Reports.National.Tiles;
using GiaoBan.Tests.Support;
using Xunit;

namespace GiaoBan.Tests.Reports.National.Tiles;

/// <summary>The layouts of the tile map: every unit of the day has a place of its own, and neighbours touch.</summary>
public sealed class TilePlacesTests
{
    private static readonly NetworkMap Map = new(UnitsFile.ReadBuiltIn());

    [Theory]
    [InlineData("2020-06-30", 63, 19)]
    [InlineData("2025-06-30", 63, 19)]
    [InlineData("2025-07-01", 34, 15)]
    [InlineData("2026-11-01", 34, 15)]
    public void Each_unit_of_the_day_has_a_place_of_its_own(string on, int count, int rows)
    {
        var day = DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture);
        var places = TilePlaces.On(day);
        Assert.Equal(Map.ObligedOn(day).Select(u => Map.CodeOf(u.Id, day)).Order(), places.Keys.Order());
        Assert.Equal(count, places.Values.Select(p => (p.X, p.Y)).Distinct().Count());
        Assert.Equal(count, places.Values.Select(p => p.Short).Distinct().Count());
        Assert.All(places.Values, p => Assert.True(p.X is >= 0 and < TileMap.Columns && p.Y >= 0 && p.Y < rows));
        Assert.Equal(rows, places.Values.Max(p => p.Y) + 1);
    }

    [Theory]
    [InlineData("2020-06-30")]
    [InlineData("2025-07-01")]
    public void The_map_is_one_piece_so_that_each_tile_touches_another(string on)
    {
        var places = TilePlaces.On(DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture)).Values;
        var taken = places.Select(p => (p.X, p.Y)).ToHashSet();
        var alone = places.Where(p => !Beside(p.X, p.Y).Any(taken.Contains)).Select(p => p.Code);
        Findings.AssertNone(alone);
    }

    [Fact]
    public void Units_that_the_map_does_not_know_have_places_below_it() => Prop.ForAll(Gen.Choose(0, 99).ToArbitrary(), unknown =>
    {
        var day = unknown % 2 == 0 ? new DateOnly(2025, 7, 1) : new DateOnly(2020, 6, 30);
        var known = TilePlaces.On(day);
        var codes = known.Keys.Take(unknown % 40).Concat(Enumerable.Range(0, unknown).Select(i => $"x{i}")).ToList();
        var places = TilePlaces.For(codes, day);
        return places.Keys.Order().SequenceEqual(codes.Order())
            && places.Values.Select(p => (p.X, p.Y)).Distinct().Count() == codes.Count
            && places.Values.Where(p => !known.ContainsKey(p.Code)).All(p => p.Y > known.Values.Max(k => k.Y) && p.X < TileMap.Columns);
    }).QuickCheckThrowOnFailure();

    private static IEnumerable<(int X, int Y)> Beside(int x, int y) => [(x - 1, y), (x + 1, y), (x, y - 1), (x, y + 1)];
}
