namespace GiaoBan.Shell.Live;

/// <summary>That something was written: as a leaf of the ledger names it.</summary>
/// <param name="Register">The register that was touched.</param>
/// <param name="Verb">What was done.</param>
/// <param name="RecordId">The aggregate.</param>
/// <param name="WholeId">The aggregate that it is a part of; null where it is of none, or the news was found in the ledger.</param>
public sealed record LiveChange(string Register, string Verb, long RecordId, long? WholeId = null);

/// <summary>What is announced to open pages and to the other nodes: that, never what.</summary>
/// <param name="Topic">A topic, or a prefix of topics, that looks otherwise for a reason beside the ledger; else null.</param>
/// <param name="From">The ledger's size before these changes.</param>
/// <param name="To">The ledger's size after them; 0 where they are not of the ledger.</param>
/// <param name="Changes">The changes.</param>
public sealed record LiveNews(string? Topic, long From, long To, IReadOnlyList<LiveChange> Changes);
