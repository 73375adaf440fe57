using Xunit;

namespace GiaoBan.Figures.Tests;

public sealed class FactTests
{
    [Fact]
    public void A_stock_stands_from_its_first_day_to_the_day_before_its_end()
    {
        var row = new Contribution(new Series("case.open", "count", ""), 1, 1, new DateOnly(2020, 2, 29), new DateOnly(2020, 3, 2));
        Assert.False(row.StandsOn(new DateOnly(2020, 2, 28)));
        Assert.True(row.StandsOn(new DateOnly(2020, 2, 29)));
        Assert.True(row.StandsOn(new DateOnly(2020, 3, 1)));
        Assert.False(row.StandsOn(new DateOnly(2020, 3, 2)));
    }
}
