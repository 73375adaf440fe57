using GiaoBan.Figures;
using GiaoBan.Records;
using GiaoBan.Records.Entry;

namespace GiaoBan.Registers.Directives;

/// <summary>
/// Văn bản chỉ đạo: a document on internal affairs, anti-corruption or judicial reform that was issued on the unit's
/// advice. (<c>Kind == "directive"</c>, chỉ thị, is one kind of it.)
/// </summary>
public sealed class Directive : Record
{
    public const string RegisterCode = "directives";

    public string Kind { get; private set; } = "";

    public string Field { get; private set; } = "";

    public string Issuer { get; private set; } = "";

    public bool Congress { get; private set; }

    public bool Petty { get; private set; }

    public string? Note { get; private set; }

    public override string Register => RegisterCode;

    public DirectiveFields Fields => new(Number, Title, On, Kind, Field, Issuer, Congress, Petty, Note);

    /// <summary>A document as entered in a unit's register.</summary>
    public static Directive Enter(long id, int unit, DirectiveFields fields)
    {
        var directive = new Directive { Id = id, UnitId = unit };
        directive.Correct(fields);
        return directive;
    }

    /// <summary>The document as a version said it was.</summary>
    public static Directive AsOf(string content)
    {
        var said = Canonical.Read<RecordContent<DirectiveFields>>(content);
        var directive = Enter(0, said.Unit, said.Fields);
        directive.Become(said);
        return directive;
    }

    /// <summary>Puts right what was entered wrong.</summary>
    public void Correct(DirectiveFields fields) =>
        (Number, Title, On, Kind, Field, Issuer, Congress, Petty, Note) = fields;

    /// <summary>
    /// Reads the fields of an entry over the present ones; null where something is wrong, which the entry then says.
    /// </summary>
    public static DirectiveFields? Read(EntrySource entry, DirectiveFields? present, DateOnly today)
    {
        var number = entry.Text("number", present?.Number, longest: 100);
        if (number is not null && number != present?.Number && !DocumentNumber.IsWellFormed(number))
        {
            entry.Refuse("number", DocumentNumber.Form);
        }

        var title = entry.Text("title", present?.Title);
        var issuedOn = entry.Day("issuedOn", present?.IssuedOn, latest: today);
        var kind = entry.Choice(DirectiveFacts.Kind, present?.Kind);
        var field = entry.Choice(WorkField.Dimension, present?.Field);
        var issuer = entry.Choice(DirectiveFacts.Issuer, present?.Issuer);
        var congress = entry.Flag("congress", present?.Congress ?? false);
        var petty = entry.Flag("petty", present?.Petty ?? false);
        var note = entry.Text("note", present?.Note, required: false);
        return entry.Faults.Count > 0
            ? null
            : new DirectiveFields(number!, title!, issuedOn!.Value, kind!, field!, issuer!, congress, petty, note);
    }

    public override string Content() => Canonical.Write(Said(Fields));

    protected override IEnumerable<Contribution> Facts() => DirectiveFacts.Of(this);
}
