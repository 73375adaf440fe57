using GiaoBan.Records;
using GiaoBan.Records.Api;
using GiaoBan.Records.Pages;
using GiaoBan.Records.Pages.Forms;
using GiaoBan.Shell;
using GiaoBan.Shell.Language;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace GiaoBan.Briefings.Before.Pages;

/// <summary>Begins a briefing from a template: kind, day and hour; all else can be changed in the draft.</summary>
public sealed class NewBriefingModel(BriefingReading reading, BriefingDrafts drafts, ShownPeriods periods, Clock clock, Lang lang) : PageModel
{
    public string Key { get; private set; } = FormKey.New();

    public IEnumerable<SelectListItem> Kinds => BriefingWords.Kinds.Values.Select(v => new SelectListItem(Field.Capital(lang.T(v.Label)), v.Code));

    public IReadOnlyList<SelectListItem> Periods { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        reading.MayPrepare() is null ? await ShowAsync(cancel) : StatusCode(StatusCodes.Status403Forbidden);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (reading.MayPrepare() is not null)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        var form = Request.Form;
        Key = FormKey.Of(form);
        var (begun, refusal) = await drafts.BeginAsync(form, FormKey.RepeatOf(Key, Request.Path, form), cancel);
        if (begun is not null)
        {
            this.Announce(lang.T("Đã soạn dự thảo theo mẫu. Chưa gửi cho đơn vị nào.", "Drafted from the template. Nothing has gone out."));
            return Redirect($"/giao-ban/{begun.PublicId}");
        }

        foreach (var (name, values) in form)
        {
            ModelState.SetModelValue(name, values.ToArray(), values.ToString());
        }

        foreach (var fault in refusal!.Faults.DefaultIfEmpty(new Fault("", refusal.Message)))
        {
            ModelState.AddModelError(fault.Field is "regime" or "period" ? BriefingDrafts.FiguresField : fault.Field, lang.T(fault.Message));
        }

        Response.StatusCode = Answers.StatusOf(refusal.Kind);
        return await ShowAsync(cancel);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        Periods = PeriodChoices.Of(await periods.EndedBeforeAsync(clock.Today, cancel), lang);
        return Page();
    }
}

/// <summary>The periods that a form offers.</summary>
internal static class PeriodChoices
{
    public static IReadOnlyList<SelectListItem> Of(IEnumerable<ShownPeriod> periods, Lang lang) =>
        [.. periods.Select(p => new SelectListItem($"{Field.Capital(lang.T(p.Period.Title))} · {p.Regime.Title}", p.Code))];
}
