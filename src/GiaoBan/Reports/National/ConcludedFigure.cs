using GiaoBan.Figures;

namespace GiaoBan.Reports.National;

/// <summary>A published conclusion that was drawn from a figure: its units were chosen by it, or it stood at the item that was concluded.</summary>
/// <param name="Number">"KL5".</param>
/// <param name="Document">The notice or meeting that it stands in.</param>
/// <param name="Title">The conclusion in a line.</param>
/// <param name="Address">Where it stands among its briefing's conclusions.</param>
/// <param name="Answers">What its units did with it; null where it assigns nothing.</param>
public sealed record ConcludedFigure(string Number, Text Document, string Title, string Address, string? Answers);

/// <summary>Finds what was concluded from a figure; briefings, which stand above reports, know it.</summary>
public interface IConcludedFigures
{
    /// <summary>Of the briefings of the figure's period in which the viewer has a seat.</summary>
    /// <param name="regime">The figure's regime.</param>
    /// <param name="period">Its period.</param>
    /// <param name="formula">An item's code, or a formula, as it is written.</param>
    /// <param name="cancel">Ends it early.</param>
    Task<IReadOnlyList<ConcludedFigure>> OfAsync(string regime, string period, string formula, CancellationToken cancel);
}
