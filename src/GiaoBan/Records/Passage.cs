using GiaoBan.Network;
using GiaoBan.Records.Contributions;
using GiaoBan.Records.History;
using GiaoBan.Records.Ledger;
using GiaoBan.Shell.Live;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace GiaoBan.Records;

/// <summary>
/// One way through the door: an open transaction, and what is to be written in it. Locks are taken in the order
/// aggregate, ledger head, all else, so that two passages cannot wait for each other on PostgreSQL.
/// </summary>
public sealed class Passage : IAsyncDisposable
{
    private readonly CancellationToken _cancel;
    private readonly Statements _statements;
    private readonly ContributionWriter _contributions;
    private readonly List<LiveChange> _changes = [];
    private readonly HashSet<long> _changed = [];
    private MerkleEdge? _ledger;
    private long _begun;
    private BulkPassage? _bulk;

    internal Passage(GiaoBanDb db, SeriesCache series, Viewer who, DateTime now, CancellationToken cancel)
    {
        Db = db;
        Who = who;
        At = Doing.WholeMicroseconds(now);
        _cancel = cancel;
        _statements = new Statements(db.Database.GetDbConnection(), db.Database.CurrentTransaction!.GetDbTransaction());
        _contributions = new ContributionWriter(db, series, _statements);
    }

    public GiaoBanDb Db { get; }

    public Viewer Who { get; }

    /// <summary>The instant of the change, UTC, whole microseconds.</summary>
    public DateTime At { get; }

    /// <summary>The ledger's size and root as they will be, once the head is held (<see cref="HoldLedgerAsync"/>).</summary>
    public (long Size, byte[] Root) Ledger => (_ledger!.Size, _ledger.Root());

    /// <summary>
    /// Takes the ledger's head and holds it to the end of the transaction: from here on nothing changes beside us. A
    /// change of an existing aggregate must have been saved before (lock order); a submission takes it before it
    /// computes.
    /// </summary>
    public async Task HoldLedgerAsync()
    {
        if (_ledger is null)
        {
            await Db.SaveChangesAsync(_cancel);
            var (size, edge) = await LedgerHeadLock.TakeAsync(Db, _cancel);
            _ledger = new MerkleEdge(size, edge);
            _begun = size;
        }
    }

    /// <summary>
    /// Locks what a query finds, in the order of the ids, and only then loads it: what another changed meanwhile is seen, and
    /// what no longer answers the query is left out. In the same order; to be asked before the head is held (lock order).
    /// </summary>
    public async Task<List<T>> LockedAsync<T>(IQueryable<T> wanted)
        where T : class, IAggregate
    {
        var ids = await wanted.OrderBy(row => row.Id).Select(row => row.Id).ToArrayAsync(_cancel);
        foreach (var id in ids)
        {
            await RowLock.TakeAsync<T>(Db, id, _cancel);
        }

        return ids.Length == 0 ? [] : await wanted.Where(row => EF.Parameter(ids).Contains(row.Id)).OrderBy(row => row.Id).ToListAsync(_cancel);
    }

    /// <summary>Takes the ledger's head and says which position the next leaf has: the id of a new aggregate.</summary>
    public async Task<long> NextPositionAsync()
    {
        await HoldLedgerAsync();
        return _ledger!.Size + 1;
    }

    /// <summary>Writes a new aggregate, whose id is <see cref="NextPositionAsync"/>.</summary>
    public async Task AddAsync<T>(T aggregate, string verb, string? reason = null)
        where T : class, IAggregate
    {
        if (aggregate.Id != await NextPositionAsync())
        {
            throw new InvalidOperationException("A new aggregate's id is the position of its first leaf.");
        }

        // A record is one row: it goes with all else in one batch, at half the cost of SaveChanges.
        if (aggregate is Record && EntityTable.Of(Db, aggregate.GetType()) is { Children.Count: 0 } table)
        {
            _statements.Insert(table, aggregate);
        }
        else
        {
            Db.Add(aggregate);
        }

        if (aggregate is Record { SupportingUnits.Count: > 0 } record)
        {
            Db.AddRange(record.SupportingUnits.Select(unit => new SupportingUnit { RecordId = record.Id, UnitId = unit }));
        }

        await WriteVersionAsync(aggregate, verb, reason);
    }

