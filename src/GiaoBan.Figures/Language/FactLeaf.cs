namespace GiaoBan.Figures.Language;

/// <summary>On which days of a window a fact term is taken (LANGUAGE.md section 2).</summary>
public enum Edge
{
    /// <summary>A flow, summed over the days of the window, both ends included.</summary>
    Window,

    /// <summary>A stock as it stands on the day before the window.</summary>
    StartStock,

    /// <summary>A stock as it stands on the last day of the window.</summary>
    EndStock,

    /// <summary>A flow, summed over all days up to the day before the window, that day included.</summary>
    StartCumulative,

    /// <summary>A flow, summed over all days up to the last day of the window, that day included.</summary>
    EndCumulative,
}

/// <summary>A fact term at an edge of a window: one number of one unit, by its own records.</summary>
/// <param name="Term">What is counted.</param>
/// <param name="Edge">On which days.</param>
public sealed record FactLeaf(FactTerm Term, Edge Edge)
{
    /// <summary>The canonical text: <c>at_end(case.open)</c>. Stable: it is the key of the frozen value.</summary>
    public string Key { get; } = Edge switch
    {
        Edge.Window => Term.Code,
        Edge.StartStock or Edge.StartCumulative => $"at_start({Term.Code})",
        _ => $"at_end({Term.Code})",
    };

    /// <summary>Whether a row counts for this leaf in the window.</summary>
    /// <param name="row">A contribution.</param>
    /// <param name="from">First day of the window.</param>
    /// <param name="to">Last day of the window.</param>
    public bool Counts(in Contribution row, DateOnly from, DateOnly to) => Term.Selects(row.Series) && Edge switch
    {
        Edge.Window => from <= row.Day && row.Day <= to,
        Edge.StartStock => from > DateOnly.MinValue && row.StandsOn(from.AddDays(-1)),
        Edge.EndStock => row.StandsOn(to),
        Edge.StartCumulative => row.Day < from,
        _ => row.Day <= to,
    };
}
