using System.Globalization;
using GiaoBan.Figures;
using GiaoBan.Figures.Language;
using GiaoBan.Records.Entry;
using GiaoBan.Reports.Submission;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace GiaoBan.Briefings.Before.Pages;

/// <summary>
/// The agenda: items are put in order by buttons that work from the keyboard and without script, and changed one at a time.
/// </summary>
public sealed class AgendaModel(BriefingWork work, ReportPeriods periods) : BriefingFormModel(work)
{
    /// <summary>In the address: a new item.</summary>
    public const string NewItem = "moi";

    /// <summary>The item that is changed, by its number for good, or <see cref="NewItem"/>; null: the whole agenda is shown.</summary>
    [BindProperty(SupportsGet = true, Name = "muc")]
    public string? ItemName { get; set; }

    /// <summary>The button that was pressed last, which keeps the focus: <c>3:Up</c>.</summary>
    [BindProperty(SupportsGet = true, Name = "dich")]
    public string? Moved { get; set; }

    /// <summary>The reason of the last move: the next one is usually of the same.</summary>
    [BindProperty(SupportsGet = true, Name = "ly-do")]
    public string? LastReason { get; set; }

    public string OwnPath => $"{Path}/chuong-trinh";

    /// <summary>The briefing as those see it who may change it.</summary>
    public SeatedBriefing Seated => new(Briefing, new Seat(SeatKind.Secretary, []));

    /// <summary>The item that is changed; null for a new one, and where none is.</summary>
    public AgendaItem? Item => ItemNumber is { } id ? Briefing.Item(id) : null;

    public bool IsOfItem => ItemName is not null;

    /// <summary>The form whose items may be shown.</summary>
    public Form? Form { get; private set; }

    /// <summary>The items of the form with a number, those that are chosen ticked.</summary>
    public IEnumerable<SelectListItem> Figures => (Form?.Items ?? []).Where(i => i.Kind != ItemKind.Text)
        .Select(i => new SelectListItem($"{i.Code} · {i.Label}", i.Code, Item?.Figures.Any(f => f.Code == i.Code) == true));

