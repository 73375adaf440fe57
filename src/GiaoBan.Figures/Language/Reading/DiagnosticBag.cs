namespace GiaoBan.Figures.Language.Reading;

/// <summary>Collects what is wrong with a file.</summary>
internal sealed class DiagnosticBag
{
    /// <summary>More are of no use to a reader, and each costs a search for the nearest name.</summary>
    public const int Max = 100;

    private readonly List<Diagnostic> _found = [];
    private int _errors;
    private int _warnings;

    /// <summary>The text in which offsets are places; set once it has been read.</summary>
    public SourceText? Source { get; set; }

    public bool HasErrors => _errors > 0;

    /// <summary>No more errors are kept: what is still to be checked can be left.</summary>
    public bool IsFull => _errors >= Max;

    public void Error(int at, Text message) => Add(at, Severity.Error, message);

    public void Warning(int at, Text message) => Add(at, Severity.Warning, message);

    public void AddAt(int line, int column, Text message, Severity severity = Severity.Error)
    {
        var count = severity == Severity.Error ? _errors++ : _warnings++;
        if (count < Max)
        {
            _found.Add(new Diagnostic(line, column, severity, message));
        }
    }

    /// <summary>By place; one of each. Beyond the most errors, a last line says so.</summary>
    public IReadOnlyList<Diagnostic> ToList()
    {
        List<Diagnostic> sorted = [.. _found.Distinct().OrderBy(d => d.Line).ThenBy(d => d.Column)];
        if (IsFull)
        {
            sorted.Add(new Diagnostic(sorted[^1].Line, sorted[^1].Column, Severity.Error, Messages.TooManyErrors(Max)));
        }

        return sorted;
    }

    private void Add(int at, Severity severity, Text message)
    {
        var (line, column) = Source!.Place(at);
        AddAt(line, column, message, severity);
    }
}
