using GiaoBan.Figures.Regimes;
using Xunit;

namespace GiaoBan.Figures.Tests.Regimes;

public sealed class PeriodTests
{
    [Theory]
    [InlineData("2020-07", "tháng 7 năm 2020", "July 2020", "2020-06", "2019-07")]
    [InlineData("2020-01", "tháng 1 năm 2020", "January 2020", "2019-12", "2019-01")]
    [InlineData("2020-Q2", "quý II năm 2020", "Second quarter of 2020", "2020-Q1", "2019-Q2")]
    [InlineData("2020-H1", "6 tháng đầu năm 2020", "First half of 2020", "2019-H2", "2019-H1")]
    [InlineData("2020-H2", "6 tháng cuối năm 2020", "Second half of 2020", "2020-H1", "2019-H2")]
    [InlineData("2020-9M", "9 tháng đầu năm 2020", "Nine months of 2020", "2019-9M", "2019-9M")]
    [InlineData("2020", "năm 2020", "Year 2020", "2019", "2019")]
    public void A_period_has_a_name_a_title_and_periods_before(string name, string vi, string en, string previous, string lastYear)
    {
        var period = Period.Parse(name);
        Assert.Equal(name, period.ToString());
        Assert.Equal(new Text(vi, en), period.Title);
        Assert.Equal((previous, lastYear), (period.Previous.ToString(), period.LastYear.ToString()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2020-00")]
    [InlineData("2020-13")]
    [InlineData("2020-Q5")]
    [InlineData("2020-H3")]
    [InlineData("2020-8M")]
    [InlineData("2020-+1")]
    [InlineData("0001")]
    [InlineData("9999-12")]
    [InlineData("2020-h1")]
    [InlineData("2020 H1")]
    public void What_is_no_period_is_refused(string? name) => Assert.False(Period.TryParse(name, out _));

    [Fact]
    public void Nothing_stands_before_the_first_year()
    {
        Assert.Null(Period.Parse("1900-01").Previous);
        Assert.Null(Period.Parse("1900").LastYear);
    }
}
