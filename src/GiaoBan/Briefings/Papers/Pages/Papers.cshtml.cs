using GiaoBan.Network;
using GiaoBan.Records;
using GiaoBan.Records.Api;
using GiaoBan.Records.Attachments;
using GiaoBan.Records.Entry;
using GiaoBan.Records.Pages.Forms;
using GiaoBan.Shell;
using GiaoBan.Shell.Language;
using GiaoBan.Shell.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace GiaoBan.Briefings.Papers.Pages;

/// <summary>The papers of a briefing: all read them, the centre lays its own and a site its own.</summary>
[TakesFiles]
public sealed class PapersModel(
    BriefingReading briefings, PaperReading reading, PaperVerbs verbs, Uploads uploads, NetworkMap map, Lang lang) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    public SeatedBriefing Seated { get; private set; } = null!;

    public Briefing Briefing => Seated.Briefing;

    public string Path => $"/giao-ban/{Id}";

    public string Address => $"{Path}/tai-lieu";

    public string Key { get; private set; } = FormKey.New();

    /// <summary>The centre's, in the order of the agenda, those of the whole briefing first.</summary>
    public IReadOnlyList<Paper> OfCentre { get; private set; } = [];

    /// <summary>The sites', in the order of the network.</summary>
    public IReadOnlyList<Paper> OfSites { get; private set; } = [];

    /// <summary>Sent with the form before it came back.</summary>
    public IReadOnlyList<Upload> Files { get; private set; } = [];

    public int Units => Briefing.Sites.Count(unit => unit != map.Centre.Id);

    private IReadOnlyDictionary<long, PaperMarks> _marks = new Dictionary<long, PaperMarks>();

    /// <summary>Whether the viewer lays papers, now.</summary>
    public bool MayLay => Seated.Seat.MaySit() is null && Briefing.State is BriefingState.Draft or BriefingState.Called or BriefingState.Open;

    /// <summary>The items of the agenda to choose from.</summary>
    public IEnumerable<SelectListItem> Items => Seated.TimedAgenda()
        .Select(i => new SelectListItem($"{i.Number}. {i.Item.Title}", i.Item.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    /// <summary>The sites to choose from, for who sits at more than one.</summary>
    public IReadOnlyList<SelectListItem> Sites =>
        Seated.Seat.Sites.Count > 1 ? [.. Seated.Seat.Sites.Select(unit => new SelectListItem(NameOf(unit), map.CodeOf(unit, Day)))] : [];

    private DateOnly Day => Clock.DayOf(Briefing.StartsAt);

    private CancellationToken Cancel => HttpContext.RequestAborted;

    public string NameOf(int unit) => map.NameOf(unit, Day).ShortName;

    /// <summary>The item that a paper is about, as the agenda numbers it; null: the whole briefing.</summary>
    public string? ItemOf(Paper paper) => Items.FirstOrDefault(i => paper.Item?.ToString(System.Globalization.CultureInfo.InvariantCulture) == i.Value)?.Text;

    public PaperMarks MarksOf(Paper paper) => _marks.GetValueOrDefault(paper.Id, PaperMarks.None);

    /// <summary>Whether the viewer may take this paper away, now.</summary>
    public bool MayWithdraw(Paper paper) => MayLay && Seated.Seat.MayActFor(paper.UnitId ?? 0) is null;

    public async Task<IActionResult> OnGetAsync() => await ReadAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnPostLayAsync()
    {
        var form = Request.Form;
        var chosen = await uploads.ChosenAsync(HttpContext, PaperVerbs.FilesField, Cancel);
        var entry = new FormEntry(chosen.In(form));
        chosen.Faults.ToList().ForEach(fault => entry.Refuse(fault.Field, fault.Message));
        var (_, refusal) = await verbs.LayAsync(Id, entry, RepeatOf(chosen.AsSaid(form)), Cancel);
        Files = chosen.Files;
        return await DoneAsync(refusal, lang.T($"Đã gửi {chosen.Files.Count} tài liệu.", $"Papers laid on the table: {chosen.Files.Count}."));
    }

    public async Task<IActionResult> OnPostWithdrawAsync(string? paper)
    {
        var (_, refusal) = await verbs.WithdrawAsync(Id, paper ?? "", new FormEntry(FormCollection.Empty), RepeatOf(Request.Form), Cancel);
        return await DoneAsync(refusal, lang.T("Đã rút tài liệu.", "The paper was taken away."));
    }

    private RepeatKey RepeatOf(IFormCollection form) =>
        FormKey.RepeatOf(FormKey.Of(form), Request.Path + new PathString("/" + Request.Query["handler"]), form);

    private async Task<IActionResult> DoneAsync(Refusal? refusal, string done)
    {
        if (refusal is null)
        {
            this.Announce(done);
            return Redirect(Address);
        }

        if (refusal.Kind == RefusalKind.NotFound || !await ReadAsync())
        {
            return NotFound();
        }

        Key = FormKey.Of(Request.Form);
        foreach (var (name, values) in Request.Form)
        {
            ModelState.SetModelValue(name, values.ToArray(), values.ToString());
        }

        foreach (var fault in refusal.Faults.DefaultIfEmpty(new Fault("", refusal.Message)))
        {
            ModelState.AddModelError(fault.Field, lang.T(fault.Message));
        }

        Response.StatusCode = Answers.StatusOf(refusal.Kind);
        return Page();
    }

    private async Task<bool> ReadAsync()
    {
        if ((await briefings.FindAsync(Id, Cancel)).Value is not { } seated)
        {
            return false;
        }

        Seated = seated;
        var all = await reading.OfAsync(seated, Cancel);
        var places = Briefing.Agenda.Select((item, place) => (item.Id, place)).ToDictionary();
        OfCentre = [.. all.Where(p => p.UnitId is null).OrderBy(p => p.Item is { } item ? places.GetValueOrDefault(item) : -1)];
        var order = Briefing.Sites.Select((unit, place) => (unit, place)).ToDictionary();
        OfSites = [.. all.Where(p => p.UnitId is not null).OrderBy(p => order.GetValueOrDefault(p.UnitId!.Value))];
        _marks = await reading.MarksAsync(seated.Seat, all, Cancel);
        return true;
    }
}
