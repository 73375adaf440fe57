using System.Globalization;
using GiaoBan.Figures.Evaluation;
using GiaoBan.Figures.Language;
using GiaoBan.Figures.Language.Reading;

namespace GiaoBan.Figures.Checks;

/// <summary>What came of checking a figures file (<c>giaoban check</c>).</summary>
/// <param name="Lines">What to print, in order.</param>
/// <param name="Checks">How many checks stand in the file; 0 where it cannot be read.</param>
/// <param name="Holds">How many hold.</param>
/// <param name="Fails">How many fail; those not judged are neither.</param>
/// <param name="ExitStatus">0 where all hold, 1 where one fails or is not judged, 2 where the file cannot be read.</param>
public sealed record FiguresCheck(IReadOnlyList<string> Lines, int Checks, int Holds, int Fails, int ExitStatus);

/// <summary>Figures files: values by name, and checks of them (LANGUAGE.md sections 1 and 3).</summary>
public static class FiguresFile
{
    /// <summary>Checks a file. Never throws on any text.</summary>
    /// <param name="text">The file.</param>
    /// <param name="fileName">As it is printed before each line.</param>
    /// <param name="english">The language of what is wrong with the file; the lines of section 3 are the same in both.</param>
    public static FiguresCheck Check(string text, string fileName, bool english = false)
    {
        var bag = new DiagnosticBag();
        var draft = FiguresParser.Read(text, bag);
        if (bag.HasErrors)
        {
            return Unreadable(bag, fileName, english);
        }

        List<(CheckDraft Check, IReadOnlyList<Value> Sides)> judged = [];
        foreach (var check in draft!.Checks)
        {
            try
            {
                judged.Add((check, [.. check.Comparison.Sides.Select(side => Calculator.ValueOf(side, name => draft.Values[name].Number).Plain())]));
            }
            catch (OverflowException)
            {
                bag.Error(check.At, Messages.Overflow(check.Comparison.ToString()));
            }
        }

        return bag.HasErrors ? Unreadable(bag, fileName, english) : Report(judged, fileName);
    }

    private static FiguresCheck Unreadable(DiagnosticBag bag, string fileName, bool english) =>
        new([.. bag.ToList().Select(d => d.Format(fileName, english))], 0, 0, 0, 2);

    private static FiguresCheck Report(List<(CheckDraft Check, IReadOnlyList<Value> Sides)> judged, string fileName)
    {
        List<string> lines = [];
        var (holds, fails) = (0, 0);
        foreach (var (check, sides) in judged)
        {
            var (state, broken) = JudgedRule.Judge(check.Comparison, sides);
            holds += state == RuleState.Holds ? 1 : 0;
            fails += state == RuleState.Broken ? 1 : 0;
            if (state != RuleState.Holds)
            {
                var place = string.Create(CultureInfo.InvariantCulture, $"{fileName}:{check.Line}: ");
                lines.Add(place + (broken is { } left ? Broken(check.Comparison, sides, left) : NotJudged(check.Comparison, sides)));
            }
        }

        lines.Add(string.Create(CultureInfo.InvariantCulture, $"{fileName}: {judged.Count} checks, {holds} hold, {fails} fail"));
        return new FiguresCheck(lines, judged.Count, holds, fails, holds == judged.Count ? 0 : 1);
    }

    private static string Broken(Comparison comparison, IReadOnlyList<Value> sides, int left)
    {
        var difference = Value.Of(sides[left].Raw - sides[left + 1].Raw);
        return $"{comparison.Sides[left]} {comparison.Sign} {comparison.Sides[left + 1]}: {sides[left]}, {sides[left + 1]}, difference {difference}";
    }

    private static string NotJudged(Comparison comparison, IReadOnlyList<Value> sides) =>
        $"not judged: {comparison}: {string.Join(", ", sides)}";
}
