using GiaoBan.Figures;
using GiaoBan.Figures.Language;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Reports.Forms;

/// <summary>
/// All forms, parsed once and kept: a form is read a thousand times for each time it changes. Another process may add
/// one, so each use asks the database whether anything moved.
/// </summary>
public sealed class FormLibrary(FactCatalogue facts)
{
    private volatile Shelf _shelf = Shelf.Empty;

    /// <summary>The forms as they are in the database now.</summary>
    public async Task<Shelf> CurrentAsync(GiaoBanDb db, CancellationToken cancel)
    {
        var now = await db.Forms.GroupBy(_ => 1).Select(g => new { Count = g.Count(), Versions = g.Sum(f => (long)f.Version) })
            .SingleOrDefaultAsync(cancel);
        return await AtAsync(db, now?.Count ?? 0, now?.Versions ?? 0, cancel);
    }

    /// <summary>The same, where how many there are and the sum of their versions was read already.</summary>
    public async Task<Shelf> AtAsync(GiaoBanDb db, int count, long versions, CancellationToken cancel)
    {
        var shelf = _shelf;
        if (shelf.Count != count || shelf.Versions != versions)
        {
            _shelf = shelf = Read(await db.Forms.AsNoTracking().OrderBy(f => f.Code).ThenBy(f => f.ValidFrom).ToListAsync(cancel));
        }

        return shelf;
    }

    /// <summary>Checks a form against the forms that are there.</summary>
    public FormReading Check(string text, Shelf shelf) => FormReader.Read(text, facts, shelf.Known);

    private Shelf Read(List<FormVersion> versions)
    {
        // A form may name another that was added after it: the first pass has those without the checks of the second.
        var known = KnownForms.None;
        var forms = new Dictionary<long, Form>();
        for (var pass = 0; pass < 2; pass++)
        {
            forms = versions.Select(v => (v.Id, FormReader.Read(v.Source, facts, known).Form)).Where(v => v.Form is not null)
                .ToDictionary(v => v.Id, v => v.Form!);
            known = new KnownForms(forms.Values);
        }

        return new Shelf(versions.Count, versions.Sum(v => (long)v.Version), known, [.. versions.Select(v => v.Id).Where(forms.ContainsKey).Select(id => forms[id])])
        {
            ById = forms,
        };
    }

    /// <summary>All forms as they were at one moment.</summary>
    public sealed record Shelf(int Count, long Versions, IKnownForms Known, IReadOnlyList<Form> All)
    {
        /// <summary>No form at all.</summary>
        public static Shelf Empty { get; } = new(0, 0, KnownForms.None, []);

        /// <summary>The same by the number of the stored version, which a submission names.</summary>
        public IReadOnlyDictionary<long, Form> ById { get; init; } = new Dictionary<long, Form>();

        /// <summary>The version of a form that is valid on a day, or null.</summary>
        public Form? On(string code, DateOnly day) => Known.Versions(code)
            .FirstOrDefault(f => f.ValidFrom <= day && (f.ValidTo is null || day <= f.ValidTo));

        /// <summary>The version that begins on a day, or null.</summary>
        public Form? From(string code, DateOnly validFrom) => Known.Versions(code).FirstOrDefault(f => f.ValidFrom == validFrom);
    }
}
