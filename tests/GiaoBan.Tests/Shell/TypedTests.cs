using FsCheck;
using FsCheck.Fluent;
using GiaoBan.Shell;
using GiaoBan.Shell.Language;
using GiaoBan.Tests.Support;
using Xunit;

namespace GiaoBan.Tests.Shell;

public sealed class TypedTests
{
    [Theory]
    [InlineData("17/7/2020")]
    [InlineData(" 17/07/2020 ")]
    [InlineData("17-7-2020")]
    [InlineData("17.7.2020")]
    [InlineData("2020-07-17")]
    public void A_day_is_read_in_each_usual_way(string typed)
    {
        Assert.Null(Typed.Day(typed, out var day));
        Assert.Equal(new DateOnly(2020, 7, 17), day);
    }

    [Theory]
    [InlineData("31/2/2020", "Không đọc được ngày “31/2/2020”")]
    [InlineData("17/7/20", "bốn chữ số")]
    [InlineData("hôm nay", "ví dụ 17/7/2020")]
    [InlineData("1/1/0001", "nằm ngoài khoảng 1945 đến 2100")]
    [InlineData("31/12/9999", "nằm ngoài khoảng 1945 đến 2100")]
    public void A_day_that_cannot_be_says_what_to_write(string typed, string says)
    {
        var error = Typed.Day(typed, out var day);
        Assert.Contains(says, error!.Value.Vi, StringComparison.Ordinal);
        Assert.Null(day);
    }

    [Theory]
    [InlineData("1.204,5", false, "1204.5")]
    [InlineData("1204", false, "1204")]
    [InlineData("−33", false, "-33")]
    [InlineData("1 240 000", false, "1240000")]
    [InlineData("0,5", false, "0.5")]
    [InlineData("1,204.5", true, "1204.5")]
    public void A_number_is_read_as_the_page_writes_it(string typed, bool english, string value)
    {
        Assert.Null(Typed.Number(typed, english, out var number));
        Assert.Equal(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), number);
    }

    [Theory]
    [InlineData("1.5")]
    [InlineData("1.2045")]
    [InlineData("12.04.5")]
    [InlineData("1,204,5")]
    [InlineData("1e9")]
    [InlineData("--1")]
    [InlineData(",5")]
    [InlineData("١٢")]
    [InlineData("99999999999999999999999999999")]
    public void A_number_that_could_mean_two_things_is_refused(string typed)
    {
        Assert.NotNull(Typed.Number(typed, english: false, out var number));
        Assert.Null(number);
    }

    [Fact]
    public void Nothing_typed_is_nothing_and_no_error()
    {
        Assert.Null(Typed.Day("  ", out var day));
        Assert.Null(Typed.Whole(null, english: false, out var number));
        Assert.Null(day);
        Assert.Null(number);
    }

    [Fact]
    public void Whole_numbers_have_no_decimals() =>
        Assert.Contains("số nguyên", Typed.Whole("1,5", english: false, out _)!.Value.Vi, StringComparison.Ordinal);

    [Fact]
    public void What_is_shown_is_read_back() =>
        Prop.ForAll<decimal, bool>((value, english) =>
        {
            var formats = new Formats(new Lang { IsEnglish = english }, new Clock(new FakeTime(default)));
            var error = Typed.Number(formats.Number(value), english, out var read);
            return error is null ? read == value : formats.Number(value).Count(char.IsAsciiDigit) > 28;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_text_makes_the_reader_fail() =>
        Prop.ForAll<string?>(text =>
        {
            Typed.Day(text, out _);
            Typed.Whole(text, english: false, out _);
        }).QuickCheckThrowOnFailure();
}
