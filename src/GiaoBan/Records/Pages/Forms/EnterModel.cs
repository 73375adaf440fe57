using GiaoBan.Figures;
using GiaoBan.Network;
using GiaoBan.Records.Api;
using GiaoBan.Records.Entry;
using GiaoBan.Records.Settings;
using GiaoBan.Shell;
using GiaoBan.Shell.Language;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Records.Pages.Forms;

/// <summary>Enters a new record in a register.</summary>
public sealed class EnterModel<T>(
    RecordVerbs<T> verbs, RegisterPages<T> pages, Register<T> register, NameableOfficers officers, UnitSettlement settled,
    GiaoBanDb db, Viewer who, NetworkMap map, Clock clock, Lang lang, Formats format)
    : RecordFormModel(pages, map, clock, lang)
    where T : Record
{
    private const int MostAlike = 5;

    private readonly RegisterPages<T> _pages = pages;
    private readonly NetworkMap _map = map;
    private readonly Clock _clock = clock;

    public override Text Heading => new($"Ghi {Pages.One.Vi}", $"Enter a {Pages.One.En}");

    public override Text Submit => Heading;

    public override string Cancel => Pages.Register.Path;

    public override IReadOnlyList<Field> Fields => Pages.Fields;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await PrepareAsync(cancel) ? Page() : StatusCode(StatusCodes.Status403Forbidden);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var form = Request.Form;
        var repeat = FormKey.RepeatOf(FormKey.Of(form), Request.Path, form, ConfirmedField);
        if (form[ConfirmedField] != "true" && !await db.IsDoneAsync(who, repeat, cancel)
            && await AlikeAsync(form, cancel) is { Count: > 0 } alike)
        {
            await PrepareAsync(cancel);
            Keep(form);
            Alike = alike;
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }

        var (record, refusal) = await verbs.EnterAsync(new FormEntry(form), repeat, cancel);
        if (record is not null)
        {
            return Entered(record);
        }

        if (refusal!.Kind == RefusalKind.NotAllowed || !await PrepareAsync(cancel))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        Keep(form);
        Explain(refusal);
        Response.StatusCode = Answers.StatusOf(refusal.Kind);
        return Page();
    }

    private RedirectResult Entered(T record)
    {
        this.Announce(T(
            $"Đã ghi vào sổ {Pages.NameOf(record).Vi}, {format.Weekday(record.On)}",
            $"Entered {Pages.NameOf(record).En}, {format.Weekday(record.On)}"));
        return Redirect(who.MaySee(record, record.NamedIds.Contains(who.OfficerId)) ? Pages.AddressOf(record) : Pages.Register.Path);
    }

    /// <summary>What the form asks for; false where the viewer keeps no register.</summary>
    private async Task<bool> PrepareAsync(CancellationToken cancel)
    {
        var own = OwnUnits();
        if (own.Count == 0)
        {
            return false;
        }

        Units = own.Count == 1
            ? []
            : [.. own.Select(u => _map.NameOf(u.Id, _clock.Today)).Select(name => new SelectListItem(name.ShortName, name.Code))];
        // Whoever restricts a record usually goes on working with it.
        Access = await officers.ChoiceAsync(own[0].Id, await settled.DefaultAccessAsync(own[0].Id, cancel), [who.OfficerId], cancel);
        return true;
    }

    private List<Unit> OwnUnits() => [.. _map.ObligedOn(_clock.Today).Where(u => who.OwnUnits.Contains(u.Id))];

    /// <summary>What the viewer may see that says it is the same thing. An entry at fault is not looked for.</summary>
    private async Task<IReadOnlyList<T>> AlikeAsync(IFormCollection form, CancellationToken cancel)
    {
        var code = form["unit"].ToString();
        var unit = OwnUnits().FirstOrDefault(u => code.Length == 0 || _map.CodeOf(u.Id, _clock.Today) == code);
        if (unit is null || register.Enter(0, unit.Id, new FormEntry(form), new VerbContext(_clock.Today, _map, who)) is not { } entered)
        {
            return [];
        }

        var seen = db.Set<T>().AsNoTracking().VisibleTo(who, db);
        return _pages.Alike(seen, entered) is { } alike ? await alike.OrderBy(r => r.Id).Take(MostAlike).ToListAsync(cancel) : [];
    }
}
