using GiaoBan.Briefings.Conclusions;

namespace GiaoBan.Demo.Making.Briefings;

/// <summary>The words of the demo's conclusions, as the file of texts has them.</summary>
internal static class ConclusionTexts
{
    private static readonly ILookup<string, string> Sections = DemoFile.Sections("briefing-texts.txt");

    /// <summary>A conclusion that assigns.</summary>
    /// <param name="section"><c>conclusions</c> or <c>prepared</c>.</param>
    /// <param name="key">Which one.</param>
    /// <param name="item">The item of the agenda that it belongs to.</param>
    /// <param name="field">The field of work.</param>
    /// <param name="addressees">Whom it is given to.</param>
    /// <param name="dueOn">The last day in time.</param>
    /// <param name="countable">Whether reports say how much per cent is there.</param>
    public static ConclusionText Task(
        string section, string key, int item, string field, Addressees addressees, DateOnly dueOn, bool countable = false)
    {
        var cells = Cells(section, key);
        return new ConclusionText(
            ConclusionKind.Task, cells[3], item, new ConclusionTask(addressees, dueOn, cells[1], field, cells[2], countable));
    }

    /// <summary>A conclusion that assigns nothing.</summary>
    public static ConclusionText Information(string section, string key, int item) =>
        new(ConclusionKind.Information, Cells(section, key)[3], item, null);

    private static string[] Cells(string section, string key) =>
        Sections[section].Select(DemoFile.Cells).First(cells => cells[0] == key);
}
