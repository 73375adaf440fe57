using GiaoBan.Network;

namespace GiaoBan.Records;

/// <summary>All that a version of a record says.</summary>
/// <typeparam name="TFields">The register's own fields, as the API names them.</typeparam>
public sealed record RecordContent<TFields>(
    int Unit, Access Access, IReadOnlyList<long>? Named, bool Removed, TFields Fields);
