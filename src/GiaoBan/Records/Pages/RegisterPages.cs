using GiaoBan.Figures;
using GiaoBan.Network;

namespace GiaoBan.Records.Pages;

/// <summary>What the pages of a register say and ask for, beside what all registers have in common.</summary>
public abstract class RegisterPages
{
    public abstract IRegister Register { get; }

    /// <summary>Over the list: "Sổ văn bản chỉ đạo".</summary>
    public abstract Text Heading { get; }

    /// <summary>One record, within a sentence: "văn bản".</summary>
    public abstract Text One { get; }

    /// <summary>Several, within a sentence.</summary>
    public abstract Text Many { get; }

    /// <summary>The record's own fields, in the order of the form.</summary>
    public abstract IReadOnlyList<Field> Fields { get; }

    /// <summary>What follows from the others: shown, but never asked for.</summary>
    public virtual IReadOnlyList<Field> Derived => [];

    /// <summary>The choices by which the list is narrowed.</summary>
    public abstract IReadOnlyList<Field> Filters { get; }

    /// <summary>What the list is often narrowed to, with one click.</summary>
    public IReadOnlyList<Cut> Cuts => [.. OwnCuts.Append(CommonVerbs.RemovedChoice).Select(Cut.To)];

    /// <summary>Those of this register: yes/no lists, of which yes is asked for.</summary>
    protected virtual IReadOnlyList<Dimension> OwnCuts => [];

    /// <summary>By what two records say that they are the same thing: "cùng số, ngày và cơ quan ban hành".</summary>
    public virtual Text SameBy => default;

    /// <summary>
    /// What this viewer can enter on the record beside corrections: the word in its address, and the words of the button.
    /// </summary>
    public virtual IEnumerable<(string Slug, Text Label)> ActionsOn(Record record, Viewer who) => [];

    /// <summary>The lists of dated entries that a record has.</summary>
    public virtual IReadOnlyList<FieldList> Lists => [];

    /// <summary>What a correction of this record asks for beside <see cref="ListsOf"/>.</summary>
    public virtual IReadOnlyList<Field> FieldsOf(Record record) => Fields;

    /// <summary>Those of <see cref="Lists"/> that a correction of this record shows.</summary>
    public virtual IReadOnlyList<FieldList> ListsOf(Record record) => Lists;

    public string AddressOf(Record record) => $"{Register.Path}/{record.PublicId}";

    /// <summary>"văn bản 14-KH/TU", within a sentence.</summary>
    public virtual Text NameOf(Record record) => new($"{One.Vi} {record.Number}", $"{One.En} {record.Number}");
}

/// <summary>A saved cut of a list: one more condition of its address.</summary>
public sealed record Cut(Text Label, string Name, string Value)
{
    /// <summary>To what has a tag.</summary>
    public static Cut To(Dimension tag) => new(tag.Label, tag.Code, "yes");
}

/// <summary>A verb of a register as a form: <c>/vu-an/ID/ghi/SLUG</c>.</summary>
/// <param name="Slug">The word in the address.</param>
/// <param name="Verb">What it does.</param>
/// <param name="Label">The words of its button: "Ghi bước tiếp theo".</param>
/// <param name="Done">What was done, before the record's name: "Đã ghi bước của".</param>
/// <param name="Fields">What it asks for, of such a record.</param>
public sealed record VerbForm<T>(string Slug, Verb<T> Verb, Text Label, Text Done, Func<T, IReadOnlyList<Field>> Fields)
    where T : Record
{
    /// <summary>What it does to the figures.</summary>
    public required Text Consequence { get; init; }

    /// <summary>Whether it can happen to a record as it is.</summary>
    public Func<T, bool> IsFor { get; init; } = _ => true;
}

/// <inheritdoc />
public abstract class RegisterPages<T>(Register<T> register) : RegisterPages
    where T : Record
{
    public override IRegister Register => register;

    /// <summary>The forms of the register's own verbs.</summary>
    public virtual IReadOnlyList<VerbForm<T>> VerbForms => [];

    public override IEnumerable<(string Slug, Text Label)> ActionsOn(Record record, Viewer who) => VerbForms
        .Where(form => form.IsFor((T)record) && register.MayChange(who, (T)record, form.Verb.Code))
        .Select(form => (form.Slug, form.Label));

    /// <summary>The form in this word of an address, where the record is in a state for it.</summary>
    public VerbForm<T>? PossibleOn(T record, string slug) =>
        VerbForms.FirstOrDefault(form => form.Slug == slug && form.IsFor(record));

    /// <summary>
    /// Records that say they are the same thing as the one about to be entered, to be warned of; null: the register
    /// knows none.
    /// </summary>
    public virtual IQueryable<T>? Alike(IQueryable<T> records, T entered) => null;
}
