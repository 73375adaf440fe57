using GiaoBan.Network;
using GiaoBan.Records.Contributions;
using GiaoBan.Records.History;
using GiaoBan.Records.Ledger;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Records;

/// <summary>
/// Many new records in one passage through the door, each with all its versions, contributions and leaves, written by
/// bulk insert:
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

    /// <summary>The id that the next new record must have.</summary>
    public long NextPosition => _ledger.Size + 1;

    internal static async Task<BulkPassage> BeginAsync(
        GiaoBanDb db, MerkleEdge ledger, ContributionWriter contributions, DateTime now, CancellationToken cancel)
    {
        var last = await db.Leaves.Where(l => l.Position == ledger.Size).Select(l => l.At).SingleOrDefaultAsync(cancel);
        return new BulkPassage(db, ledger, contributions, last, now, cancel);
    }

    /// <summary>Adds a new record, whose id is <see cref="NextPosition"/>.</summary>
    public async Task AddAsync(Record record, Doing doing)
    {
        if (record.Id != NextPosition)
        {
            throw new InvalidOperationException("A new record's id is the position of its first leaf.");
        }

        _added.Add(record.Id, new Added(record));
        await WriteVersionAsync(record, doing);
    }

    /// <summary>Writes a change of a record that was added in this passage: raises its version.</summary>
    public async Task ChangeAsync(Record record, Doing doing)
    {
        if (!_added.ContainsKey(record.Id))
        {
            throw new InvalidOperationException("A bulk change is one of a record that the same passage added.");
        }

        record.Version++;
        await WriteVersionAsync(record, doing);
    }

    /// <summary>Writes the records as they became, with their contributions.</summary>
    internal async Task WriteAsync()
    {
        foreach (var (record, rows) in _added.Values.Select(a => (a.Record, a.Rows)))
        {
            await _rows.AddAsync(record, _cancel);
            foreach (var officer in record.NamedIds)
            {
                await _rows.AddAsync(new Named { RecordId = record.Id, OfficerId = officer }, _cancel);
            }

            foreach (var holder in record.FormerHolders)
            {
                await _rows.AddAsync(holder, _cancel);
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

    private async Task WriteVersionAsync(Record record, Doing doing)
    {
        var at = Doing.WholeMicroseconds(doing.At);
        if (at < _last || at > _now)
        {
            throw new InvalidOperationException($"The ledger stands at {_last:O} and it is {_now:O}: {at:O} is not between.");
        }

        _last = at;
        record.ChangedAt = at;
        var version = VersionRow.Of(record, NextPosition, doing.Reason);
        var leaf = Leaf.Next(_ledger, record, doing with { At = at }, VersionRow.HashOf(version.Salt, version.Content!, doing.Reason));
        await _rows.AddAsync(version, _cancel);
        await _rows.AddAsync(leaf, _cancel);

        var added = _added[record.Id];
        var (ended, begun) = await _contributions.CompareAsync(added.Rows.Where(r => r.Ended is null), record, leaf.Position, _cancel);
        foreach (var row in ended)
        {
            row.Ended = leaf.Position;
        }

        added.Rows.AddRange(begun);
    }

    private sealed record Added(Record Record)
    {
        public List<ContributionRow> Rows { get; } = [];
    }
}
