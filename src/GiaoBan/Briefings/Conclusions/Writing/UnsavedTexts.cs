using GiaoBan.Briefings.Room;
using GiaoBan.Figures;
using GiaoBan.Network;
using GiaoBan.Records;
using GiaoBan.Records.Pages.Forms;
using GiaoBan.Shell;
using GiaoBan.Shell.Live;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Briefings.Conclusions.Writing;

/// <summary>Somebody at the table that leads who has typed within the last minute.</summary>
/// <param name="Login">Tells two of the same post apart.</param>
/// <param name="Title">The post.</param>
/// <param name="Conclusion">The public id of the draft; empty of a new one.</param>
public sealed record Writer(string Login, string Title, string Conclusion)
{
    /// <summary>"Thư ký hội nghị (secretary)"</summary>
    public string Name => $"{Title} ({Login})";
}

/// <summary>Keeps what is being typed, and says who types.</summary>
public sealed class UnsavedTexts(GiaoBanDb db, WriterLock writer, LiveChanges live, Viewer who, Clock clock)
{
    /// <summary>Who has typed nothing for so long no longer writes.</summary>
    private static readonly TimeSpan Recent = TimeSpan.FromMinutes(1);

    /// <summary>In characters, of all fields: more than a draft may hold.</summary>
    private const int Longest = 20_000;

    /// <summary>What is of the page, not typed.</summary>
    private static readonly string[] Unkept = [FormKey.Field, "conclusion", "__RequestVerificationToken"];

    /// <summary>Keeps what the viewer has typed; that they write is said to the others when they begin. Null: it is kept.</summary>
    public async Task<Refusal?> KeepAsync(Briefing briefing, string conclusion, IFormCollection form, CancellationToken cancel)
    {
        var fields = form.Where(field => !Unkept.Contains(field.Key)).ToDictionary(field => field.Key, field => field.Value.Select(v => v ?? "").ToArray());
        if (fields.Sum(field => field.Value.Sum(value => value.Length)) > Longest)
        {
            return Refusal.Invalid("words", new Text(
                "Nội dung quá dài, chưa giữ được. Rút ngắn rồi lưu.", "It is too long to be kept. Shorten it, then save."));
        }

        if (conclusion.Length > 0 && !await IsDraftAsync(briefing, conclusion, cancel))
        {
            return Refusal.NotFound;
        }

        using var turn = await writer.TakeAsync(cancel);
        var known = await Own(briefing).SingleOrDefaultAsync(u => u.Conclusion == conclusion, cancel);
        var isNews = known is null || clock.Now - known.At > Recent;
        if (known is null)
        {
            db.Add(known = new Unsaved { BriefingId = briefing.Id, Login = who.Login, Conclusion = conclusion });
        }

        (known.Fields, known.At) = (fields, clock.Now);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear(); // the same officer's other page, in the same moment, was first
        }

        if (isNews)
        {
            Announce(briefing);
        }

        return null;
    }

    /// <summary>Forgets what the viewer typed: it is saved, or given up.</summary>
    public async Task ForgetAsync(Briefing briefing, string conclusion, CancellationToken cancel)
    {
        using var turn = await writer.TakeAsync(cancel);
        if (await Own(briefing).SingleOrDefaultAsync(u => u.Conclusion == conclusion, cancel) is not { } known)
        {
            return;
        }

        db.Remove(known);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear(); // the same officer's other page, in the same moment, was first
        }

        Announce(briefing);
    }

    /// <summary>What the viewer typed and did not save, by draft.</summary>
    public Task<Dictionary<string, Unsaved>> OwnAsync(Briefing briefing, CancellationToken cancel) =>
        Own(briefing).AsNoTracking().ToDictionaryAsync(u => u.Conclusion, cancel);

    /// <summary>Who writes now.</summary>
    public async Task<IReadOnlyList<Writer>> WritersAsync(Briefing briefing, CancellationToken cancel)
    {
        var (id, since) = (briefing.Id, clock.Now - Recent);
        return await (
            from unsaved in db.Unsaved.AsNoTracking()
            where unsaved.BriefingId == id && unsaved.At >= since
            join officer in db.Officers on unsaved.Login equals officer.Login
            orderby unsaved.Login, unsaved.Conclusion
            select new Writer(unsaved.Login, officer.Title, unsaved.Conclusion)).ToListAsync(cancel);
    }

    private void Announce(Briefing briefing)
    {
        live.Announce(WritingTopic.TopicOf(briefing));
        live.Announce(RoomTopic.TopicOf(briefing));
    }

    private IQueryable<Unsaved> Own(Briefing briefing)
    {
        var (id, login) = (briefing.Id, who.Login);
        return db.Unsaved.Where(u => u.BriefingId == id && u.Login == login);
    }

    private Task<bool> IsDraftAsync(Briefing briefing, string conclusion, CancellationToken cancel) => db.Conclusions.AnyAsync(
        c => c.BriefingId == briefing.Id && c.PublicId == conclusion && c.State == ConclusionState.Draft, cancel);
}
