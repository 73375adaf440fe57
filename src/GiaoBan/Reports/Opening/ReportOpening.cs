using GiaoBan.Figures;
using GiaoBan.Reports.Submission;

namespace GiaoBan.Reports.Opening;

/// <summary>
/// Kết quả thực hiện kết luận kỳ trước: with what a report opens. A sentence of pieces with a figure between each two, then
/// a line for each conclusion. Only the pieces are anybody's words.
/// </summary>
/// <param name="Pieces">The words that the unit (or the version) has; null: the usual ones.</param>
/// <param name="Figures">One fewer than there are pieces.</param>
/// <param name="Lines">The assignments that the figures are of.</param>
public sealed record ReportOpening(
    IReadOnlyList<string>? Pieces, IReadOnlyList<OpeningFigure> Figures, IReadOnlyList<OpeningLine> Lines)
{
    /// <summary>Nothing was assigned by a conclusion in the window, and nothing is open: there is nothing to say or edit.</summary>
    public bool IsEmpty => Figures.All(f => f.Value.Number is null or 0);

    /// <summary>The words as they stand in the report.</summary>
    public IReadOnlyList<string> Words => Pieces ?? [.. OpeningTerms.Usual.Select(p => p.Vi)];

    /// <summary>The words as a reader is shown them: the usual ones in the reader's language.</summary>
    public IReadOnlyList<string> In(bool english) => Pieces ?? [.. OpeningTerms.Usual.Select(p => p.In(english))];

    /// <summary>To be kept with a submission, for ever as it is now.</summary>
    public FrozenOpening Freeze() => IsEmpty
        ? new FrozenOpening([], [], [])
        : new FrozenOpening(Words, [.. Figures.Select(f => new FrozenOpeningFigure(f.Formula, f.Value.ToString()))], Lines);

    /// <summary>
    /// These leaves with the opening's own beside them: frozen like the form's, so that its figures open onto what stood
    /// behind them at submission.
    /// </summary>
    public IReadOnlyDictionary<string, Value> With(IReadOnlyDictionary<string, Value> leaves) => IsEmpty
        ? leaves
        : leaves.Concat(Figures.Where(f => !leaves.ContainsKey(f.Formula)).Select(f => KeyValuePair.Create(f.Formula, f.Value))).ToDictionary();
}

/// <summary>A figure of the sentence.</summary>
/// <param name="Formula">What it counts, which is also the key of its one leaf.</param>
/// <param name="Value">Of the unit with its predecessors, over the report's window.</param>
public sealed record OpeningFigure(string Formula, Value Value);

/// <summary>What became of one conclusion at the unit.</summary>
/// <param name="Id">The assignment's public id.</param>
/// <param name="Number">"KL2".</param>
/// <param name="Title">The task.</param>
/// <param name="State">At the end of the window, or today where that is still to come.</param>
/// <param name="DueOn">The due day that was in force then.</param>
public sealed record OpeningLine(string Id, string Number, string Title, string State, DateOnly DueOn);

/// <summary>The words that a unit wrote round the figures.</summary>
/// <param name="Pieces">One more than there are figures.</param>
/// <param name="By">The login of who wrote them: who writes them does not submit them.</param>
/// <param name="At">When, UTC.</param>
public sealed record OpeningWords(IReadOnlyList<string> Pieces, string By, DateTime At);

/// <summary>An opening as a submission froze it; all empty where there was nothing to say.</summary>
public sealed record FrozenOpening(
    IReadOnlyList<string> Pieces, IReadOnlyList<FrozenOpeningFigure> Figures, IReadOnlyList<OpeningLine> Lines)
{
    public ReportOpening Read() => new(
        Pieces.Count == 0 ? null : Pieces, [.. Figures.Select(f => new OpeningFigure(f.Formula, Frozen.Read(f.Value)))], Lines);
}

/// <summary>A figure of it, its value as <see cref="Frozen.Write"/> writes values.</summary>
public sealed record FrozenOpeningFigure(string Formula, string Value);
