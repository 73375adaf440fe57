using System.Globalization;
using GiaoBan.Figures;
using GiaoBan.Network;
using GiaoBan.Records.History;
using GiaoBan.Shell;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Records.Pages.Reading;

/// <summary>What the page of every record shows.</summary>
public abstract class RecordModel(RegisterPages pages, Viewer who, NetworkMap map, Clock clock) : PageModel
{
    private Record? _record;

    public RegisterPages Pages => pages;

    /// <summary>The record as it is now.</summary>
    public Record Record
    {
        get => _record!;
        protected set => _record = value;
    }

    /// <summary>The version that was asked for, where it is not the newest.</summary>
    public HistoryLine? Earlier { get; protected set; }

    /// <summary>The fields that are not in its head: of the present, or of the earlier version.</summary>
    public IReadOnlyList<(Field Field, string Value)> Values { get; protected set; } = [];

    /// <summary>What else names it: the assignments of which it is evidence.</summary>
    public IReadOnlyList<RecordUse> Uses { get; protected set; } = [];

    public Counted Counted { get; protected set; } = Counted.Nothing;

    public IReadOnlyList<HistoryLine> History { get; protected set; } = [];

    /// <summary>The titles of those named on a restricted record.</summary>
    public IReadOnlyList<string> Named { get; protected set; } = [];

    /// <summary>What is shown: the record as it is, or as the earlier version said it was.</summary>
    public abstract Record Shown { get; }

    /// <summary>Of a removed record only the history is shown, and its earlier versions.</summary>
    public bool ShowsContent => !Record.IsRemoved || Earlier is not null;

    /// <summary>Whether the viewer may correct it.</summary>
    public bool CanChange => IsPresent && MayCorrect;

    /// <summary>What the viewer may enter on it.</summary>
    public IReadOnlyList<(string Slug, Text Label)> Actions =>
        IsPresent && !Record.IsRemoved ? [.. Pages.ActionsOn(Record, who)] : [];

    public bool CanEnter => who.OwnUnits.Count > 0 && pages.Register.IsBook;

    protected abstract bool MayCorrect { get; }

    private bool IsPresent => Earlier is null && Record.SeenUpTo is null;

    public string Address => Pages.AddressOf(Record);

    public string UnitName => NameOf(Record.UnitId);

    public string NameOf(int unit) => map.NameOf(unit, clock.Today).ShortName;
}

/// <summary>The page of one record: what it says, what it counts for, who may see it, what happened to it.</summary>
public sealed class RecordModel<T>(
    RecordReading<T> reading, Register<T> register, RegisterPages<T> pages, Histories histories, HistoryWords words,
    FieldWords values, CountedWords counted, IEnumerable<IRecordUses> users, GiaoBanDb db, Viewer who, NetworkMap map, Clock clock)
    : RecordModel(pages, who, map, clock)
    where T : Record
{
    private readonly NetworkMap _map = map;
    private readonly Clock _clock = clock;
    private readonly Viewer _who = who;

    /// <inheritdoc cref="RecordModel.Shown"/>
    public T Said { get; private set; } = null!;

    public override Record Shown => Said;

    protected override bool MayCorrect => register.MayChange(_who, (T)Record, CommonVerbs.CorrectCode);

    /// <param name="id">The record's public id.</param>
    /// <param name="ban">The version to show.</param>
    /// <param name="cancel">Ends it early.</param>
    public async Task<IActionResult> OnGetAsync(string id, string? ban, CancellationToken cancel)
    {
        var (record, _) = await reading.OpenAsync(id, cancel, alsoRemoved: true);
        if (record is null)
        {
            return NotFound();
        }

        Record = record;
        var steps = await histories.OfAsync(record, cancel);
        History = await words.OfAsync(Pages, steps, cancel);
        if (!TryShow(record, steps, ban))
        {
            return NotFound();
        }

        var fields = register.Fields(Said, _map, _clock.Today);
        Values = [.. Pages.Fields.Concat(Pages.Derived).Where(field => !field.IsInHead)
            .Select(field => (field, Field.Capital(values.Of(field, fields[field.Code]))))];
        Counted = counted.Of(Said);
        Named = await NamedAsync(record, cancel);
        Uses = register.IsBook && ShowsContent ? await UsesAsync(record, cancel) : [];
        return Page();
    }

    private bool TryShow(T record, IReadOnlyList<HistoryStep> steps, string? asked)
    {
        Said = record;
        if (string.IsNullOrEmpty(asked))
        {
            return true;
        }

        if (!int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            || steps.FirstOrDefault(s => s.Leaf.Version == version)?.Content is not { } content)
        {
            return false;
        }

        if (version != record.Version || record.IsRemoved)
        {
            Said = (T)register.AsOf(content);
            Earlier = History.First(line => line.Version == version);
        }

        return true;
    }

    private async Task<IReadOnlyList<RecordUse>> UsesAsync(T record, CancellationToken cancel)
    {
        var uses = new List<RecordUse>();
        foreach (var user in users)
        {
            uses.AddRange(await user.OfAsync(record, cancel));
        }

        return uses;
    }

    private async Task<IReadOnlyList<string>> NamedAsync(T record, CancellationToken cancel)
    {
        var ids = record.NamedIds;
        return ids.Count == 0
            ? []
            : await db.Officers.AsNoTracking().Where(o => ids.Contains(o.Id)).OrderBy(o => o.Login)
                .Select(o => o.Title + " (" + o.Login + ")").ToListAsync(cancel);
    }
}
