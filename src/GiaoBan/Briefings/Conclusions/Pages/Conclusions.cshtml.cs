using System.Globalization;
using GiaoBan.Assignments.Following;
using GiaoBan.Briefings.Conclusions.Writing;
using GiaoBan.Network;
using GiaoBan.Records;
using GiaoBan.Records.Api;
using GiaoBan.Records.Entry;
using GiaoBan.Records.Pages.Forms;
using GiaoBan.Shell;
using GiaoBan.Shell.Language;
using GiaoBan.Shell.Live;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GiaoBan.Briefings.Conclusions.Pages;

/// <summary>
/// Kết luận of a briefing: all read what is published; chair and secretary write drafts beside it, and the chair publishes,
/// corrects and signs.
/// </summary>
public sealed class ConclusionsModel(
    BriefingReading briefings, ConclusionReading reading, ConclusionVerbs verbs, Signing signing, AddresseesReading addressees, DraftMerge merge,
    UnsavedTexts unsaved, WritingViews writing, LivePages live, NetworkMap map, Lang lang) : PageModel
{
    private IFormCollection? _typed;
    private string? _of;
    private IReadOnlyList<string> _problems = [];

    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    public SeatedBriefing Seated { get; private set; } = null!;

    public IReadOnlyList<Conclusion> Published { get; private set; } = [];

    /// <summary>The forms of the drafts, and of a new one; none for a site.</summary>
    public IReadOnlyList<DraftForm> Drafts { get; private set; } = [];

    /// <summary>Beside the forms: who writes in them; null where there are none.</summary>
    public LiveShown? Live { get; private set; }

    /// <summary>Why what was asked for was not done, where it is about none of the drafts.</summary>
    public IReadOnlyList<string> Problems => Drafts.Any(d => d.Problems.Count > 0) ? [] : _problems;

    public string Address => $"/giao-ban/{Id}/ket-luan";

    public bool IsChair => Seated.Seat.Kind == SeatKind.Chair;

    public bool MayPublish => IsChair && Seated.Briefing is { IsRehearsal: false, SignedOn: null, State: BriefingState.Open or BriefingState.Closed };

    /// <summary>The sites, to choose from.</summary>
    public IEnumerable<(int Unit, string Code, string Name)> Sites =>
        Seated.Briefing.Sites.Select(unit => (unit, map.CodeOf(unit, Day), map.NameOf(unit, Day).ShortName));

    /// <summary>The short names of units, in a line.</summary>
    public string NamesOf(IEnumerable<int> units) => string.Join(", ", units.Select(unit => map.NameOf(unit, Day).ShortName));

    /// <summary>The figure by which a conclusion's units were chosen.</summary>
    public ChoosingFigure? FigureOf(Conclusion conclusion) => AssigningConclusions.FigureOf(conclusion, Seated.Briefing, Seated.Seat, map);

    /// <summary>The codes of the units that stand under a draft, as its button sends them.</summary>
    public string CodesOf(Addressed addressed) => string.Join(',', addressed.Codes(map, Seated.Briefing));

    private DateOnly Day => Clock.DayOf(Seated.Briefing.StartsAt);

    private CancellationToken Cancel => HttpContext.RequestAborted;

    public async Task<IActionResult> OnGetAsync() => await ReadAsync() ? Page() : NotFound();

    public Task<IActionResult> OnPostDraftAsync() => DoAsync((_, _, entry, repeat) => verbs.DraftAsync(Id, entry, repeat, Cancel));

    public Task<IActionResult> OnPostWriteAsync() => DoAsync((id, version, entry, repeat) => verbs.WriteAsync(Id, id, version, entry, repeat, Cancel));

    public Task<IActionResult> OnPostDropAsync() => DoAsync((id, version, _, repeat) => verbs.DropAsync(Id, id, version, Expecting(null), repeat, Cancel));

    /// <summary>
    /// Saves what stands in the form, then publishes it: what all see is what the chair reads. The button of the room stands
    /// under a draft that is read there, and publishes just that.
    /// </summary>
    public Task<IActionResult> OnPostPublishAsync() => DoAsync(async (id, version, entry, repeat) =>
    {
        if (Request.Form["conclusion"].ToString().Split(':') is [_, _, ..] named)
        {
            return await verbs.PublishAsync(Id, id, version, Expecting(named.ElementAtOrDefault(2)), repeat, Cancel);
        }

        if ((await briefings.FindAsync(Id, Cancel)).Value is { } seated && ConclusionVerbs.MayPublish(seated.Seat) is { } notTheirs)
        {
            return notTheirs;
        }

        var (written, refusal) = await verbs.WriteAsync(Id, id, version, entry, null, Cancel);
        return written is null ? refusal! : await verbs.PublishAsync(Id, id, written.Version, Expecting(Request.Form["expected"]), repeat, Cancel);
    });

    public Task<IActionResult> OnPostCorrectAsync() => DoAsync((id, version, entry, repeat) => verbs.CorrectAsync(Id, id, version, entry, repeat, Cancel));

    public async Task<IActionResult> OnPostSignAsync()
    {
        var (_, refusal) = await signing.SignAsync(Id, new FormEntry(Request.Form), Repeat(), Cancel);
        return await DoneAsync(refusal, lang.T("Đã ký thông báo kết luận", "The notice is signed"));
    }

    /// <summary>Keeps what is being typed, which the page's script sends every few seconds.</summary>
    public Task<IActionResult> OnPostKeepAsync(string? conclusion) => LeadAsync(
        async seated => await unsaved.KeepAsync(seated.Briefing, conclusion ?? "", Request.Form, Cancel), lang.T("Đã giữ", "Kept"));

    /// <summary>Gives up what was typed and not saved.</summary>
    public Task<IActionResult> OnPostForgetAsync(string? conclusion) => LeadAsync(async seated =>
    {
        await unsaved.ForgetAsync(seated.Briefing, conclusion ?? "", Cancel);
        return null;
    }, lang.T("Đã bỏ phần chưa lưu", "What was not saved is given up"));

    /// <summary>The units that stood under the button, by their codes; null where none could.</summary>
    private static FormEntry Expecting(string? codes) => new(codes is null ? FormCollection.Empty : new FormCollection(new() { ["expected"] = codes }));

    private RepeatKey Repeat() =>
        FormKey.RepeatOf(FormKey.Of(Request.Form), Request.Path + new PathString("/" + Request.Query["handler"]), Request.Form);

    private async Task<IActionResult> DoAsync(Func<string, int?, EntrySource, RepeatKey, Task<Outcome<Conclusion>>> verb)
    {
        var form = Request.Form;
        // A button of the room names both in one, with its units: it has one value.
        var named = form["conclusion"].ToString().Split(':');
        _of = named[0];
        var version = int.TryParse(named.ElementAtOrDefault(1) ?? form["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : (int?)null;
        var (_, refusal) = await verb(_of, version, new FormEntry(form), Repeat());
        if (refusal is null && (await briefings.FindAsync(Id, Cancel)).Value is { } seated)
        {
            await unsaved.ForgetAsync(seated.Briefing, _of, Cancel);
        }

        return await DoneAsync(refusal, lang.T("Đã lưu", "Saved"));
    }

    private async Task<IActionResult> LeadAsync(Func<SeatedBriefing, Task<Refusal?>> work, string done)
    {
        var (seated, refusal) = await briefings.FindAsync(Id, Cancel);
        return await DoneAsync(refusal ?? seated!.Seat.MayLead() ?? await work(seated), done);
    }

    private async Task<IActionResult> DoneAsync(Refusal? refusal, string done)
    {
        var isFetched = Request.Headers.XRequestedWith == "fetch";
        if (refusal is null && isFetched)
        {
            return StatusCode(StatusCodes.Status204NoContent);
        }

        if (refusal is null)
        {
            this.Announce(done);
            return Redirect(Address);
        }

        (_typed, _problems) = (Request.Form, [.. refusal.Faults.Select(f => DraftForm.Say(f, lang)).DefaultIfEmpty(lang.T(refusal.Message))]);
        if (refusal.Kind == RefusalKind.NotFound || !await ReadAsync())
        {
            return NotFound();
        }

        Response.StatusCode = Answers.StatusOf(refusal.Kind);
        return isFetched ? Content(string.Join(" ", _problems)) : Page();
    }

    private async Task<bool> ReadAsync()
    {
        if ((await briefings.FindAsync(Id, Cancel)).Value is not { } seated)
        {
            return false;
        }

        Seated = seated;
        var all = await reading.OfAsync(seated, Cancel);
        Published = [.. all.Where(c => c.State == ConclusionState.Published)];
        if (seated.Seat.Leads && seated.Briefing.SignedOn is null)
        {
            var drafts = await writing.DraftsAsync(seated.Briefing, Cancel);
            var kept = await unsaved.OwnAsync(seated.Briefing, Cancel);
            var forms = new List<DraftForm>();
            foreach (var saved in drafts)
            {
                forms.Add(await FormOfAsync(saved, kept.GetValueOrDefault(saved.Draft.PublicId)));
            }

            Drafts = [.. forms, await FormOfAsync(null, kept.GetValueOrDefault(""))];
            Live = await live.ShowAsync(WritingTopic.TopicOf(seated.Briefing), await writing.PartsAsync(seated.Briefing, drafts, Cancel));
        }

        return true;
    }

    /// <summary>
    /// A form with what was refused, or was typed and never sent. What another saved meanwhile stands beside it, and in the
    /// fields that were left as they were; saved again, it is on the newest version.
    /// </summary>
    private async Task<DraftForm> FormOfAsync(SavedDraft? saved, Unsaved? kept)
    {
        var draft = saved?.Draft;
        var addressed = MayPublish && draft?.Text.Task is { } task ? (await addressees.UnitsOfAsync(Seated.Briefing, task.Addressees, Cancel)).Value : Addressed.Of([]);
        var isRefused = _of == (draft?.PublicId ?? "");
        var typed = isRefused ? _typed : kept?.AsForm();
        IReadOnlyList<OvertakenDraftField> overtaken = [];
        if (draft is not null && typed is not null)
        {
            (typed, overtaken) = await merge.OfAsync(typed, draft, Seated.Briefing, Cancel);
        }

        return new DraftForm(saved, addressed, typed, isRefused ? _problems : [], overtaken, isRefused ? null : kept?.At);
    }
}
