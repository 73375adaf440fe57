using System.Globalization;
using GiaoBan.Figures;
using GiaoBan.Figures.Language;
using GiaoBan.Network;
using GiaoBan.Records;
using GiaoBan.Reports.National;
using GiaoBan.Reports.Opening;
using GiaoBan.Shell;
using GiaoBan.Shell.Language;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GiaoBan.Reports.Submission.Pages;

/// <summary>Báo cáo của một đơn vị cho một kỳ: filled in, approved, submitted, judged; each on the same page.</summary>
public sealed class ReportModel(
    ReportReader reader, ReportVerbs verbs, OpeningVerbs openings, SubmissionVerbs submissions, ReportPeriods periods, ReportHistory history,
    Viewer who, NetworkMap map, Lang lang, Clock clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Regime { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Period { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Unit { get; set; } = "";

    /// <summary>A submitted version to look at as it was.</summary>
    [BindProperty(SupportsGet = true, Name = "ban")]
    public string? Ban { get; set; }

    /// <summary>What is being done: <c>dinh-chinh</c> (correct what was submitted), <c>tra-lai</c> (return it).</summary>
    [BindProperty(SupportsGet = true, Name = "viec")]
    public string? Task { get; set; }

    public ReportSheet Sheet { get; private set; } = null!;

    public ReportView View => Sheet.View;

    public ReportPast Past { get; private set; } = ReportPast.None;

    /// <summary>What was wrong in what was sent, by cell (<c>K03</c>), rule (<c>rule 3</c>) or <c>reason</c>.</summary>
    public ILookup<string, string> Faults { get; private set; } = Array.Empty<string>().ToLookup(_ => "");

    /// <summary>Why the verb was refused as a whole.</summary>
    public string? Refused { get; private set; }

    /// <summary>Whether the page asks once more before it submits.</summary>
    public bool IsConfirming { get; private set; }

    public SubmissionStanding Standing => new(View, Sheet, who, clock);

    public bool IsReturning => Task == "tra-lai" && Standing.MayJudge;

    public string Path => $"/bao-cao/{Uri.EscapeDataString(Regime)}/{Uri.EscapeDataString(Period)}/{Uri.EscapeDataString(Unit)}";

    /// <summary>The list of the records behind a figure that is shown: as reported, or as the records are now.</summary>
    public string ListOf(string formula) => FigureAddress.Of(
        formula, View.Place, View.Place.Window.From, View.Place.Window.To, ReferenceEquals(Sheet.Figures, View.Reported), Unit);

    /// <summary>The same of a figure of the opening; where the period still ran, up to the day on which it was counted.</summary>
    public string OpeningListOf(string formula)
    {
        var counted = View.ShowsDraft || View.Reported is null ? clock.Now : (View.At ?? View.Report!.Standing!).At;
        var day = View.Place.LastDayBy(Clock.DayOf(counted));
        return day < View.Place.Window.To ? FigureAddress.Of(formula, null, View.Place.Window.From, day, isReported: false, Unit) : ListOf(formula);
    }

    public UnitName UnitName => map.NameOf(View.Unit.Id, View.Place.Window.To);

    public int UnitsOfDay => map.ObligedOn(View.Place.Window.To).Count;

    public DateTime Now => clock.Now;

    /// <summary>What was typed into a field of a form that came back, else what the page has.</summary>
    public string Typed(string field, string? shown) =>
        Request.HasFormContentType && Request.Form.TryGetValue(field, out var typed) && IsBack ? typed.ToString() : shown ?? "";

    /// <summary>Whether the form came back with something to mend, so that it holds typed work.</summary>
    public bool IsBack => Refused is not null || Faults.Count > 0 || IsConfirming;

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    /// <summary>Saves what was changed: by the button, or each cell by itself as one leaves it.</summary>
    public async Task<IActionResult> OnPostSaveAsync()
    {
        var (at, hidden) = await reader.FindAsync(Regime, Period, Unit, Cancel);
        if ((hidden ?? verbs.MayWork(at.Unit)) is { } refused)
        {
            return await RefuseAsync(refused);
        }

        if (await TypedCells.Of(Request.Form, at.Form, lang.IsEnglish).SaveAsync(at, verbs, openings, Cancel) is { } refusal)
        {
            return await RefuseAsync(refusal);
        }

        if (IsAutomatic)
        {
            return await ShowAsync();
        }

        this.Announce(lang.T("Đã lưu bản nháp.", "The draft was saved."));
        return Redirect(Path + (Request.Form[TypedCells.NilField].ToString() is { Length: > 0 } cell ? "#" + Uri.EscapeDataString(cell) : ""));
    }

    /// <summary>Asks before it submits.</summary>
    public async Task<IActionResult> OnPostReviewAsync()
    {
        var (at, hidden) = await reader.FindAsync(Regime, Period, Unit, Cancel);
        var refused = hidden ?? submissions.MaySubmit(at.Unit);
        IsConfirming = refused is null;
        return refused is null ? await ShowAsync() : await RefuseAsync(refused);
    }

    public async Task<IActionResult> OnPostSubmitAsync(string? reason, int? stored)
    {
        var (at, hidden) = await reader.FindAsync(Regime, Period, Unit, Cancel);
        if (hidden is not null)
        {
            return await RefuseAsync(hidden);
        }

        var (words, wrong) = Reason(reason, required: false);
        var refusal = wrong ?? (await submissions.SubmitAsync(at.Place, at.Unit, at.Form, words, stored, Cancel)).Refusal;
        // The second press of the button finds the report submitted by the first: there is nothing to refuse.
        if (refusal is null || await IsSubmittedJustNowAsync())
        {
            this.Announce(lang.T("Đã nộp báo cáo, số liệu được chốt. Biên nhận ở dưới.", "The report was submitted and its figures are frozen. The receipt is below."));
            return Redirect(Path + "#bien-nhan");
        }

        return await RefuseAsync(refusal);
    }

    public Task<IActionResult> OnPostAcceptAsync(int? stored) => JudgeAsync(
        lang.T("Đã nhận báo cáo.", "The report was accepted."),
        at => submissions.AcceptAsync(at.Place, at.Unit, stored, Cancel));

    public Task<IActionResult> OnPostReturnAsync(string? reason, int? stored)
    {
        Task = "tra-lai";
        return JudgeAsync(lang.T("Đã trả lại báo cáo kèm ý kiến.", "The report was returned with its reasons."), async at =>
        {
            var (words, wrong) = Reason(reason, required: true);
            var faults = new List<Fault>(wrong?.Faults ?? []);
            var cells = new Dictionary<string, string>();
            foreach (var item in at.Form.Items.Where(i => !string.IsNullOrWhiteSpace(Request.Form[RemarkField(i.Code)])))
            {
                cells[item.Code] = Said.Words(item.Code, Request.Form[RemarkField(item.Code)], Records.Entry.EntrySource.UsualLength, faults) ?? "";
            }

            return faults.Count > 0
                ? Refusal.Invalid(faults)
                : await submissions.ReturnAsync(at.Place, at.Unit, words!, cells, stored, Cancel);
        });
    }

    /// <summary>How many versions were submitted when the page was read.</summary>
    public const string SubmittedField = "da-nop";

    /// <summary>The centre's sentence about a cell.</summary>
    public static string RemarkField(string code) => $"y.{code}";

    private CancellationToken Cancel => HttpContext.RequestAborted;

    /// <summary>Sent by the page's script, which takes the parts that changed from the answer.</summary>
    private bool IsAutomatic => Request.Headers["X-Part"] == "1";

    private async Task<IActionResult> JudgeAsync(string said, Func<(ReportPeriod Place, Unit Unit, Form Form), Task<Outcome<Report>>> judge)
    {
        var (at, hidden) = await reader.FindAsync(Regime, Period, Unit, Cancel);
        var refusal = hidden ?? submissions.MayJudge(at.Unit) ?? (await judge(at)).Refusal;
        if (refusal is not null)
        {
            return await RefuseAsync(refusal);
        }

        this.Announce(said);
        return Redirect(Path);
    }

    private async Task<bool> IsSubmittedJustNowAsync()
    {
        var (view, _) = await reader.OpenAsync(Regime, Period, Unit, Cancel);
        return view?.Report is { HasDraft: false, State: ReportState.Submitted, Newest: { } newest } && newest.By == who.Login
            && clock.Now - newest.At < TimeSpan.FromMinutes(1);
    }

    private static (string? Words, Refusal? Wrong) Reason(string? typed, bool required)
    {
        if (string.IsNullOrWhiteSpace(typed) && !required)
        {
            return (null, null);
        }

        var faults = new List<Fault>();
        var words = Said.Words("reason", typed, Records.Entry.EntrySource.UsualLength, faults);
        return (words, faults.Count > 0 ? Refusal.Invalid(faults) : null);
    }

    private async Task<IActionResult> RefuseAsync(Refusal refusal)
    {
        Refused = lang.T(refusal.Message);
        Faults = refusal.Faults.ToLookup(f => f.Field, f => lang.T(f.Message));
        var shown = refusal.Kind == RefusalKind.NotFound ? NotFound() : await ShowAsync();
        Response.StatusCode = refusal.Kind switch
        {
            RefusalKind.NotFound => StatusCodes.Status404NotFound,
            RefusalKind.NotAllowed => StatusCodes.Status403Forbidden,
            RefusalKind.Conflict or RefusalKind.Stale => StatusCodes.Status409Conflict,
            _ => StatusCodes.Status422UnprocessableEntity,
        };
        return shown;
    }

    private async Task<IActionResult> ShowAsync()
    {
        int? version = null;
        if (Ban is not null)
        {
            version = int.TryParse(Ban, CultureInfo.InvariantCulture, out var number) ? number : 0;
        }

        var (view, refusal) = await reader.OpenAsync(Regime, Period, Unit, Cancel, version);
        if (view is null)
        {
            return refusal!.Kind == RefusalKind.NotFound ? NotFound() : throw new Shell.Web.RequestRefusedException(
                new Shell.Web.Failure(StatusCodes.Status409Conflict, new Text("Chưa lập được báo cáo", "The report cannot be made yet"), refusal.Message));
        }

        var mayEdit = view is { IsOwn: true, At: null } && clock.Today >= view.Place.Window.From
            && (view.Report is null or { HasDraft: true } || Task == "dinh-chinh" || Request.Method == HttpMethods.Post && !IsConfirming);
        Sheet = new ReportSheet(view, mayEdit, periods.Shelf!.Known);
        Past = await history.OfAsync(view.Report, Cancel);
        return Page();
    }
}
