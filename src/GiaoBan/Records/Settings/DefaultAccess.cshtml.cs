using GiaoBan.Network;
using GiaoBan.Records.Api;
using GiaoBan.Records.Entry;
using GiaoBan.Shell;
using GiaoBan.Shell.Language;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace GiaoBan.Records.Settings;

/// <summary>Phạm vi xem mặc định: what new records of a unit are, set by its head.</summary>
public sealed class DefaultAccessModel(UnitSettlement settled, Viewer who, NetworkMap map, Clock clock, Lang lang) : PageModel
{
    /// <summary>The unit's code today.</summary>
    [BindProperty(SupportsGet = true, Name = "unit")]
    public string? Code { get; set; }

    public string UnitName { get; private set; } = "";

    public Access Present { get; private set; }

    public IEnumerable<SelectListItem> Choices => CommonVerbs.AccessChoice.Values.Select(v => new SelectListItem(
        lang.T(Pages.Field.Capital(v.Label)) + ": " + lang.T(CommonVerbs.MeaningOf(CommonVerbs.AccessOf(v.Code))), v.Code));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (Own() is not { } unit)
        {
            return NotFound();
        }

        return who.HeadOf.Contains(unit.Id) ? await ShowAsync(unit, cancel) : StatusCode(StatusCodes.Status403Forbidden);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Own() is not { } unit)
        {
            return NotFound();
        }

        var (_, refusal) = await settled.SettleAsync(unit, new FormEntry(Request.Form), cancel);
        if (refusal is null)
        {
            this.Announce(lang.T("Đã đặt phạm vi xem mặc định.", "The default was set."));
            return Redirect("/");
        }

        if (refusal.Kind == RefusalKind.NotAllowed)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        refusal.Faults.ToList().ForEach(fault => ModelState.AddModelError(fault.Field, lang.T(fault.Message)));
        Response.StatusCode = Answers.StatusOf(refusal.Kind);
        return await ShowAsync(unit, cancel);
    }

    private Unit? Own() => map.Find(Code ?? "", clock.Today) is { } unit && who.OwnUnits.Contains(unit.Id) ? unit : null;

    private async Task<IActionResult> ShowAsync(Unit unit, CancellationToken cancel)
    {
        UnitName = map.NameOf(unit.Id, clock.Today).Office;
        Present = await settled.DefaultAccessAsync(unit.Id, cancel);
        return Page();
    }
}
