using System.Text.Json.Nodes;
using GiaoBan.Briefings.Conclusions.Writing;
using GiaoBan.Records;
using GiaoBan.Records.Api;
using GiaoBan.Records.Entry;
using GiaoBan.Records.Pages.Forms;
using GiaoBan.Shell.Language;
using GiaoBan.Shell.Live;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GiaoBan.Briefings.Room.Pages;

/// <summary>
/// Phòng họp: three pages of one state, the chair's, the secretary's and a site's. Each button is one verb; a browser without
/// script is led back here, the page's script gets a bare answer.
/// </summary>
public sealed class RoomPage(
    BriefingReading briefings, RoomViews views, RoomVerbs room, QueueVerbs queue, ScreenVerbs screen, UnsavedTexts unsaved, LivePages live, Lang lang) : PageModel
{
    /// <summary>The names of offices on a site's check-in.</summary>
    public const string OfficeField = "office";

    /// <summary>The numbers beside them.</summary>
    public const string NumberField = "number";

    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    public RoomView Room { get; private set; } = null!;

    /// <summary>Its parts, which change by themselves while the page is open.</summary>
    public LiveShown Live { get; private set; } = null!;

    /// <summary>What the viewer typed of a new conclusion and did not save, to be put back; null where nothing is.</summary>
    public Unsaved? Kept { get; private set; }

    /// <summary>Why the last button did nothing; null where it did.</summary>
    public string? Refused { get; private set; }

    public string Path => $"/giao-ban/{Id}/phong-hop";

    private CancellationToken Cancel => HttpContext.RequestAborted;

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    public Task<IActionResult> OnPostOpenAsync() => DoAsync(room.OpenAsync, []);

    public Task<IActionResult> OnPostCloseAsync() => DoAsync(room.CloseAsync, []);

    /// <param name="site">The site for which the table that leads does it; null of who sits at one.</param>
    public Task<IActionResult> OnPostCheckInAsync(string? site)
    {
        var said = OfUnit(site);
        said["present"] = Present();
        return DoAsync(room.CheckInAsync, said);
    }

    public Task<IActionResult> OnPostConfirmAsync(string? unit) => DoAsync(room.ConfirmRollAsync, OfUnit(unit));

    public Task<IActionResult> OnPostItemAsync(int item) => DoAsync(room.BeginItemAsync, new() { ["item"] = item });

    public Task<IActionResult> OnPostTimeAsync(int minutes) => DoAsync(room.AddTimeAsync, new() { ["minutes"] = minutes });

    /// <param name="unit">The site that asks to speak.</param>
    /// <param name="order">The site that asks on a point of order.</param>
    /// <param name="note">What about, in a line.</param>
    public Task<IActionResult> OnPostAskAsync(string? unit, string? order, string? note)
    {
        var said = OfUnit(order ?? unit);
        if (order is not null)
        {
            said["kind"] = "order";
        }

        if (!string.IsNullOrWhiteSpace(note))
        {
            said["note"] = note;
        }

        return DoAsync(queue.AskAsync, said);
    }

    public Task<IActionResult> OnPostWithdrawAsync(string? unit) => DoAsync(queue.WithdrawAsync, OfUnit(unit));

    public Task<IActionResult> OnPostInviteAsync(string? unit) => DoAsync(queue.InviteAsync, OfUnit(unit));

    public Task<IActionResult> OnPostStopAsync() => DoAsync(queue.StopAsync, []);

    /// <summary>A site at a place (<c>68:1</c>), or the whole queue by item or region.</summary>
    public Task<IActionResult> OnPostOrderAsync(string? order) => DoAsync(
        queue.OrderAsync,
        (order ?? "").Split(':') is [var unit, var place] && int.TryParse(place, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? new() { ["unit"] = unit, ["place"] = number }
            : new() { ["by"] = order });

    /// <summary>What a button or the list names: <c>figure:H1</c>, <c>table:H1</c>, <c>map</c>, <c>paper:ID:3</c>, <c>prepared:0</c>.</summary>
    public async Task<IActionResult> OnPostShowAsync(string? thing, string? choice)
    {
        var (what, which) = (thing ?? choice ?? "").Split(':', 2) is [var kind, var named] ? (kind, named) : (thing ?? choice, null);
        var body = new JsonObject { ["what"] = what };
        if (what == "prepared" && (await briefings.FindAsync(Id, Cancel)).Value is { Seat.Leads: true } seated)
        {
            var prepared = (await views.OfAsync(seated, Cancel)).Prepared;
            var figure = int.TryParse(which, System.Globalization.CultureInfo.InvariantCulture, out var at) ? prepared.ElementAtOrDefault(at) : null;
            body = figure is null ? body : ApiJson.Write(figure);
            body["what"] = "figure";
        }
        else if (which is not null)
        {
            body[what == "paper" ? "paper" : "code"] = what == "paper" ? which.Split(':')[0] : which;
        }

        if (what == "paper" && (which?.Split(':').ElementAtOrDefault(1) ?? Request.Form["page"].ToString()) is { Length: > 0 } page)
        {
            body["page"] = int.TryParse(page, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : page;
        }

        return await DoAsync(screen.ShowAsync, body);
    }

    public Task<IActionResult> OnPostHideAsync() => DoAsync(screen.HideAsync, []);

    private static JsonObject OfUnit(string? unit) => string.IsNullOrEmpty(unit) ? [] : new() { ["unit"] = unit };

    /// <summary>The lines of the check-in that are filled in; a number that is none is refused by the verb at its line.</summary>
    private JsonArray Present()
    {
        var (offices, numbers) = (Request.Form[OfficeField], Request.Form[NumberField]);
        return [.. offices.Zip(numbers).Where(line => !string.IsNullOrWhiteSpace(line.First) && !string.IsNullOrWhiteSpace(line.Second))
            .Select(line => new JsonObject
            {
                ["office"] = line.First,
                ["number"] = int.TryParse(line.Second, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : line.Second,
            })];
    }

    private async Task<IActionResult> DoAsync(
        Func<string, EntrySource, RepeatKey?, CancellationToken, Task<Outcome<Happening>>> verb, JsonObject said)
    {
        var repeat = FormKey.RepeatOf(FormKey.Of(Request.Form), Request.Path + new PathString("/" + Request.Query["handler"]), Request.Form);
        var (_, refusal) = await verb(Id, new JsonEntry(said), repeat, Cancel);
        var isFetched = Request.Headers.XRequestedWith == "fetch";
        if (refusal is null)
        {
            Response.Headers.Location = isFetched ? default : Path;
            return StatusCode(isFetched ? StatusCodes.Status204NoContent : StatusCodes.Status303SeeOther);
        }

        if (refusal.Kind == RefusalKind.NotFound)
        {
            return NotFound();
        }

        Refused = string.Join(" ", refusal.Faults.Select(f => lang.T(f.Message)).DefaultIfEmpty(lang.T(refusal.Message)));
        var shown = isFetched ? Content(Refused) : await ShowAsync();
        Response.StatusCode = Answers.StatusOf(refusal.Kind);
        return shown;
    }

    private async Task<IActionResult> ShowAsync()
    {
        if ((await briefings.FindAsync(Id, Cancel)).Value is not { } seated)
        {
            return NotFound();
        }

        Room = await views.OfAsync(seated, Cancel);
        Kept = seated.Seat.Leads ? (await unsaved.OwnAsync(seated.Briefing, Cancel)).GetValueOrDefault("") : null;
        Live = await live.ShowAsync(RoomTopic.TopicOf(seated.Briefing), RoomTopic.PartsOf(Room), seated.Briefing.DutyPhone);
        return Page();
    }
}
