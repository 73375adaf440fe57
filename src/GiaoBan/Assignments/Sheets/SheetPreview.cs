using GiaoBan.Figures;

namespace GiaoBan.Assignments.Sheets;

/// <summary>What a file would do.</summary>
/// <param name="Changes">The rows that can be done.</param>
/// <param name="Faults">Why others cannot; nothing of those is done.</param>
/// <param name="Unchanged">Rows in which nothing was written.</param>
public sealed record SheetPreview(IReadOnlyList<SheetChange> Changes, IReadOnlyList<SheetFault> Faults, int Unchanged)
{
    /// <summary>What goes along in the form, to be done.</summary>
    public IEnumerable<KeyValuePair<string, string>> Fields => Changes.SelectMany((change, place) => change.Edit.Fields(place));
}

/// <summary>A row that can be done.</summary>
/// <param name="Edit">What was written.</param>
/// <param name="Assignment">Into which one.</param>
/// <param name="Cells">What becomes of each cell.</param>
public sealed record SheetChange(SheetEdit Edit, Assignment Assignment, IReadOnlyList<SheetCellChange> Cells);

/// <summary>A cell that somebody edited.</summary>
/// <param name="Column">Its column's title.</param>
/// <param name="From">As it left; empty where it was empty.</param>
/// <param name="To">As it will be.</param>
/// <param name="Done">What is done, as its button says it.</param>
public sealed record SheetCellChange(Text Column, Text From, Text To, Text Done);
