using GiaoBan.Figures;
using GiaoBan.Figures.Evaluation;
using GiaoBan.Network;

namespace GiaoBan.Reports.National;

/// <summary>A figure with what it is from.</summary>
/// <param name="Measure">Unit of measure, where it is of one fact term.</param>
/// <param name="Coverage">From how many units of how many.</param>
/// <param name="Leaves">What it comes down to, each summed over the units that the figure is from.</param>
/// <param name="Rows">Each unit's, or each row's of another day's map; empty where not asked for.</param>
public sealed record FigureAnswer(
    FigureQuestion Question, string? Measure, Value Value, Coverage Coverage, IReadOnlyList<LeafValue> Leaves,
    IReadOnlyList<FigureRow> Rows);

/// <summary>One unit's figure, or one row's of another day's map.</summary>
/// <param name="Code">The unit's code on the day of the map; of units that cannot be told apart, <c>02+08</c>.</param>
/// <param name="Members">The reporting units in it.</param>
public sealed record FigureRow(string Code, IReadOnlyList<Unit> Members, Value Value, Coverage Coverage);
