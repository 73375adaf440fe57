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

    /// <summary>The button that was pressed last, which keeps the focus: <c>3:-1</c>.</summary>
    [BindProperty(SupportsGet = true, Name = "dich")]
    public string? Moved { get; set; }

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

    /// <summary>One item up or down: <c>3:-1</c>.</summary>
    public async Task<IActionResult> OnPostMoveAsync(string? move, CancellationToken cancel)
    {
        if (await OpenAsync(cancel) is { } instead)
        {
            return instead;
        }

        var items = Briefing.Agenda.ToList();
        if ((move ?? "").Split(':') is not [var item, var step] || !int.TryParse(step, CultureInfo.InvariantCulture, out var by)
            || items.FindIndex(i => i.Id.ToString(CultureInfo.InvariantCulture) == item) is not (>= 0 and var from) || from + by < 0 || from + by >= items.Count)
        {
            return Redirect(OwnPath); // the agenda changed meanwhile: there is no such item or place
        }

        var moved = items[from];
        items.RemoveAt(from);
        items.Insert(from + by, moved);
        var form = WithReason();
        items.ForEach(i => form.Keep(i));
        return await DoAsync(
            Work.Verbs.CorrectAsync, form.Entry, T("Đã đổi thứ tự chương trình.", "The order was changed."), $"{OwnPath}?dich={Uri.EscapeDataString(move ?? "")}", cancel);
    }

    /// <summary>Saves the item that is changed, or adds one at the end.</summary>
    public async Task<IActionResult> OnPostItemAsync(CancellationToken cancel)
    {
        if (await OpenAsync(cancel) is { } instead)
        {
            return instead;
        }

        var form = WithReason();
        foreach (var item in Briefing.Agenda)
        {
            _ = item.Id == Item?.Id ? form.Add(Typed(item), item.Id) : form.Keep(item);
        }

        if (Item is null)
        {
            form.Add(Typed(null));
        }

        return await DoAsync(Work.Verbs.CorrectAsync, form.Entry, T("Đã lưu mục của chương trình.", "The item was saved."), OwnPath, cancel);
    }

    /// <summary>Takes the item out.</summary>
    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancel)
    {
        if (await OpenAsync(cancel) is { } instead)
        {
            return instead;
        }

        var form = WithReason().Set("agenda", "");
        Briefing.Agenda.Where(item => item.Id != Item?.Id).ToList().ForEach(item => form.Keep(item));
        return await DoAsync(Work.Verbs.CorrectAsync, form.Entry, T("Đã bỏ mục khỏi chương trình.", "The item was taken out."), OwnPath, cancel);
    }

    protected override async Task PrepareAsync(CancellationToken cancel) =>
        Form = Briefing is { Regime: { } regime, Period: { } period } ? (await periods.FindAsync(regime, period, cancel))?.Form : null;

    /// <summary>In this form the item stands alone: <c>agenda[3].minutes</c> is its field <c>minutes</c>.</summary>
    protected override string FieldOf(string fault) => fault[(fault.LastIndexOf('.') + 1)..];

    private AgendaItem? In(BriefingPlan plan) => plan.Agenda.FirstOrDefault(i => i.Id == ItemNumber);

    private PlanForm WithReason() => Request.Form.TryGetValue("reason", out var reason) ? new PlanForm().Set("reason", reason) : new PlanForm();

    /// <summary>What was typed; formulas that the API prepared stay with the item.</summary>
    private TypedItem Typed(AgendaItem? before)
    {
        var form = Request.Form;
        var read = new FormEntry(form);
        var figures = form["figures"].Where(code => !string.IsNullOrEmpty(code)).Select(code => new AgendaFigure(code, null, null));
        return new TypedItem(
            form["title"], form["minutes"], form["speaker"], read.Flag("internal", present: false), read.Flag("openAssignments", present: false),
            [.. figures, .. before?.Figures.Where(f => f.Code is null) ?? []]);
    }
}
