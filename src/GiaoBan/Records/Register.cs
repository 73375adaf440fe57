using System.Text.Json.Nodes;
using GiaoBan.Figures;
using GiaoBan.Network;
using GiaoBan.Records.Attachments;
using GiaoBan.Records.Audit;
using GiaoBan.Records.Entry;
using GiaoBan.Records.Listing;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Records;

/// <summary>What lists of figures, recounts and audits need of any register.</summary>
public interface IRegister : IPresentContent
{
    /// <summary>As in the API and the ledger: <c>directives</c>.</summary>
    string Code { get; }

    Text Name { get; }

    /// <summary>Where its pages are: <c>/van-ban</c>.</summary>
    string Path { get; }

    /// <summary>The facts that its records give.</summary>
    IReadOnlyList<Fact> Facts { get; }

    /// <summary>Whether it is a book that units keep, offered among their books; assignments have a place of their own.</summary>
    bool IsBook { get; }

    /// <summary>
    /// Raised with every change of what its records count for (<see cref="Record.Contributions"/>): at its next start an
    /// installation counts all of them anew.
    /// </summary>
    int Counting { get; }

    /// <summary>Its records as a list of a figure names them, removed ones too.</summary>
    IQueryable<RecordHead> Heads(GiaoBanDb db);

    /// <summary>The next records by id, with those named on them: to go through all of them.</summary>
    Task<IReadOnlyList<Record>> NextRecordsAsync(GiaoBanDb db, long afterId, int count, CancellationToken cancel);

    /// <summary>A record as a version's content said it was.</summary>
    Record AsOf(string content);

    /// <summary>The words of a verb in a history.</summary>
    Text NameOf(string verb);
}

/// <summary>What a list of a figure says of a record.</summary>
public sealed record RecordHead : IGuarded
{
    public required long Id { get; init; }

    public required string PublicId { get; init; }

    public required int UnitId { get; init; }

    public required Access Access { get; init; }

    public required bool IsRemoved { get; init; }

    public required string Number { get; init; }

    public required string Title { get; init; }

    public required int Version { get; init; }
}

/// <summary>What a verb is done with: the day, the instant's network and who does it.</summary>
/// <param name="Today">The legal day.</param>
/// <param name="Map">The network as it is.</param>
/// <param name="Who">Who does it.</param>
public sealed record VerbContext(DateOnly Today, NetworkMap Map, Viewer Who)
{
    /// <summary>The way through the door; not there while an entry is only looked at.</summary>
    public Passage? Passage { get; init; }

    /// <summary>All registers, where a record may name one of another.</summary>
    public IEnumerable<IRegister> Registers { get; init; } = [];

    /// <summary>The files that the viewer has sent, to be taken; not there while an entry is only looked at.</summary>
    public Uploads? Uploads { get; init; }
}

/// <summary>
/// Something that happened to a record, entered as a verb; it checks and changes, or refuses. Corrections, reopening and
/// changes of access need a reason.
/// </summary>
public sealed record Verb<T>(
    string Code, Text Name, bool NeedsReason, Func<T, EntrySource, VerbContext, Task<Refusal?>> Do)
    where T : Record
{
    /// <summary>A verb that asks the database nothing.</summary>
    public Verb(string code, Text name, bool needsReason, Func<T, EntrySource, VerbContext, Refusal?> judge)
        : this(code, name, needsReason, (record, entry, context) => Task.FromResult(judge(record, entry, context)))
    {
    }
}

/// <summary>A register: how its records are entered, corrected and shown by the API.</summary>
public abstract class Register<T> : IRegister
    where T : Record
{
    public abstract string Code { get; }

    public abstract Text Name { get; }

    public abstract string Path { get; }

    public abstract IReadOnlyList<Fact> Facts { get; }

    public virtual bool IsBook => true;

    public abstract int Counting { get; }

    /// <summary>What can happen to a record of this register, beside correction and removal.</summary>
    public virtual IReadOnlyList<Verb<T>> Verbs => [];

    /// <summary>The filters that ask what a record is now, not what it always was; not for a former holder's list.</summary>
    public virtual IReadOnlyList<string> PresentFilters => [];

    /// <summary>What its lists may be narrowed by, beside what all may: names of <see cref="Filter"/>.</summary>
    public virtual IReadOnlyList<string> Asked => [];

    /// <summary>Whether this viewer may enter a record of this unit. The centre keeps no books.</summary>
    public virtual bool MayEnter(Viewer who, Unit unit) => unit.Kind != UnitKind.Centre && who.OwnUnits.Contains(unit.Id);

    /// <summary>Whether this viewer, who sees the record whole, may do this verb to it.</summary>
    public virtual bool MayChange(Viewer who, T record, string verb) => who.OwnUnits.Contains(record.UnitId);

    /// <summary>What is said to who sees but may not do it.</summary>
    public virtual Refusal NotAllowed => Refusal.NotAllowed;

    /// <summary>Whether every record is shared and none is asked who may see it.</summary>
    public virtual bool IsAlwaysShared => false;

    /// <summary>A new record, or null where the entry is at fault.</summary>
    public abstract T? Enter(long id, int unit, EntrySource entry, VerbContext context);

    /// <summary>Puts right what was entered wrong, or says why it may not be any more; does nothing where the entry is at fault.</summary>
    public abstract Refusal? Correct(T record, EntrySource entry, VerbContext context);

    /// <summary>The record's own fields as the API shows them.</summary>
    public abstract JsonObject Fields(T record, NetworkMap map, DateOnly day);

    /// <summary>Narrows a list by what its address asks of this register; unit, day and order are common to all.</summary>
    public abstract IQueryable<T> Filter(IQueryable<T> records, ListQuery query, DateOnly today);

    public abstract Record AsOf(string content);

    public virtual Text NameOf(string verb) => Verbs.FirstOrDefault(v => v.Code == verb)?.Name ?? CommonVerbs.NameOf(verb);

    public async Task<IReadOnlyList<IAggregate>> NextAsync(GiaoBanDb db, long afterId, int count, CancellationToken cancel) =>
        await NextRecordsAsync(db, afterId, count, cancel);

    public IQueryable<RecordHead> Heads(GiaoBanDb db) => db.Set<T>().AsNoTracking()
        .Select(r => new RecordHead
        {
            Id = r.Id,
            PublicId = r.PublicId,
            UnitId = r.UnitId,
            Access = r.Access,
            IsRemoved = r.IsRemoved,
            Number = r.Number,
            Title = r.Title,
            Version = r.Version,
        });

    public async Task<IReadOnlyList<Record>> NextRecordsAsync(GiaoBanDb db, long afterId, int count, CancellationToken cancel)
    {
        var records = await db.Set<T>().AsNoTracking().Where(r => r.Id > afterId).OrderBy(r => r.Id).Take(count).ToListAsync(cancel);
        var restricted = records.Where(r => r.Access == Access.Restricted).Select(r => r.Id).ToList();
        if (restricted.Count > 0)
        {
            var named = (await db.Named.AsNoTracking().Where(n => restricted.Contains(n.RecordId)).ToListAsync(cancel))
                .ToLookup(n => n.RecordId, n => n.OfficerId);
            records.ForEach(r => r.NamedIds = [.. named[r.Id].Order()]);
        }

        return records;
    }
}
