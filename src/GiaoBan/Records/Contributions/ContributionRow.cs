using GiaoBan.Network;

namespace GiaoBan.Records.Contributions;

/// <summary>
/// A contribution as it is stored, with the ledger positions at which it began and ended to be held true (DESIGN
/// idea 4). Its key is the record, the position at which it began and its place among the rows begun there: two equal
/// rows of one record are rightly two.
/// </summary>
public sealed class ContributionRow : IGuardedRow
{
    public long RecordId { get; init; }

    public long Began { get; init; }

    public int Ordinal { get; init; }

    public int SeriesId { get; init; }

    public int UnitId { get; init; }

    public long Amount { get; init; }

    public DateOnly Day { get; init; }

    /// <summary>Of a stock, the first day on which it no longer counts; of a flow, null.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The record's access as it is now, held here so that what is hidden is left out without a join.</summary>
    public Access Access { get; internal set; }

    /// <summary>Null while it is held true.</summary>
    public long? Ended { get; internal set; }
}

/// <summary>A fact, measure and slice under one number.</summary>
public sealed class SeriesRow
{
    public int Id { get; init; }

    public required string Fact { get; init; }

    public required string Measure { get; init; }

    public required string Slice { get; init; }
}
