using System.Globalization;
using System.Text.Json.Nodes;
using GiaoBan.Figures;
using GiaoBan.Network;
using GiaoBan.Records.Api;
using GiaoBan.Records.Attachments;
using GiaoBan.Records.Attachments.Receiving;
using GiaoBan.Records.Entry;
using GiaoBan.Records.History;
using GiaoBan.Records.Pages.Reading;
using GiaoBan.Shell;
using GiaoBan.Shell.Language;
using Microsoft.AspNetCore.Mvc;

namespace GiaoBan.Records.Pages.Forms;

/// <summary>What every form needs that changes a record.</summary>
public sealed record RecordWork<T>(
    RecordReading<T> Reading, RecordVerbs<T> Verbs, Register<T> Register, RegisterPages<T> Pages, Histories Histories,
    HistoryWords Words, FieldWords Values, Uploads Uploads, Viewer Who, NetworkMap Map, Clock Clock, Lang Lang)
    where T : Record;

/// <summary>A form that changes a record by one verb, on the version that was read.</summary>
public abstract class RecordChangeModel<T>(RecordWork<T> work) : RecordFormModel(work.Pages, work.Map, work.Clock, work.Lang)
    where T : Record
{
    private T? _record;

    protected RecordVerbs<T> Verbs => work.Verbs;

    protected Viewer Who => work.Who;

    /// <summary>The record as it is.</summary>
    public T Record => _record!;

    public override string Cancel => Pages.AddressOf(Record);

    public override string? RecordNumber => Record.Number;

    public override bool? NeedsReason => true;

    /// <summary>Whether the form is about a removed record.</summary>
    protected virtual bool IsOfRemoved => false;

    /// <summary>Whether the record, as it is, can change in this way.</summary>
    protected virtual bool IsForRecord => Record.IsRemoved == IsOfRemoved;

    /// <summary>Whether there is such a form at all.</summary>
    protected virtual bool IsThere => true;

    /// <summary>The field of files, where the form has one; its page then bears <see cref="Shell.Web.TakesFilesAttribute"/>.</summary>
    protected virtual string? FilesField => null;

    /// <summary>The verb, as the ledger names it.</summary>
    protected abstract string VerbCode { get; }

    /// <summary>"Đã sửa", before the record's name.</summary>
    protected abstract Text Done { get; }

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancel)
    {
        if (!IsThere)
        {
            return NotFound();
        }

        if (await OpenAsync(id, cancel) is not null || (Record.IsRemoved && !IsOfRemoved))
        {
            return NotFound();
        }

        return !MayChange ? StatusCode(StatusCodes.Status403Forbidden)
            : IsForRecord ? Page()
            : Redirect(Pages.AddressOf(Record));
    }

    public async Task<IActionResult> OnPostAsync(string id, CancellationToken cancel)
    {
        if (!IsThere)
        {
            return NotFound();
        }

        var form = Request.Form;
        var version = int.TryParse(form[VersionField], NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : 0;
        var chosen = FilesField is { } field ? await work.Uploads.ChosenAsync(HttpContext, field, cancel) : ChosenFiles.None;
        var repeat = FormKey.RepeatOf(FormKey.Of(form), Request.Path, chosen.AsSaid(form));
        var (changed, refusal) = await ChangeAsync(id, version, EntryOf(form, chosen), repeat, cancel);
        if (changed is not null)
        {
            return Changed(changed);
        }

        if (await OpenAsync(id, cancel) is not null)
        {
            return NotFound();
        }

        if (!MayChange)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        Keep(form);
        Files = chosen.Files;
        Response.StatusCode = Answers.StatusOf(await ExplainAsync(refusal!, version, cancel));
        return Page();
    }

    protected abstract Task<Outcome<T>> ChangeAsync(
        string id, int version, EntrySource entry, RepeatKey repeat, CancellationToken cancel);

    /// <summary>What the form shows of the record, beside its fields.</summary>
    protected virtual Task PrepareAsync(CancellationToken cancel) => Task.CompletedTask;

    private static FormEntry EntryOf(IFormCollection form, ChosenFiles chosen)
    {
        var entry = new FormEntry(chosen.In(form));
        foreach (var fault in chosen.Faults)
        {
            entry.Refuse(fault.Field, fault.Message);
        }

        return entry;
    }

    private bool MayChange => Record.SeenUpTo is null && work.Register.MayChange(Who, Record, VerbCode);

    /// <summary>Opens the record for the form; what the viewer may not see is not found.</summary>
    private async Task<Refusal?> OpenAsync(string id, CancellationToken cancel)
    {
        (_record, var refusal) = await work.Reading.OpenAsync(id, cancel, alsoRemoved: true);
        if (_record is not null)
        {
            Version = Record.Version;
            Present = FieldsOf(Record);
            Rows = ListRows.Of(Present);
            await PrepareAsync(cancel);
        }

        return refusal;
    }

    private RedirectResult Changed(T record)
    {
        var name = Pages.NameOf(record);
        this.Announce(T($"{Done.Vi} {name.Vi}", $"{Done.En} {name.En}"));
        var stillSees = Who.MaySee(record, record.NamedIds.Contains(Who.OfficerId));
        return Redirect(stillSees ? Pages.AddressOf(record) : Pages.Register.Path);
    }

    /// <summary>Says why nothing was saved; answers what kind of refusal that is to the reader of the form.</summary>
    private async Task<RefusalKind> ExplainAsync(Refusal refusal, int version, CancellationToken cancel)
    {
        if (refusal.Kind == RefusalKind.NotFound)
        {
            ModelState.AddModelError("", T(
                "Hồ sơ này vừa được xóa khỏi sổ. Nội dung đã nhập còn ở dưới; muốn lưu thì khôi phục hồ sơ trước.",
                "The record was just removed. What you typed is still below; to save it, restore the record first."));
            return RefusalKind.Conflict;
        }

        if (refusal.Kind == RefusalKind.Stale && version > 0 && version < Record.Version)
        {
            Overtaken = await OvertakenAsync(version, cancel);
        }
        else
        {
            Explain(refusal);
        }

        return refusal.Kind;
    }

    /// <summary>
    /// Holds what was typed against what another saved meanwhile: a field that was left as it was takes their value, one
    /// that was typed in keeps what was typed. The form then stands on the newest version.
    /// </summary>
    private async Task<OvertakenForm> OvertakenAsync(int version, CancellationToken cancel)
    {
        var steps = await work.Histories.OfAsync(Record, cancel);
        var later = await work.Words.OfAsync(Pages, steps.Where(s => s.Leaf.Version > version), cancel);
        var read = steps.FirstOrDefault(s => s.Leaf.Version == version)?.Content is { } content
            ? FieldsOf((T)work.Register.AsOf(content))
            : [];
        var fields = new List<OvertakenField>();
        foreach (var field in Fields)
        {
            var (before, theirs) = (FieldWords.Typed(field, read[field.Code]), FieldWords.Typed(field, Present[field.Code]));
            if (before == theirs)
            {
                continue;
            }

            var typed = Request.Form[field.Code].ToString().ReplaceLineEndings("\n").Trim();
            typed = field.Kind == FieldKind.Units ? typed.TrimStart(',') : typed; // after the hidden field that is always sent
            var isKept = field.Kind == FieldKind.Flag ? FieldWords.IsTicked(typed) != FieldWords.IsTicked(before) : typed != before;
            fields.Add(new OvertakenField(
                T(field.Label), work.Values.Of(field, Present[field.Code]), work.Values.OfTyped(field, typed), isKept));
            if (!isKept)
            {
                ModelState.SetModelValue(field.Code, theirs, theirs);
            }
        }

        fields.AddRange(Lists.Select(list => OvertakenList(list, read[list.Code] as JsonArray)).OfType<OvertakenField>());
        return new OvertakenForm(later, fields);
    }

    /// <summary>The same for the rows of a list; null where the other left it alone.</summary>
    private OvertakenField? OvertakenList(FieldList list, JsonArray? read)
    {
        var now = Present[list.Code] as JsonArray;
        if (JsonNode.DeepEquals(read, now))
        {
            return null;
        }

        var isKept = Rows[list].Any(row => !row.IsBlank && row.Id.Length == 0);
        Rows = Rows.Merged(list, read, (row, entry) =>
        {
            var isLeft = Request.Form[row.Name(list, FormEntry.Gone)] != "true" && list.Fields.All(field =>
                !Request.Form.TryGetValue(row.Name(list, field.Code), out var typed)
                || typed.ToString().Trim() == FieldWords.Typed(field, entry[field.Code]));
            isKept |= !isLeft;
            return isLeft;
        });
        foreach (var row in Rows[list].Where(row => row.Entry is not null))
        {
            list.Fields.ToList().ForEach(field => ModelState.Remove(row.Name(list, field.Code)));
        }

        var theirs = string.Join("; ", (now ?? []).Select(entry => work.Values.Of(list, entry!)));
        return new OvertakenField(T(list.Label), theirs, T("các dòng đã sửa, đã thêm", "the rows changed or added"), isKept);
    }

    /// <summary>What the form starts from, of a record.</summary>
    protected virtual JsonObject FieldsOf(T record) => work.Register.Fields(record, work.Map, work.Clock.Today);
}
