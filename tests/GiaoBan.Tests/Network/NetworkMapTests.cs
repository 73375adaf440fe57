using GiaoBan.Network;
using Xunit;

namespace GiaoBan.Tests.Network;

public sealed class NetworkMapTests
{
    private static readonly DateOnly Before = new(2020, 6, 14);
    private static readonly DateOnly After = new(2025, 7, 1);
    private static readonly NetworkMap Map = new(UnitsFile.ReadBuiltIn());

    [Fact]
    public void On_the_later_map_the_63_are_34_rows_of_which_each_holds_what_was_merged()
    {
        var rows = Map.RowsOn(After, Map.ObligedOn(Before).Select(u => u.Id));
        Assert.Equal(34, rows.Count);
        Assert.Equal(["17", "25", "26"], Codes(rows.Single(r => r.Code == "25").Members, Before));
        Assert.Equal(["46"], Codes(rows.Single(r => r.Code == "46").Members, Before));
        Assert.Equal(63, rows.Sum(r => r.Members.Count));
    }

    [Fact]
    public void On_the_earlier_map_units_that_cannot_be_told_apart_are_one_row()
    {
        var rows = Map.RowsOn(Before, Map.ObligedOn(After).Select(u => u.Id));
        Assert.Equal(34, rows.Count);
        var group = rows.Single(r => r.Code == "02+08");
        Assert.Equal(["08"], Codes(group.Members, After));
        Assert.Equal(2, group.Units.Count);
        Assert.Contains(rows, r => r.Code == "46");
        Assert.Contains(rows, r => r.Code == "60+67+68");
    }

    [Fact]
    public void Only_rows_into_which_a_reporting_unit_goes_are_shown()
    {
        var reporting = "25 17 26 58".Split(' ').Select(code => Map.Find(code, Before)!.Id);
        Assert.Equal(["25", "56"], Map.RowsOn(After, reporting).Select(r => r.Code));
    }

    [Fact]
    public void The_same_map_has_each_unit_as_its_own_row()
    {
        var rows = Map.RowsOn(Before, Map.ObligedOn(Before).Select(u => u.Id));
        Assert.Equal(63, rows.Count);
        Assert.All(rows, r => Assert.Equal(r.Units.Single().Id, r.Members.Single()));
    }

    [Fact]
    public void The_work_of_a_merged_unit_is_done_by_its_successor()
    {
        var ninhThuan = Map.Find("58", Before)!;
        var khanhHoa = Map.Find("56", After)!;
        Assert.Same(ninhThuan, Map.SuccessorOf(ninhThuan.Id, new DateOnly(2025, 6, 30)));
        Assert.Same(khanhHoa, Map.SuccessorOf(ninhThuan.Id, After));
        Assert.Null(Map.SuccessorOf(khanhHoa.Id, Before));
        Assert.Null(Map.Find("58", After));
        Assert.True(Map.WithPredecessors(khanhHoa.Id).SetEquals([khanhHoa.Id, ninhThuan.Id, Map.Find("56", Before)!.Id]));
    }

    [Fact]
    public void The_units_of_a_regime_are_those_that_bear_its_codes_on_the_day()
    {
        string[] codes = ["58", "25", "TW"];
        Assert.Equal(["25", "58"], Codes(Map.ObligedOn(Before, codes).Select(u => u.Id), Before));
        Assert.Equal(["25"], Codes(Map.ObligedOn(After, codes).Select(u => u.Id), After));
    }

    [Fact]
    public void Every_province_of_2020_has_a_region_and_no_merged_unit_has()
    {
        Assert.All(Map.ObligedOn(Before), u => Assert.NotNull(Regions.Find(u.Region)));
        Assert.All(Map.Units.Where(u => u.Predecessors.Count > 0), u => Assert.Null(u.Region));
        Assert.Equal([14, 11, 14, 5, 6, 13], Regions.All.Select(r => Map.ObligedOn(Before).Count(u => u.Region == r.Code)));
    }

    private static IEnumerable<string> Codes(IEnumerable<int> ids, DateOnly day) => ids.Select(id => Map.CodeOf(id, day));
}
