using GiaoBan.Figures.Language;

namespace GiaoBan.Figures.Words;

/// <summary>Fact terms as sentences (GLOSSARY.md): the fact, then its measure, then each narrowing with its dimension.</summary>
internal static class FactWords
{
    public static Text Of(FactTerm term)
    {
        var measure = term.Measure.Code == Measure.CountCode ? default : Text.Same(", ").Plus(term.Measure.Label);
        var text = term.Fact.Label.Plus(measure);
        foreach (var dimension in term.Fact.Dimensions)
        {
            if (term.Filters.FirstOrDefault(f => f.Dimension.Code == dimension.Code) is { } filter)
            {
                text = text.Plus(Text.Same(", ")).Plus(Of(filter));
            }
        }

        return text;
    }

    private static Text Of(FactFilter filter)
    {
        var (dimension, values) = filter;
        if (values is [var only] && IsTag(dimension))
        {
            return only.Code == "yes" ? dimension.Label : new Text("không ", "not ").Plus(dimension.Label);
        }

        var named = new Text(
            string.Join(" hoặc ", values.Select(v => v.Label.Vi)),
            string.Join(" or ", values.Select(v => v.Label.En)));
        return new Text(Join(dimension.Label.Vi, named.Vi), Join(dimension.Label.En, named.En));
    }

    // A yes/no dimension with words of its own (đúng hạn, quá hạn) is read as any other.
    private static bool IsTag(Dimension dimension) =>
        dimension.Values.Select(v => (v.Code, v.Label.Vi)).Order().SequenceEqual([("no", "không"), ("yes", "có")]);

    // "diện theo dõi" and "cấp tỉnh theo dõi, chỉ đạo" are "diện cấp tỉnh theo dõi, chỉ đạo": what the value says again at
    // the end of the dimension's label is said once. One syllable alone is no word: "thời hạn", "quá hạn".
    private static string Join(string dimension, string values)
    {
        var words = dimension.Split(' ');
        for (var keep = 0; keep < words.Length; keep++)
        {
            var end = string.Join(' ', words[keep..]);
            if ((keep == 0 || keep < words.Length - 1) && (" " + values + " ").Replace(',', ' ').Contains(" " + end + " ", StringComparison.OrdinalIgnoreCase))
            {
                return string.Join(' ', [.. words[..keep], values]);
            }
        }

        return dimension + " " + values;
    }
}
