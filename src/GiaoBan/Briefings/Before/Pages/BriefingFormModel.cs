using System.Globalization;
using GiaoBan.Figures;
using GiaoBan.Network;
using GiaoBan.Records;
using GiaoBan.Records.Api;
using GiaoBan.Records.Entry;
using GiaoBan.Records.Pages.Forms;
using GiaoBan.Shell;
using GiaoBan.Shell.Language;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GiaoBan.Briefings.Before.Pages;

/// <summary>What pages that change a briefing work with.</summary>
public sealed record BriefingWork(BriefingReading Reading, BriefingVerbs Verbs, BriefingHistory History, NetworkMap Map, Clock Clock, Lang Lang);

/// <summary>A field of a plan that another may change while it is typed in.</summary>
/// <param name="Code">Its name in the form.</param>
/// <param name="Label">As the form calls it.</param>
/// <param name="Typed">What a plan says, as it is typed.</param>
public sealed record PlanField(string Code, Text Label, Func<BriefingPlan, string> Typed);

/// <summary>Something that is done to a briefing, on the version that was read.</summary>
public delegate Task<Outcome<Briefing>> BriefingVerb(string id, int? version, EntrySource entry, RepeatKey? repeat, CancellationToken cancel);

/// <summary>
/// A page on which chair or secretary change a briefing. What was typed stays when it is refused; where another was faster,
/// theirs stands beside it.
/// </summary>
public abstract class BriefingFormModel(BriefingWork work) : PageModel
{
    public const string VersionField = "version";

    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    public Briefing Briefing { get; private set; } = null!;

    /// <summary>The version that the form stands on.</summary>
    public int Version { get; private set; }

    public string Key { get; private set; } = FormKey.New();

    public OvertakenForm? Overtaken { get; private set; }

    /// <summary>Those who were called are owed a reason for what changes.</summary>
    public bool NeedsReason => Briefing.CalledAt is not null;

    public string Path => $"/giao-ban/{Id}";

    /// <summary>What the form asks of a plan.</summary>
    protected virtual IReadOnlyList<PlanField> Fields => [];

    protected BriefingWork Work => work;

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public string T(string vi, string en) => work.Lang.T(vi, en);

    /// <summary>What the page shows beside the briefing.</summary>
    protected virtual Task PrepareAsync(CancellationToken cancel) => Task.CompletedTask;

    /// <summary>Opens the briefing for who may change it; else answers what they get instead.</summary>
    protected async Task<IActionResult?> OpenAsync(CancellationToken cancel)
    {
        if ((await work.Reading.FindAsync(Id, cancel)).Value is not { } seated)
        {
            return NotFound();
        }

        if (seated.Seat.MayLead() is not null)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        (Briefing, Version) = (seated.Briefing, seated.Briefing.Version);
        await PrepareAsync(cancel);
        return null;
    }

    protected async Task<IActionResult> ShowAsync(CancellationToken cancel) => await OpenAsync(cancel) ?? Page();

    /// <summary>Does it, and goes on to the next page; or shows the form again with what is wrong.</summary>
    /// <param name="verb">What is done.</param>
    /// <param name="entry">What it is done with.</param>
    /// <param name="done">What is said of it afterwards.</param>
    /// <param name="next">The page after it.</param>
    /// <param name="cancel">Ends it early.</param>
    protected async Task<IActionResult> DoAsync(BriefingVerb verb, EntrySource entry, string done, string next, CancellationToken cancel)
    {
        var form = Request.Form;
        var version = int.TryParse(form[VersionField], CultureInfo.InvariantCulture, out var read) ? read : 0;
        Key = FormKey.Of(form);
        var repeat = FormKey.RepeatOf(Key, Request.Path + new PathString("/" + Request.Query["handler"]), form);
        var (changed, refusal) = await verb(Id, version, entry, repeat, cancel);
        if (changed is not null)
        {
            this.Announce(done);
            return Redirect(next);
        }

        if (await OpenAsync(cancel) is { } instead)
        {
            return instead;
        }

        Keep(form);
        await ExplainAsync(refusal!, version, cancel);
        Response.StatusCode = Answers.StatusOf(refusal!.Kind);
        return Page();
    }

    /// <summary>The field of this form at which a fault of the entry is shown.</summary>
    protected virtual string FieldOf(string fault) => fault;

    private void Keep(IFormCollection form)
    {
        foreach (var (name, values) in form)
        {
            ModelState.SetModelValue(name, values.ToArray(), values.ToString());
        }
    }

    private async Task ExplainAsync(Refusal refusal, int version, CancellationToken cancel)
    {
        if (refusal.Kind == RefusalKind.Stale && version > 0 && version < Version)
        {
            Overtaken = await OvertakenAsync(version, cancel);
            return;
        }

        foreach (var fault in refusal.Faults.DefaultIfEmpty(new Fault("", refusal.Message)))
        {
            ModelState.AddModelError(FieldOf(fault.Field), work.Lang.T(fault.Message));
        }
    }

    /// <summary>
    /// Holds what was typed against what another saved meanwhile: a field that was left as it was takes theirs, one that was
    /// typed in keeps what was typed.
    /// </summary>
    private async Task<OvertakenForm> OvertakenAsync(int version, CancellationToken cancel)
    {
        var now = Briefing.Planned();
        var read = await work.History.PlanAtAsync(Briefing, version, cancel) ?? now;
        var fields = new List<OvertakenField>();
        foreach (var field in Fields)
        {
            var (before, theirs) = (field.Typed(read), field.Typed(now));
            if (before == theirs)
            {
                continue;
            }

            var typed = Request.Form[field.Code].ToString().ReplaceLineEndings("\n").Trim();
            var isKept = typed != before;
            fields.Add(new OvertakenField(work.Lang.T(field.Label), theirs, typed, isKept));
            if (!isKept)
            {
                ModelState.SetModelValue(field.Code, theirs, theirs);
            }
        }

        return new OvertakenForm(await work.History.AfterAsync(Briefing, version, cancel), fields);
    }
}
