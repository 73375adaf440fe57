using System.Text.Json.Nodes;
using GiaoBan.Figures;
using GiaoBan.Network;
using GiaoBan.Records;
using GiaoBan.Records.Api;
using GiaoBan.Records.Entry;
using GiaoBan.Records.Listing;

namespace GiaoBan.Registers.Directives;

/// <summary>Sổ văn bản chỉ đạo.</summary>
public sealed class DirectiveRegister : Register<Directive>
{
    public override string Code => Directive.RegisterCode;

    public override Text Name { get; } = new("Văn bản chỉ đạo", "Directive documents");

    public override string Path => "/van-ban";

    public override IReadOnlyList<Fact> Facts { get; } = [DirectiveFacts.Issued];

    public override int Counting => 1;

    public override IReadOnlyList<string> Asked { get; } = ["kind", "field", "issuer", "congress", "petty"];

    public override Directive? Enter(long id, int unit, EntrySource entry, VerbContext context) =>
        Directive.Read(entry, null, context.Today) is { } fields ? Directive.Enter(id, unit, fields) : null;

    public override Refusal? Correct(Directive record, EntrySource entry, VerbContext context)
    {
        if (Directive.Read(entry, record.Fields, context.Today) is { } fields)
        {
            record.Correct(fields);
        }

        return null;
    }

    public override JsonObject Fields(Directive record, NetworkMap map, DateOnly day) => ApiJson.Write(record.Fields);

    public override IQueryable<Directive> Filter(IQueryable<Directive> records, ListQuery query, DateOnly today)
    {
        var kind = query.Choice(DirectiveFacts.Kind);
        var field = query.Choice(WorkField.Dimension);
        var issuer = query.Choice(DirectiveFacts.Issuer);
        var congress = query.Choice(DirectiveFacts.Congress);
        var petty = query.Choice(DirectiveFacts.Petty);
        records = kind is null ? records : records.Where(d => d.Kind == kind);
        records = field is null ? records : records.Where(d => d.Field == field);
        records = issuer is null ? records : records.Where(d => d.Issuer == issuer);
        return records.Tagged(congress, d => d.Congress).Tagged(petty, d => d.Petty);
    }

    public override Record AsOf(string content) => Directive.AsOf(content);
}