    /// <summary>The items under which another may stand.</summary>
    public IEnumerable<SelectListItem> Parents => Seated.TimedAgenda().Where(i => i.Item.Level < AgendaTree.DeepestLevel)
        .Select(i => new SelectListItem(T($"Dưới mục {i.Number}. {i.Item.Title}", $"Under {i.Number}. {i.Item.Title}"), i.Item.Id.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Whether it is internal with the item that it stands under.</summary>
    public bool IsUnderInternal => Item is { } item
        && AgendaTree.ParentOf(Briefing.Agenda, PlaceOf(item.Id), item.Level) is >= 0 and var parent && Briefing.Agenda[parent].IsInternal;

    protected override IReadOnlyList<PlanField> Fields => !IsOfItem ? [] :
    [
        new("title", new Text("Nội dung", "What it is about"), p => In(p)?.Title ?? ""),
        new("minutes", new Text("Thời lượng (phút)", "Minutes"), p => In(p)?.Minutes.ToString(CultureInfo.InvariantCulture) ?? ""),
        new("speaker", new Text("Trình bày", "Opened by"), p => In(p)?.Speaker ?? ""),
    ];

    private int? ItemNumber => int.TryParse(ItemName, CultureInfo.InvariantCulture, out var id) ? id : null;

    public string ValueOf(string code) => Fields.Single(f => f.Code == code).Typed(Briefing.Planned());

    public string LabelOf(string code) => Work.Lang.T(Fields.Single(f => f.Code == code).Label);

    /// <summary>The words of what is shown with an item.</summary>
    public string WordsOf(AgendaFigure figure) =>
        figure.Label ?? (figure.Code is { } code && Form?.Item(code) is { } item ? $"{code} · {item.Label}" : figure.Code ?? figure.Formula!);

    /// <summary>What a button does with an item.</summary>
    internal static Text WordsOf(AgendaStep step, string number) => step switch
    {
        AgendaStep.Up => new($"Đưa mục {number} lên", $"Item {number} up"),
        AgendaStep.Down => new($"Đưa mục {number} xuống", $"Item {number} down"),
        AgendaStep.In => new($"Chuyển mục {number} thành mục con của mục trên", $"Item {number} under the one above"),
        _ => new($"Đưa mục {number} ra ngoài mục cấp trên", $"Item {number} out of the one it stands under"),
    };

    internal static string SignOf(AgendaStep step) => step switch { AgendaStep.Up => "▲", AgendaStep.Down => "▼", AgendaStep.In => "▶", _ => "◀" };

    /// <summary>The agenda after a move, <c>3:Up</c>; null where there is no such item or place.</summary>
    public IReadOnlyList<AgendaItem>? After(string? move) =>
        (move ?? "").Split(':') is [var item, var way] && int.TryParse(item, CultureInfo.InvariantCulture, out var id) && Enum.TryParse<AgendaStep>(way, out var step)
            ? AgendaTree.Moved(Briefing.Agenda, id, step)
            : null;

    /// <summary>The button that is to have the focus: the one that was pressed, or where it has come to an end the next one of its item.</summary>
    public string? Focus => Moved is not { } last || After(last) is not null
        ? Moved
        : Enum.GetValues<AgendaStep>().Select(step => $"{last.Split(':')[0]}:{step}").FirstOrDefault(move => After(move) is not null);

    /// <summary>Moves an item with what stands under it.</summary>
    public async Task<IActionResult> OnPostMoveAsync(string? move, CancellationToken cancel)
    {
        if (await OpenAsync(cancel) is { } instead)
        {
            return instead;
        }

        if (After(move) is not { } items)
        {
            return Redirect(OwnPath); // the agenda changed meanwhile: there is no such item or place
        }

        var form = WithReason();
        items.ToList().ForEach(i => form.Keep(i));
        return await DoAsync(
            Work.Verbs.CorrectAsync, form.Entry, T("Đã đổi thứ tự chương trình.", "The order was changed."), $"{OwnPath}?dich={Uri.EscapeDataString(move ?? "")}&ly-do={Uri.EscapeDataString(form["reason"])}", cancel);
    }

    /// <summary>Saves the item that is changed, or adds one: at the end, or as the last of those under another.</summary>
    public async Task<IActionResult> OnPostItemAsync(CancellationToken cancel)
    {
        if (await OpenAsync(cancel) is { } instead)
        {
            return instead;
        }

        var form = WithReason();
        var agenda = Briefing.Agenda;
        var under = Item is null && int.TryParse(Request.Form["under"], CultureInfo.InvariantCulture, out var id) ? PlaceOf(id) : -1;
        var (place, level) = under < 0 ? (agenda.Count, 0) : (AgendaTree.EndOf(agenda, under), agenda[under].Level + 1);
        for (var at = 0; at <= agenda.Count; at++)
        {
            if (Item is null && at == place)
            {
                form.Add(Typed(null, level));
            }

            if (at < agenda.Count)
            {
                _ = agenda[at].Id == Item?.Id ? form.Add(Typed(agenda[at], agenda[at].Level), agenda[at].Id) : form.Keep(agenda[at]);
            }
        }

        return await DoAsync(Work.Verbs.CorrectAsync, form.Entry, T("Đã lưu mục của chương trình.", "The item was saved."), OwnPath, cancel);
    }

    /// <summary>Takes the item out; what stands under it stays, a level higher.</summary>
    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancel)
    {
        if (await OpenAsync(cancel) is { } instead)
        {
            return instead;
        }

        var form = WithReason().Set("agenda", "");
        var place = PlaceOf(Item?.Id);
        var end = place < 0 ? place : AgendaTree.EndOf(Briefing.Agenda, place);
        foreach (var (item, at) in Briefing.Agenda.Select((item, at) => (item, at)).Where(i => i.at != place))
        {
            form.Keep(at > place && at < end ? item with { Level = item.Level - 1 } : item);
        }

        return await DoAsync(Work.Verbs.CorrectAsync, form.Entry, T("Đã bỏ mục khỏi chương trình.", "The item was taken out."), OwnPath, cancel);
    }

    protected override async Task PrepareAsync(CancellationToken cancel) =>
        Form = Briefing is { Regime: { } regime, Period: { } period } ? (await periods.FindAsync(regime, period, cancel))?.Form : null;

    /// <summary>In this form the item stands alone: <c>agenda[3].minutes</c> is its field <c>minutes</c>.</summary>
    protected override string FieldOf(string fault) => fault[(fault.LastIndexOf('.') + 1)..];

    /// <summary>Where an item stands; -1 where there is none.</summary>
    private int PlaceOf(int? id) => Briefing.Agenda.ToList().FindIndex(i => i.Id == id);

    private AgendaItem? In(BriefingPlan plan) => plan.Agenda.FirstOrDefault(i => i.Id == ItemNumber);

    private PlanForm WithReason() => Request.Form.TryGetValue("reason", out var reason) ? new PlanForm().Set("reason", reason) : new PlanForm();

    /// <summary>What was typed; formulas that the API prepared stay with the item.</summary>
    private TypedItem Typed(AgendaItem? before, int level)
    {
        var form = Request.Form;
        var read = new FormEntry(form);
        var figures = form["figures"].Where(code => !string.IsNullOrEmpty(code)).Select(code => new AgendaFigure(code, null, null));
        return new TypedItem(
            form["title"], form["minutes"], form["speaker"], read.Flag("internal", present: false), read.Flag("openAssignments", present: false),
            [.. figures, .. before?.Figures.Where(f => f.Code is null) ?? []], level);
    }
}
