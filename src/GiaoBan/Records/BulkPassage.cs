using GiaoBan.Network;
using GiaoBan.Records.Contributions;
using GiaoBan.Records.History;
using GiaoBan.Records.Ledger;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Records;

/// <summary>
/// Many new records (and other aggregates) in one passage through the door, each with all its versions, contributions and
/// leaves, written by bulk insert:
/// <code>
/// var bulk = await passage.BulkAsync();
/// var directive = Directive.Enter(bulk.NextPosition, unit, fields);
/// await bulk.AddAsync(directive, new Doing(CommonVerbs.EnterCode, "clerk-68", at));
/// directive.Correct(better);
/// await bulk.ChangeAsync(directive, new Doing(CommonVerbs.CorrectCode, "clerk-68", later, "gõ nhầm số"));
/// </code>
/// Each deed has its own officer and instant (made data was entered by clerks of the past), but the ledger's instants never
/// go back. The records stay in memory until the passage is written.
/// </summary>
public sealed class BulkPassage
{
    private readonly CancellationToken _cancel;
    private readonly MerkleEdge _ledger;
    private readonly ContributionWriter _contributions;
    private readonly BulkRows _rows;
    private readonly DateTime _now;
    private readonly Dictionary<long, Added> _added = [];
    private DateTime _last;

    private BulkPassage(
        GiaoBanDb db, MerkleEdge ledger, ContributionWriter contributions, DateTime last, DateTime now, CancellationToken cancel)
    {
        _ledger = ledger;
        _contributions = contributions;
        _rows = new BulkRows(db);
        (_last, _now, _cancel) = (last, now, cancel);
    }

    /// <summary>The id that the next new aggregate must have.</summary>
    public long NextPosition => _ledger.Size + 1;

    /// <summary>The ledger's size and root as they now are: what a receipt binds.</summary>
    public (long Size, byte[] Root) Ledger => (_ledger.Size, _ledger.Root());

    internal static async Task<BulkPassage> BeginAsync(
        GiaoBanDb db, MerkleEdge ledger, ContributionWriter contributions, DateTime now, CancellationToken cancel)
    {
        var last = await db.Leaves.Where(l => l.Position == ledger.Size).Select(l => l.At).SingleOrDefaultAsync(cancel);
        return new BulkPassage(db, ledger, contributions, last, now, cancel);
    }

    /// <summary>Adds a new aggregate, whose id is <see cref="NextPosition"/>.</summary>
    public async Task AddAsync(IAggregate aggregate, Doing doing)
    {
        if (aggregate.Id != NextPosition)
        {
            throw new InvalidOperationException("A new aggregate's id is the position of its first leaf.");
        }

        _added.Add(aggregate.Id, new Added(aggregate));
        await WriteVersionAsync(aggregate, doing);
    }

    /// <summary>Writes a change of an aggregate that was added in this passage: raises its version.</summary>
    public async Task ChangeAsync(IAggregate aggregate, Doing doing)
    {
        if (!_added.ContainsKey(aggregate.Id))
        {
            throw new InvalidOperationException("A bulk change is one of an aggregate that the same passage added.");
        }

        aggregate.Version++;
        await WriteVersionAsync(aggregate, doing);
    }

    /// <summary>Writes the aggregates as they became, records with their contributions.</summary>
    internal async Task WriteAsync()
    {
        foreach (var (aggregate, rows) in _added.Values.Select(a => (a.Aggregate, a.Rows)))
        {
            await _rows.AddAsync(aggregate, _cancel);
            if (aggregate is not Record record)
            {
                continue;
            }

            foreach (var officer in record.NamedIds)
            {
                await _rows.AddAsync(new Named { RecordId = record.Id, OfficerId = officer, UnitId = record.UnitId }, _cancel);
            }

            foreach (var holder in record.FormerHolders)
            {
                await _rows.AddAsync(holder, _cancel);
            }

            foreach (var unit in record.SupportingUnits)
            {
                await _rows.AddAsync(new SupportingUnit { RecordId = record.Id, UnitId = unit }, _cancel);
            }

            foreach (var row in rows)
            {
                // Access is no part of what was true: ended rows have the present one too.
                row.Access = record.Access;
                await _rows.AddAsync(row, _cancel);
            }
        }

        await _rows.WriteAsync(_cancel);
        _added.Clear();
    }

    private async Task WriteVersionAsync(IAggregate aggregate, Doing doing)
    {
        var at = Doing.WholeMicroseconds(doing.At);
        if (at < _last || at > _now)
        {
            throw new InvalidOperationException($"The ledger stands at {_last:O} and it is {_now:O}: {at:O} is not between.");
        }

        _last = at;
        var version = VersionRow.Of(aggregate, NextPosition, doing.Reason);
        var leaf = Leaf.Next(_ledger, aggregate, doing with { At = at }, VersionRow.HashOf(version.Salt, version.Content!, doing.Reason));
        await _rows.AddAsync(version, _cancel);
        await _rows.AddAsync(leaf, _cancel);
        if (aggregate is Record record)
        {
            record.ChangedAt = at;
            await CountAsync(record, leaf);
        }
    }

    private async Task CountAsync(Record record, Leaf leaf)
    {
        var added = _added[record.Id];
        var (ended, begun) = await _contributions.CompareAsync(added.Rows.Where(r => r.Ended is null), record, leaf.Position, _cancel);
        foreach (var row in ended)
        {
            row.Ended = leaf.Position;
        }

        added.Rows.AddRange(begun);
    }

    private sealed record Added(IAggregate Aggregate)
    {
        public List<ContributionRow> Rows { get; } = [];
    }
}
