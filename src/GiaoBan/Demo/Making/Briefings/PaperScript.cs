using GiaoBan.Briefings.Papers;
using GiaoBan.Shell;
using GiaoBan.Shell.Word;

namespace GiaoBan.Demo.Making.Briefings;

/// <summary>Which papers come on the table of a briefing, and which sites open them.</summary>
/// <param name="making">Where it is planned.</param>
/// <param name="briefing">Whose papers they are.</param>
/// <param name="day">On which they are laid: the centre's in the morning, the sites' in the afternoon, a minute after each other.</param>
internal sealed class PaperScript(BriefingMaking making, MadeBriefing briefing, DateOnly day)
{
    private const string Secretary = "secretary";

    private readonly List<Paper> _ofCentre = [];
    private int _morning;
    private int _afternoon;

    /// <summary>A PDF of the centre, to an item of the agenda.</summary>
    /// <param name="file">Of <c>Demo/Data</c>.</param>
    /// <param name="name">What it is called, without the ending.</param>
    /// <param name="item">The item.</param>
    public void Pdf(string file, string name, int item) =>
        At(9, _morning++, async at => _ofCentre.Add(await making.Papers.LayAsync(briefing.Briefing, file, () => DemoFile.Open(file), name, item, null, Secretary, at)));

    /// <summary>A Word file of the centre, to an item of the agenda or, without one, for the whole briefing.</summary>
    public void Word(string name, int? item, params IReadOnlyList<string> paragraphs) => At(9, _morning++, async at =>
    {
        var word = Written(name, paragraphs, Clock.DayOf(at)).ToWord();
        _ofCentre.Add(await making.Papers.LayAsync(briefing.Briefing, $"{name}.docx", () => new MemoryStream(word), name, item, null, Secretary, at));
    });

    /// <summary>What a site sends.</summary>
    public void OfSite(MadeUnit unit, string file, string name) => At(13, _afternoon++, async at =>
        await making.Papers.LayAsync(briefing.Briefing, file, () => DemoFile.Open(file), name, null, unit.Id, unit.Clerk, at));

    /// <summary>These sites open what the centre has laid for them, on the next working day; each fourth of them only the first.</summary>
    public void OpenedBy(IEnumerable<MadeUnit> readers)
    {
        foreach (var (unit, place) in readers.Select((unit, place) => (unit, place)))
        {
            making.Timeline.Add(OfficeTime.Moment(OfficeTime.After(day, 1), new TimeOnly(7, 40)).AddMinutes(place * 7), at =>
            {
                making.Papers.Open(_ofCentre.Where(p => !p.IsInternal(briefing.Briefing)).Take(place % 4 == 3 ? 1 : int.MaxValue), unit.Id, at);
                return Task.CompletedTask;
            });
        }
    }

    private static PartyDocument Written(string name, IReadOnlyList<string> paragraphs, DateOnly on) => new()
    {
        Kind = DocumentKind.Letter,
        Letterhead = Letterhead.OfCentre(null, on),
        Summary = name,
        Blocks = [.. paragraphs.Select(text => new Clause(Level.Section, text))],
        Signature = new Signature("", "Thư ký hội nghị"),
        Receipt = null,
        IsDemo = true,
    };

    private void At(int hour, int minute, Func<DateTime, Task> happen) =>
        making.Timeline.Add(OfficeTime.Moment(day, new TimeOnly(hour, 0)).AddMinutes(30 + minute), happen);
}
