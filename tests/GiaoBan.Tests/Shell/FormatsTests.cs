using GiaoBan.Shell;
using GiaoBan.Shell.Language;
using GiaoBan.Tests.Support;
using Xunit;

namespace GiaoBan.Tests.Shell;

public sealed class FormatsTests
{
    private static readonly DateTime Now = new(2020, 6, 29, 2, 0, 0, DateTimeKind.Utc);
    private readonly Formats _vi = Formats(english: false);
    private readonly Formats _en = Formats(english: true);

    [Theory]
    [InlineData("1204.5", "1.204,5", "1,204.5")]
    [InlineData("0", "0", "0")]
    [InlineData("-33", "−33", "−33")]
    [InlineData("1240000000", "1.240.000.000", "1,240,000,000")]
    [InlineData("79.81651376146788990825688073", "79,81651376146788990825688073", "79.81651376146788990825688073")]
    public void A_number_has_the_separators_of_its_language(string number, string vi, string en)
    {
        var value = decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(vi, _vi.Number(value));
        Assert.Equal(en, _en.Number(value));
    }

    [Fact]
    public void A_share_names_no_percentage_of_nothing()
    {
        Assert.Equal("93,3%", _vi.Share(97, 104));
        Assert.Equal("–", _vi.Share(0, 0));
    }

    [Fact]
    public void Money_is_whole_in_a_record_and_short_in_a_summary()
    {
        Assert.Equal("1.240.000.000 đồng", _vi.Dong(1_240_000_000));
        Assert.Equal("1,24 tỷ đồng", _vi.DongInShort(1_240_000_000));
        Assert.Equal("180 triệu đồng", _vi.DongInShort(180_000_000));
        Assert.Equal("950.000 đồng", _vi.DongInShort(950_000));
    }

    [Theory]
    [InlineData(916, 837, "▴ 79 (9,4%)")]
    [InlineData(64757, 69733, "▾ 4.976 (7,1%)")]
    [InlineData(5, 0, "▴ 5 (mới)")]
    [InlineData(0, 5, "▾ 5 (100,0%)")]
    [InlineData(6, 6, "không đổi")]
    public void A_change_says_direction_amount_and_share(int now, int before, string shown) =>
        Assert.Equal(shown, _vi.Change(now, before));

    [Fact]
    public void A_day_is_written_as_people_write_it()
    {
        var day = new DateOnly(2020, 7, 17);
        Assert.Equal("17/7/2020", _vi.Day(day));
        Assert.Equal("thứ Sáu 17/7/2020", _vi.Weekday(day));
        Assert.Equal("Fri 17 Jul 2020", _en.Weekday(day));
        Assert.Equal("Chủ nhật 19/7/2020", _vi.Weekday(new DateOnly(2020, 7, 19)));
    }

    [Fact]
    public void A_moment_is_of_ha_noi()
    {
        // 20:30 UTC is the next day in Hà Nội.
        var utc = new DateTime(2020, 6, 23, 20, 12, 47, DateTimeKind.Utc);
        Assert.Equal("24/6/2020 03:12", _vi.Moment(utc));
        Assert.Equal("03:12 thứ Tư 24/6/2020", _vi.Until(utc));
        Assert.Equal("03:12:47 thứ Tư 24/6/2020", _vi.Second(utc));
    }

    [Theory]
    [InlineData(29, "hôm nay", "today")]
    [InlineData(30, "còn 1 ngày", "1 day left")]
    [InlineData(26, "quá hạn 3 ngày", "3 days overdue")]
    public void The_distance_of_a_day_counts_days(int day, string vi, string en)
    {
        Assert.Equal(vi, _vi.Distance(new DateOnly(2020, 6, day)));
        Assert.Equal(en, _en.Distance(new DateOnly(2020, 6, day)));
    }

    [Theory]
    [InlineData(31 * 60, "còn 1 ngày 7 giờ")]
    [InlineData(24 * 60, "còn 1 ngày")]
    [InlineData(40, "còn 40 phút")]
    [InlineData(-90, "quá hạn 1 giờ")]
    [InlineData(-(3 * 24 + 22) * 60, "quá hạn 3 ngày 22 giờ")]
    [InlineData(25 * 24 * 60 + 60, "còn 25 ngày")]
    public void The_distance_of_a_moment_is_finer_the_nearer_it_is(int minutes, string vi) =>
        Assert.Equal(vi, _vi.Distance(Now.AddMinutes(minutes)));

    private static Formats Formats(bool english) => new(new Lang { IsEnglish = english }, new Clock(new FakeTime(Now)));
}
