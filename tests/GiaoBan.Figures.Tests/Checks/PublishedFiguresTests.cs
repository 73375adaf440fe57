using GiaoBan.Figures.Checks;
using Xunit;

namespace GiaoBan.Figures.Tests.Checks;

public sealed class PublishedFiguresTests
{
    public static TheoryData<string, string> Expected() => new(
        File.ReadLines(Golden.Path("published/expected.csv")).Skip(1).Where(l => l.Length > 0)
            .Select(l => l.Split(',')).Select(f => (f[0], f[1])));

    [Theory]
    [MemberData(nameof(Expected))]
    public void Published_figures_hold_or_fail_as_printed(string file, string verdict)
    {
        var check = FiguresFile.Check(Golden.Text($"published/{file}.figures"), file + ".figures");
        var fails = verdict == "holds" ? 0 : verdict[0] - '0';
        Assert.Equal((fails, check.Checks - fails, fails == 0 ? 0 : 1), (check.Fails, check.Holds, check.ExitStatus));
        Assert.Equal($"{file}.figures: {check.Checks} checks, {check.Holds} hold, {check.Fails} fail", check.Lines[^1]);
        Assert.Equal(fails + 1, check.Lines.Count);
    }
}
