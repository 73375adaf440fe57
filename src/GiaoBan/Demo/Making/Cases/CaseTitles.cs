namespace GiaoBan.Demo.Making.Cases;

/// <summary>An offence, or what a matter is about.</summary>
internal sealed record CaseSubject(string Field, IReadOnlyList<string> Severities, IReadOnlyList<string> Places, string Words);

/// <summary>Names of cases and matters, put together from <c>Demo/Data/case-titles.txt</c>.</summary>
internal sealed class CaseTitles
{
    private readonly ILookup<string, string> _places;

    public CaseTitles()
    {
        var sections = DemoFile.Sections("case-titles.txt");
        Offences = [.. sections["criminal"].Select(DemoFile.Cells).Select(c => new CaseSubject(c[0], c[1].Split(' '), c[2].Split(' '), c[3]))];
        Matters = [.. sections["matters"].Select(DemoFile.Cells).Select(c => new CaseSubject(c[0], ["none"], [], c[1]))];
        _places = sections["criminal places"].Select(DemoFile.Cells).ToLookup(c => c[0], c => c[1]);
        Fields = [.. sections["fields"]];
    }

    public IReadOnlyList<CaseSubject> Offences { get; }

    public IReadOnlyList<CaseSubject> Matters { get; }

    /// <summary>Fields of work in which misconduct easily arises.</summary>
    public IReadOnlyList<string> Fields { get; }

    /// <summary>The name of a criminal case.</summary>
    public string Criminal(CaseSubject offence, Chance chance) =>
        $"Vụ án {offence.Words} {chance.One([.. offence.Places.SelectMany(place => _places[place])])}";

    /// <summary>The name of a matter.</summary>
    public static string Matter(CaseSubject subject) => $"Vụ việc {subject.Words}";

    /// <summary>A case or matter, as a document speaks of it.</summary>
    public string Any(Chance chance) =>
        chance.Is(0.65) ? Criminal(chance.One(Offences), chance) : Matter(chance.One(Matters));
}
