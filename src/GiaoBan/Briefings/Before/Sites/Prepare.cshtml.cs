using System.Globalization;
using GiaoBan.Network;
using GiaoBan.Records;
using GiaoBan.Records.Api;
using GiaoBan.Records.Entry;
using GiaoBan.Shell;
using GiaoBan.Shell.Language;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GiaoBan.Briefings.Before.Sites;

/// <summary>What sites owe before a briefing: a site says it here, the table that leads sees who has and who has not.</summary>
public sealed class PrepareModel(
    BriefingReading reading, Readiness readiness, PreparationVerbs verbs, NetworkMap map, Lang lang) : PageModel
{
    public const string VersionField = "version";

    /// <summary>Lines for further offices, so that they are added without script.</summary>
    private const int BlankLines = 3;

    private static readonly string[] UsualOffices = ["Ban Nội chính", "Ban Chỉ đạo cấp tỉnh", "Các cơ quan nội chính"];

    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    /// <summary>The code of the site, for who works in more than one.</summary>
    [BindProperty(SupportsGet = true, Name = "unit")]
    public string? Code { get; set; }

    public SeatedBriefing Seated { get; private set; } = null!;

    public Briefing Briefing => Seated.Briefing;

    public string Path => $"/giao-ban/{Id}";

    /// <summary>A site's own; to the others all units in the order of the network.</summary>
    public IReadOnlyList<SiteReadiness> Sites { get; private set; } = [];

    /// <summary>The site that this page is about; null for who is at none.</summary>
    public SiteReadiness? Site => OwnUnit is { } unit ? Sites.FirstOrDefault(s => s.UnitId == unit) : null;

    public bool IsOpen => Briefing.State == BriefingState.Called;

    /// <summary>Somebody of the unit was faster; what was typed is still in the form, on what they said.</summary>
    public bool IsOvertaken { get; private set; }

    /// <summary>The site that the address names; the first where it names none of the viewer's.</summary>
    private int? OwnUnit => Seated.Seat.Sites is [var first, ..] own ? own.FirstOrDefault(unit => CodeOf(unit) == Code, first) : null;

    public string NameOf(int unit) => map.NameOf(unit, Day).ShortName;

    public string CodeOf(int unit) => map.CodeOf(unit, Day);

    private DateOnly Day => Clock.DayOf(Briefing.StartsAt);

    /// <summary>The lines of the form: what was said, else the usual offices; then blank ones.</summary>
    public IReadOnlyList<(string Office, string Number)> Lines =>
    [
        .. Site?.Preparation is { } said
            ? said.People.Select(p => (p.Office, p.Number.ToString(CultureInfo.InvariantCulture)))
            : UsualOffices.Select(office => (office, "")),
        .. Enumerable.Repeat(("", ""), BlankLines),
    ];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await OpenAsync(cancel) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await OpenAsync(cancel) is { } instead)
        {
            return instead;
        }

        if (OwnUnit is not { } unit)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        var form = Request.Form;
        int? version = int.TryParse(form[VersionField], CultureInfo.InvariantCulture, out var read) ? read : null;
        var (said, refusal) = await verbs.PrepareAsync(Id, unit, version, new FormEntry(Counted(form)), cancel);
        if (said is not null)
        {
            this.Announce(lang.T($"Đã báo {said.Total} người dự. Sửa được đến khi phòng họp mở.", $"{said.Total} will attend. It can be changed until the room opens."));
            return Redirect(Path);
        }

        if (await OpenAsync(cancel) is { } gone)
        {
            return gone;
        }

        Explain(refusal!, form);
        return Page();
    }

    private async Task<IActionResult?> OpenAsync(CancellationToken cancel)
    {
        if ((await reading.FindAsync(Id, cancel)).Value is not { } seated)
        {
            return NotFound();
        }

        Seated = seated;
        var units = seated.Seat.Kind == SeatKind.Site ? seated.Seat.Sites : seated.Briefing.Sites.Where(unit => unit != map.Centre.Id);
        Sites = await readiness.OfAsync(Briefing, units, cancel);
        return null;
    }

    /// <summary>An office of which nobody comes is no line; a number without an office is a fault.</summary>
    private static FormCollection Counted(IFormCollection form)
    {
        var fields = form.ToDictionary(field => field.Key, field => field.Value);
        foreach (var place in FormEntry.PlacesIn(form, PreparationEntry.PeopleField))
        {
            var row = string.Create(CultureInfo.InvariantCulture, $"{PreparationEntry.PeopleField}[{place}].");
            if (string.IsNullOrWhiteSpace(form[row + "number"]))
            {
                fields[row + FormEntry.Gone] = "true";
            }
        }

        return new FormCollection(fields);
    }

    private void Explain(Refusal refusal, IFormCollection form)
    {
        foreach (var (name, values) in form)
        {
            ModelState.SetModelValue(name, values.ToArray(), values.ToString());
        }

        IsOvertaken = refusal.Kind == RefusalKind.Stale;
        if (!IsOvertaken)
        {
            refusal.Faults.DefaultIfEmpty(new Fault("", refusal.Message)).ToList().ForEach(fault => ModelState.AddModelError(fault.Field, lang.T(fault.Message)));
        }

        Response.StatusCode = Answers.StatusOf(refusal.Kind);
    }
}
