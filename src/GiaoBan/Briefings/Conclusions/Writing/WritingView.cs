using GiaoBan.Shell.Live;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Briefings.Conclusions.Writing;

/// <summary>A draft as it is saved.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="By">The post of who saved it last.</param>
public sealed record SavedDraft(Conclusion Draft, string By);

/// <summary>Beside the form of a draft: who writes in it, and who saved it last.</summary>
/// <param name="Saved">The draft as it is saved; null of a new one.</param>
/// <param name="Writers">Who types in it now; of a new one, who begins one.</param>
public sealed record WritingView(SavedDraft? Saved, IReadOnlyList<Writer> Writers)
{
    private const string Partial = "/Briefings/Conclusions/Writing/_Writing.cshtml";

    /// <summary>The part's id on the page; <paramref name="draft"/> is the draft's public id, null of a new one.</summary>
    public static string PartOf(string? draft) => $"ghi-{draft ?? "moi"}";

    public LivePart Part => new(PartOf(Saved?.Draft.PublicId), LivePart.All, Partial, this);
}

/// <summary>Drafts that another began since the page was loaded, which has no form for them.</summary>
/// <param name="Drafts">All drafts; the page shows those that it has no form for.</param>
public sealed record BegunView(IReadOnlyList<SavedDraft> Drafts)
{
    /// <summary>The part's id on the page.</summary>
    public const string PartId = "ghi-them";

    public LivePart Part => new(PartId, LivePart.All, "/Briefings/Conclusions/Writing/_Begun.cshtml", this);
}

/// <summary>Makes the parts that stand beside the forms.</summary>
public sealed class WritingViews(UnsavedTexts texts, GiaoBanDb db)
{
    /// <summary>The drafts as they are saved, the oldest first.</summary>
    public async Task<IReadOnlyList<SavedDraft>> DraftsAsync(Briefing briefing, CancellationToken cancel)
    {
        var id = briefing.Id;
        return await (
            from draft in db.Conclusions.AsNoTracking()
            where draft.BriefingId == id && draft.State == ConclusionState.Draft
            join officer in db.Officers on draft.WrittenBy equals officer.Login into savers
            from saver in savers.DefaultIfEmpty()
            orderby draft.Id
            select new SavedDraft(draft, saver.Title ?? draft.WrittenBy)).ToListAsync(cancel);
    }

    /// <summary>One part for each draft, one for a new one, one for the drafts that a page lacks.</summary>
    public async Task<IReadOnlyList<LivePart>> PartsAsync(Briefing briefing, IReadOnlyList<SavedDraft> drafts, CancellationToken cancel)
    {
        var writers = (await texts.WritersAsync(briefing, cancel)).ToLookup(w => w.Conclusion);
        return
        [
            .. drafts.Select(saved => new WritingView(saved, [.. writers[saved.Draft.PublicId]]).Part),
            new WritingView(null, [.. writers[""]]).Part,
            new BegunView(drafts).Part,
        ];
    }
}
