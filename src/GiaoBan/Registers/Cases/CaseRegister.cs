using System.Text.Json.Nodes;
using GiaoBan.Figures;
using GiaoBan.Network;
using GiaoBan.Records;
using GiaoBan.Records.Api;
using GiaoBan.Records.Entry;
using GiaoBan.Records.Listing;

namespace GiaoBan.Registers.Cases;

/// <summary>Sổ vụ án, vụ việc.</summary>
public sealed class CaseRegister : Register<Case>
{
    public override string Code => Case.RegisterCode;

    public override Text Name { get; } = new("Vụ án, vụ việc", "Cases and matters");

    public override string Path => "/vu-an";

    public override IReadOnlyList<Fact> Facts => CaseFacts.All;

    public override int Counting => 1;

    public override IReadOnlyList<Verb<Case>> Verbs => CaseVerbs.All;

    public override IReadOnlyList<string> PresentFilters { get; } =
        [CaseWords.Type.Code, CaseWords.Level.Code, CaseWords.StageReached.Code, CaseWords.State.Code];

    public override IReadOnlyList<string> Asked { get; } =
        ["type", "field", "severity", "level", "stage", "state", "congress", "petty"];

    public override Case? Enter(long id, int unit, EntrySource entry, VerbContext context) =>
        CaseEntry.Read(entry, null, unit, context) is { } fields ? Case.Enter(id, fields) : null;

    public override Refusal? Correct(Case record, EntrySource entry, VerbContext context)
    {
        if (CaseEntry.Read(entry, record, record.UnitId, context) is { } fields)
        {
            record.Correct(fields);
        }

        return null;
    }

    /// <summary>As the version says them, the units by their codes.</summary>
    public override JsonObject Fields(Case record, NetworkMap map, DateOnly day)
    {
        var fields = ApiJson.Write(record.Fields);
        foreach (var spell in fields["units"]!.AsArray())
        {
            spell!["unit"] = map.CodeOf(spell["unit"]!.GetValue<int>(), day);
        }

        return fields;
    }

    public override IQueryable<Case> Filter(IQueryable<Case> records, ListQuery query, DateOnly today)
    {
        var type = query.Choice(CaseWords.Type);
        var field = query.Choice(CaseWords.Field);
        var severity = query.Choice(CaseWords.Severity);
        var level = query.Choice(CaseWords.Level);
        var stage = query.Choice(CaseWords.StageReached);
        var state = query.Choice(CaseWords.State);
        var congress = query.Choice(CaseWords.Congress);
        var petty = query.Choice(CaseWords.Petty);
        records = type is null ? records : records.Where(c => c.Type == type);
        records = field is null ? records : records.Where(c => c.Field == field);
        records = severity is null ? records : records.Where(c => c.Severity == severity);
        records = level is null ? records : records.Where(c => c.Level == level);
        records = stage is null ? records : records.Where(c => c.Stage == stage);
        records = state is null ? records : records.Where(c => c.State == state);
        return records.Tagged(congress, c => c.Congress).Tagged(petty, c => c.Petty);
    }

    public override Record AsOf(string content) => Case.AsOf(content);
}
