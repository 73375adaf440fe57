using System.Text.Json.Nodes;
using GiaoBan.Figures;
using GiaoBan.Records.Entry;
using Microsoft.AspNetCore.Mvc;

namespace GiaoBan.Records.Pages.Forms;

/// <summary>Enters what happened to a record, by a verb of its register: <c>/vu-an/ID/ghi/SLUG</c>.</summary>
public class VerbModel<T>(RecordWork<T> work) : RecordChangeModel<T>(work)
    where T : Record
{
    /// <summary>The word in the address.</summary>
    [BindProperty(SupportsGet = true)]
    public string Verb { get; set; } = "";

    public override Text Heading => new($"{Form.Label.Vi}: {Pages.NameOf(Record).Vi}", $"{Form.Label.En}: {Pages.NameOf(Record).En}");

    public override Text Submit => Form.Label;

    public override Text? Consequence => Form.Consequence;

    public override IReadOnlyList<Field> Fields => Form.Fields(Record);

    public override bool? NeedsReason => Form.Verb.NeedsReason;

    /// <summary>Which form it is.</summary>
    protected virtual string Slug => Verb;

    protected override string VerbCode => Form.Verb.Code;

    protected override Text Done => Form.Done;

    protected override bool IsForRecord => base.IsForRecord && Form.IsFor(Record);

    protected override bool IsThere => Forms.Any(form => form.Slug == Slug);

    private VerbForm<T> Form => Forms.First(form => form.Slug == Slug);

    private IReadOnlyList<VerbForm<T>> Forms => ((RegisterPages<T>)Pages).VerbForms;

    protected override Task<Outcome<T>> ChangeAsync(
        string id, int version, EntrySource entry, RepeatKey repeat, CancellationToken cancel) =>
        Verbs.DoAsync(id, version, Form.Verb, entry, repeat, cancel);

    /// <summary>Something that happens is entered anew, whatever the record says so far.</summary>
    protected override JsonObject FieldsOf(T record) => [];
}
