using GiaoBan.Network;
using Xunit;

namespace GiaoBan.Tests.Network;

public sealed class UnitsFileTests
{
    private const string Heading = "code,name,kind,valid_from,valid_to,predecessors,by,source\n";
    private const string Centre = "TW,Trung ương,centre,,,,,\n";

    [Fact]
    public void The_built_in_file_has_the_centre_63_provinces_and_from_July_2025_34()
    {
        var map = new NetworkMap(UnitsFile.ReadBuiltIn());
        Assert.Equal("TW", map.CodeOf(map.Centre.Id, new DateOnly(2020, 7, 17)));
        Assert.Equal(63, map.ObligedOn(new DateOnly(2025, 6, 30)).Count);
        Assert.Equal(34, map.ObligedOn(new DateOnly(2025, 7, 1)).Count);
        Assert.Equal(63, map.ObligedOn(DateOnly.MinValue).Count);
        Assert.Equal(34, map.ObligedOn(DateOnly.MaxValue).Count);
    }

    [Fact]
    public void A_renamed_unit_is_the_same_and_a_merged_one_is_new_even_under_an_old_code()
    {
        var map = new NetworkMap(UnitsFile.ReadBuiltIn());
        var hue = map.Find("46", new DateOnly(2020, 1, 1))!;
        Assert.Same(hue, map.Find("46", new DateOnly(2026, 1, 1)));
        Assert.Equal("Tỉnh Thừa Thiên Huế", map.NameOf(hue.Id, new DateOnly(2024, 12, 31)).Name);
        Assert.Equal("Thành phố Huế", map.NameOf(hue.Id, new DateOnly(2025, 1, 1)).Name);
        Assert.Null(hue.ValidTo);

        var old = map.Find("75", new DateOnly(2025, 6, 30))!;
        var merged = map.Find("75", new DateOnly(2025, 7, 1))!;
        Assert.NotSame(old, merged);
        Assert.Same(merged, map.Find("75", new DateOnly(2026, 4, 30)));
        Assert.Contains(old.Id, map.PredecessorsOf(merged.Id));
    }

    [Theory]
    [InlineData("code,name\n", 1, "dòng đầu")]
    [InlineData(Heading + Centre + "01,Hà Nội,province,,,\n", 3, "cột")]
    [InlineData(Heading + Centre + "1,Hà Nội,province,,,,,\n", 3, "mã")]
    [InlineData(Heading + Centre + "01,,province,,,,,\n", 3, "tên")]
    [InlineData(Heading + Centre + "01,Hà Nội,city,,,,,\n", 3, "loại")]
    [InlineData(Heading + Centre + "01,Hà Nội,province,2025-02-30,,,,\n", 3, "ngày")]
    [InlineData(Heading + Centre + "01,Hà Nội,province,2025-02-02,2025-02-01,,,\n", 3, "sớm hơn")]
    [InlineData(Heading + Centre + "01,Hà Nội,province,,,,,\n01,Hà Tây,province,2020-01-01,,,,\n", 4, "đã có đơn vị")]
    [InlineData(Heading + Centre + "01,Hà Nội,province,2020-01-01,,28,merged,\n", 3, "28")]
    [InlineData(Heading + Centre + "01,Hà Nội,province,2020-01-01,,28,joined,\n", 3, "joined")]
    [InlineData(Heading + Centre + "01,Hà Nội,province,2020-01-01,,28,,\n", 3, "renamed hoặc merged")]
    [InlineData(Heading + Centre + "01,Hà Nội,province,2020-01-01,,,merged,\n", 3, "cần")]
    [InlineData(Heading + Centre + "TX,Trung ương,centre,,,,,\n", 3, "một đơn vị trung ương")]
    [InlineData(Heading + "01,Hà Nội,province,,,,,\n", 2, "trung ương")]
    [InlineData(Heading, 2, "trung ương")]
    public void A_faulty_line_is_named_with_what_is_wrong(string text, int line, string words)
    {
        var wrong = Assert.Throws<UnitsFileException>(() => UnitsFile.Read(text));
        Assert.Equal(line, wrong.Line);
        Assert.Contains(words, wrong.Reason.Vi, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Tỉnh Lâm Đồng", "Lâm Đồng")]
    [InlineData("Thành phố Hà Nội", "Hà Nội")]
    [InlineData("Thành phố Hồ Chí Minh", "TP. Hồ Chí Minh")]
    [InlineData("Ban Nội chính Trung ương", "Ban Nội chính Trung ương")]
    public void Tables_write_a_name_without_the_kind_of_place(string name, string expected) =>
        Assert.Equal(expected, new UnitName { Code = "01", Name = name }.ShortName);
}