    /// <summary>Writes a change of an aggregate that was loaded in this passage: raises its version.</summary>
    public async Task ChangeAsync(IAggregate aggregate, string verb, string? reason = null)
    {
        if (Db.Entry(aggregate).State == EntityState.Detached)
        {
            throw new InvalidOperationException("A change is one of an aggregate that this passage loaded.");
        }

        aggregate.Version++;
        if (aggregate is Record record)
        {
            record.ChangedAt = At;
        }

        await Db.SaveChangesAsync(_cancel);
        await HoldLedgerAsync();
        if (!_changed.Add(aggregate.Id))
        {
            // What it counts for is held against what its change before this one made it count for.
            await _statements.RunAsync(_cancel);
        }

        await WriteVersionAsync(aggregate, verb, reason);
    }

    /// <summary>Notes a read of a restricted record: a leaf without content.</summary>
    public async Task NoteReadAsync(IAggregate aggregate)
    {
        await HoldLedgerAsync();
        Append(aggregate, "read", []);
    }

    /// <summary>
    /// Counts records again that did not change, because what they count for is defined otherwise: at the position of the
    /// leaf that says so, which was the last one written.
    /// </summary>
    internal async Task CountAnewAsync(IReadOnlyList<Record> records)
    {
        var ids = records.Select(r => r.Id).ToArray();
        var held = (await Db.Contributions.AsNoTracking().HeldNow().Where(c => EF.Parameter(ids).Contains(c.RecordId)).ToListAsync(_cancel))
            .ToLookup(c => c.RecordId);
        foreach (var record in records)
        {
            await _contributions.WriteAsync(record, [.. held[record.Id]], _ledger!.Size, _cancel);
        }

        await _statements.RunAsync(_cancel);
    }

    /// <summary>Opens the way for many new records (import, made data); beside it nothing else is written by this passage.</summary>
    public async Task<BulkPassage> BulkAsync()
    {
        await HoldLedgerAsync();
        return _bulk ??= await BulkPassage.BeginAsync(Db, _ledger!, _contributions, At, _cancel);
    }

    /// <summary>Writes what is still to be written: the aggregates, then all else in one batch.</summary>
    internal async Task WriteAsync()
    {
        await (_bulk?.WriteAsync() ?? Task.CompletedTask);
        await Db.SaveChangesAsync(_cancel);
        if (_ledger is not null)
        {
            _statements.Add(DoorSql.WriteHead, ("size", _ledger.Size), ("edge", _ledger.ToBytes()));
            await _statements.RunAsync(_cancel);
        }
    }

    /// <summary>After the commit: what was interned may now be used by others.</summary>
    internal void KeepSeries() => _contributions.KeepSeries();

    /// <summary>After the commit: open pages that show what was changed are renewed. Those of a bulk are found in the ledger.</summary>
    internal void Announce(LiveChanges live)
    {
        if (_changes.Count > 0 && _bulk is null)
        {
            live.Announce(_begun, _ledger!.Size, _changes);
        }
    }

    public ValueTask DisposeAsync() => _statements.DisposeAsync();

    private async Task WriteVersionAsync(IAggregate aggregate, string verb, string? reason)
    {
        var version = VersionRow.Of(aggregate, _ledger!.Size + 1, reason);
        Append(aggregate, verb, VersionRow.HashOf(version.Salt, version.Content!, reason));
        _statements.Add(
            DoorSql.InsertVersion,
            ("record", version.RecordId), ("version", version.Version), ("position", version.Position),
            ("reason", reason), ("salt", version.Salt), ("content", version.Content));
        if (aggregate is Record record)
        {
            await _contributions.WriteAsync(record, version.Position, _cancel);
        }
    }

    private void Append(IAggregate aggregate, string verb, byte[] contentHash)
    {
        var leaf = Leaf.Next(_ledger!, aggregate, new Doing(verb, Who.Login, At), contentHash);
        _changes.Add(new LiveChange(leaf.Register, verb, leaf.RecordId, aggregate.WholeId));
        _statements.Add(
            DoorSql.InsertLeaf,
            ("position", leaf.Position), ("at", leaf.At), ("officer", leaf.Officer), ("verb", verb),
            ("register", leaf.Register), ("record", leaf.RecordId), ("version", leaf.Version), ("hash", contentHash));
    }
}
