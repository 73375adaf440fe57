using System.Text.Json.Nodes;
using GiaoBan.Figures;
using GiaoBan.Network;
using GiaoBan.Records.Attachments;
using GiaoBan.Records.Pages.Reading;
using GiaoBan.Shell;
using GiaoBan.Shell.Language;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace GiaoBan.Records.Pages.Forms;

/// <summary>A form that enters or changes a record: what it asks for, with what was typed when something was wrong.</summary>
public abstract class RecordFormModel(RegisterPages pages, NetworkMap map, Clock clock, Lang lang) : PageModel
{
    public const string ReasonField = "reason";
    public const string VersionField = "version";

    /// <summary>Sent by the button under a warning: it is not the same thing, enter it all the same.</summary>
    public const string ConfirmedField = "confirmed";

    public RegisterPages Pages => pages;

    /// <summary>Over the form.</summary>
    public abstract Text Heading { get; }

    /// <summary>The words of its button.</summary>
    public abstract Text Submit { get; }

    /// <summary>Where to go without saving.</summary>
    public abstract string Cancel { get; }

    /// <summary>What the change does, where its name does not say it.</summary>
    public virtual Text? Consequence => null;

    /// <summary>The figures that the change takes the record out of.</summary>
    public virtual Counted Counted => Counted.Nothing;

    public virtual IReadOnlyList<Field> Fields => [];

    /// <summary>The lists of dated entries, a row for each.</summary>
    public virtual IReadOnlyList<FieldList> Lists => [];

    /// <summary>The rows of <see cref="Lists"/>.</summary>
    public ListRows Rows { get; protected set; } = ListRows.Of([]);

    /// <summary>Whether it asks why; null: it does not, false: one may say.</summary>
    public virtual bool? NeedsReason => null;

    /// <summary>Null: the form does not ask for it.</summary>
    public AccessChoice? Access { get; protected set; }

    /// <summary>The units to choose from; none for one who works in one unit.</summary>
    public IReadOnlyList<SelectListItem> Units { get; protected set; } = [];

    /// <summary>Sent with the form before it came back.</summary>
    public IReadOnlyList<Upload> Files { get; protected set; } = [];

    /// <summary>The version that was read; null on entry.</summary>
    public int? Version { get; protected set; }

    public string Key { get; protected set; } = FormKey.New();

    /// <summary>Records that say they are the same thing, to be warned of.</summary>
    public IReadOnlyList<Record> Alike { get; protected set; } = [];

    /// <summary>What another changed while this form was open.</summary>
    public OvertakenForm? Overtaken { get; protected set; }

    /// <summary>What the form starts from, by the fields' codes.</summary>
    protected JsonObject Present { get; set; } = [];

    /// <summary>The fields as they stand in the form: short ones side by side.</summary>
    public IEnumerable<IReadOnlyList<Field>> Lines()
    {
        var line = new List<Field>();
        foreach (var field in Fields)
        {
            if (line.Count > 0 && !field.StandsBeside(line[^1]))
            {
                yield return line;
                line = [];
            }

            line.Add(field);
        }

        if (line.Count > 0)
        {
            yield return line;
        }
    }

    /// <summary>The number of the record, for the way back to it; null on entry.</summary>
    public virtual string? RecordNumber => null;

    public static Type TypeOf(Field field) => field.Kind switch
    {
        FieldKind.Day => typeof(DateOnly),
        FieldKind.Whole => typeof(long),
        _ => typeof(string),
    };

    public string ValueOf(Field field) => FieldWords.Typed(field, Present[field.Code]);

    public IEnumerable<SelectListItem> Choices(Field field) => field.Kind switch
    {
        FieldKind.Unit => map.ObligedOn(clock.Today).Select(u => map.NameOf(u.Id, clock.Today)).Select(name => new SelectListItem(name.ShortName, name.Code)),
        FieldKind.Units => UnitChoices(ValueOf(field).Split(',')),
        _ => field.Dimension!.Values.Select(v => new SelectListItem(Field.Capital(lang.T(v.Label)), v.Code)),
    };

    public IEnumerable<SelectListItem> AccessChoices =>
        CommonVerbs.AccessChoice.Values.Select(v => new SelectListItem(
            lang.T(Field.Capital(v.Label)) + ": " + lang.T(CommonVerbs.MeaningOf(CommonVerbs.AccessOf(v.Code))), v.Code));

    public IEnumerable<SelectListItem> NamedChoices =>
        Access!.Officers.Select(o => new SelectListItem($"{o.Title} ({o.Login})", o.Login, Access.Named.Contains(o.Login)));

    /// <summary>The units of today, and those that ended since they were chosen, so that they are not lost.</summary>
    private IEnumerable<SelectListItem> UnitChoices(string[] chosen)
    {
        var today = map.ObligedOn(clock.Today).Append(map.Centre).Select(u => map.NameOf(u.Id, clock.Today)).ToList();
        var ended = map.Units.Select(u => map.NameOf(u.Id, clock.Today)).Where(name => chosen.Contains(name.Code) && today.All(t => t.Code != name.Code));
        return today.Concat(ended).Select(name => new SelectListItem(name.ShortName, name.Code, chosen.Contains(name.Code)));
    }

    /// <summary>Keeps what was typed, so that the form shows it again.</summary>
    protected void Keep(IFormCollection form)
    {
        Key = FormKey.Of(form);
        Rows = Rows.With(form, Lists);
        Access = Access?.With(form);
        foreach (var (name, values) in form)
        {
            ModelState.SetModelValue(name, values.ToArray(), values.ToString());
        }
    }

    /// <summary>Says why nothing was saved, at the fields that are at fault.</summary>
    protected void Explain(Refusal refusal)
    {
        foreach (var fault in refusal.Faults)
        {
            ModelState.AddModelError(fault.Field, lang.T(fault.Message));
        }

        if (refusal.Faults.Count == 0)
        {
            ModelState.AddModelError("", lang.T(refusal.Message));
        }
    }

    protected string T(Text text) => lang.T(text);

    protected string T(string vi, string en) => lang.T(vi, en);
}
