using GiaoBan.Figures;

namespace GiaoBan.Records.Pages.Reading;

/// <summary>Tells the page of a record what else names it; the parts that use records say so, since records know none of them.</summary>
public interface IRecordUses
{
    /// <summary>What the viewer sees of it.</summary>
    Task<IReadOnlyList<RecordUse>> OfAsync(Record record, CancellationToken cancel);
}

/// <summary>Something that names a record.</summary>
/// <param name="Heading">Over all of the kind.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Address">Its page.</param>
public sealed record RecordUse(Text Heading, string Name, string Address);
