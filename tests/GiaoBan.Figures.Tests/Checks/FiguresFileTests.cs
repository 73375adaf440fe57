using GiaoBan.Figures.Checks;
using Xunit;

namespace GiaoBan.Figures.Tests.Checks;

public sealed class FiguresFileTests
{
    [Fact]
    public void Each_check_that_does_not_hold_says_its_sides_and_the_difference()
    {
        var check = FiguresFile.Check(
            "đơn = 1990 # đã nhận\nđơn.xong = 1336\ntỷ.lệ = 68.5\nkhông = 0\n" +
            "check 100*đơn.xong/đơn = tỷ.lệ ± 0.05 \"lời nhắn\"\n" +
            "check round(100 * đơn.xong / đơn, 1) =\n  67.1 = tỷ.lệ\n" +
            "check đơn / không = 1\ncheck đơn >= đơn.xong\ncheck -đơn < -2000", "a.figures");
        Assert.Equal(
            [
                "a.figures:5: 100 * đơn.xong / đơn = tỷ.lệ: 67.135678391959798994974874372, 68.5, difference -1.364321608040201005025125628",
                "a.figures:6: 67.1 = tỷ.lệ: 67.1, 68.5, difference -1.4",
                "a.figures:8: not judged: đơn / không = 1: no value, 1",
                "a.figures:10: -đơn < -2000: -1990, -2000, difference 10",
                "a.figures: 5 checks, 1 hold, 3 fail",
            ],
            check.Lines);
        Assert.Equal(1, check.ExitStatus);
    }

    [Theory]
    [InlineData("", "f:1:1: ")]
    [InlineData("a = 1\n", "f:2:1: ")]
    [InlineData("a = 1\ncheck a = b\ncheck a = 1", "f:2:11: ")]
    [InlineData("a = 1\na = 2\ncheck a = 1", "f:2:1: ")]
    [InlineData("a = 79,63\ncheck a = 1", "f:1:5: ")]
    [InlineData("a = 1\ncheck at_end(a) = 1", "f:2:7: ")]
    [InlineData("a = 1\nb = 2\ncheck sum(a..b) = 3", "f:3:11: ")]
    [InlineData("a = 1\ncheck previous(a) = 1", "f:2:7: ")]
    [InlineData("a = 1\ncheck round(a) = 1", "f:2:7: ")]
    [InlineData("a = 1\ncheck \"F\".a = 1", "f:2:7: ")]
    [InlineData("a = 1\ncheck a[x: y] = 1", "f:2:8: ")]
    [InlineData("a = 1\ncheck (a = 1\nb = 2\ncheck b = 2", "f:2:7: ")]
    [InlineData("a = 9999999999999999999999999999\ncheck a * a = 1", "f:2:1: ")]
    [InlineData("a 1\ncheck a = 1", "f:1:3: ")]
    public void A_file_that_cannot_be_read_is_not_judged_at_all(string text, string place)
    {
        var check = FiguresFile.Check(text, "f");
        Assert.StartsWith(place, Assert.Single(check.Lines), StringComparison.Ordinal);
        Assert.Equal((0, 0, 0, 2), (check.Checks, check.Holds, check.Fails, check.ExitStatus));
    }

    [Theory]
    [InlineData("check 1 = 1.1 ± 0.1", 0)]
    [InlineData("check 1 = 1.1 +- 0.09", 1)]
    [InlineData("check 1 <> 1", 1)]
    [InlineData("check 1 < 1", 1)]
    [InlineData("check 1 <= 1", 0)]
    [InlineData("check 2 > 1", 0)]
    [InlineData("check 1 >= 2", 1)]
    [InlineData("check 1 = 1 = 1 = 1", 0)]
    [InlineData("check 1 = 1 = 1 = 2 ± 0.5", 1)]
    [InlineData("check truncate(-1.29, 1) = -1.2", 0)]
    [InlineData("check round(-1.25, 1) = -1.3", 0)]
    [InlineData("check 2 + 3 * 4 - 6 / 3 = 12", 0)]
    [InlineData("check min(3, 1, 2) + max(3, 1, 2) = 4", 0)]
    [InlineData("check 1 / 3 * 3 = 0.9999999999999999999999999999", 0)]
    public void Relations_and_arithmetic_are_exact(string check, int status) =>
        Assert.Equal(status, FiguresFile.Check(check, "f").ExitStatus);
}
