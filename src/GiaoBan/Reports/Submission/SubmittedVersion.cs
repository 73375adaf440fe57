using System.Security.Cryptography;
using System.Text;
using GiaoBan.Records;

namespace GiaoBan.Reports.Submission;

/// <summary>Where a report stands. Of a report without a submission: a draft, or nothing.</summary>
public enum ReportState
{
    None,
    Draft,
    Submitted,
    Returned,
    Accepted,
}

/// <summary>Why a version was returned.</summary>
/// <param name="Reason">What is asked for.</param>
/// <param name="Items">A sentence at each cell that is meant.</param>
/// <param name="By">Who returned it.</param>
/// <param name="At">When, UTC.</param>
public sealed record Return(string Reason, IReadOnlyDictionary<string, string> Items, string By, DateTime At);

/// <summary>One submitted version of a report: frozen, with its receipt.</summary>
public sealed class SubmittedVersion
{
    public long ReportId { get; init; }

    /// <summary>From 1: what the API calls the report's version.</summary>
    public int Number { get; init; }

    /// <summary>The version of the form under which it was frozen.</summary>
    public long FormId { get; init; }

    public DateTime At { get; init; }

    /// <summary>Login of who submitted it.</summary>
    public required string By { get; init; }

    /// <summary>Why, from the second version on.</summary>
    public string? Reason { get; init; }

    /// <summary>Rules that do not hold in it, of any severity.</summary>
    public int Broken { get; init; }

    /// <summary>The figures, as <see cref="Canonical"/> writes <see cref="Frozen"/>.</summary>
    public required string Figures { get; init; }

    /// <summary>The ledger's size with its own leaf: what stood behind a number is what was held true there.</summary>
    public long Position { get; set; }

    /// <summary>The ledger's root at that size.</summary>
    public byte[] Root { get; set; } = [];

    /// <summary>Submitted, returned or accepted.</summary>
    public ReportState State { get; set; } = ReportState.Submitted;

    public Return? Returned { get; set; }

    /// <summary>The figures, read.</summary>
    public Frozen Read() => Canonical.Read<Frozen>(Figures);

    /// <summary>What the report's content says of it: the ledger covers the figures through this.</summary>
    public VersionDigest Digest() => new(
        Number, FormId, At, By, Reason, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Figures))), State, Returned);
}

/// <summary>A submission as the report's content tells it.</summary>
public sealed record VersionDigest(
    int Number, long FormId, DateTime At, string By, string? Reason, string Figures, ReportState State, Return? Returned);
