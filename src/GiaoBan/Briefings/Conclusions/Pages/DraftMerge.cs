using System.Globalization;
using GiaoBan.Assignments.Supporting;
using GiaoBan.Figures;
using GiaoBan.Network;
using GiaoBan.Records;
using GiaoBan.Records.History;
using GiaoBan.Shell;
using GiaoBan.Shell.Language;
using Microsoft.Extensions.Primitives;

namespace GiaoBan.Briefings.Conclusions.Pages;

/// <summary>A field of a draft that another changed meanwhile.</summary>
/// <param name="Field">Its name in the form.</param>
/// <param name="Theirs">What it says now, in words.</param>
/// <param name="IsKept">Whether it was typed in as well, and so stays as it was typed; else the form takes theirs.</param>
public sealed record OvertakenDraftField(string Field, string Theirs, bool IsKept);

/// <summary>
/// Two write one draft: a field that was left as it was read takes what the other saved, one that was typed in stays. So
/// saving again loses nothing of either.
/// </summary>
public sealed class DraftMerge(Histories histories, NetworkMap map, Lang lang)
{
    /// <summary>The form as it goes on, and what of it another changed; nothing where the draft is still the one that was read.</summary>
    public async Task<(IFormCollection Typed, IReadOnlyList<OvertakenDraftField> Overtaken)> OfAsync(
        IFormCollection typed, Conclusion draft, Briefing briefing, CancellationToken cancel)
    {
        if (!int.TryParse(typed["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version) || version == draft.Version)
        {
            return (typed, []);
        }

        var day = Clock.DayOf(briefing.StartsAt);
        var content = (await histories.OfAsync(draft.Id, cancel)).FirstOrDefault(step => step.Leaf.Version == version)?.Content;
        var (read, now) = (ValuesOf(content is null ? draft.Text : Canonical.Read<Said>(content).Text, day), ValuesOf(draft.Text, day));
        var merged = typed.ToDictionary();
        var overtaken = new List<OvertakenDraftField>();
        foreach (var (field, theirs) in now.Where(f => !f.Value.SequenceEqual(read[f.Key])))
        {
            var isKept = merged.ContainsKey(field) && !Clean(typed[field]).SequenceEqual(Clean(new StringValues(read[field])));
            overtaken.Add(new OvertakenDraftField(field, WordsOf(field, draft.Text, theirs, day), isKept));
            merged[field] = isKept ? typed[field] : new StringValues(theirs);
        }

        return (new FormCollection(merged), overtaken);
    }

    /// <summary>What a draft says, as its form would send it.</summary>
    private Dictionary<string, string[]> ValuesOf(ConclusionText text, DateOnly day) => new()
    {
        ["words"] = [text.Words],
        ["kind"] = [BriefingWords.CodeOf(text.Kind)],
        ["item"] = [text.Item?.ToString(CultureInfo.InvariantCulture) ?? ""],
        ["to"] = [BriefingWords.CodeOf(text.Task?.Addressees.Kind ?? AddresseesKind.All)],
        ["units"] = Codes(text.Task?.Addressees.Named, day),
        ["formula"] = [text.Task?.Addressees.Formula ?? ""],
        ["dueOn"] = [text.Task is { } task ? Formats.PlainDay(task.DueOn) : ""],
        ["product"] = [text.Task?.Product ?? ""],
        ["field"] = [text.Task?.Field ?? ""],
        ["supporting"] = [text.Task?.Supporting ?? ""],
        [SupportingUnits.Field] = Codes(text.Task?.SupportingUnits, day),
        ["countable"] = [text.Task?.Countable == true ? "true" : "false"],
    };

    private string[] Codes(IEnumerable<int>? units, DateOnly day) => [.. (units ?? []).Select(unit => map.CodeOf(unit, day)).Order(StringComparer.Ordinal)];

    /// <summary>A box that is not ticked sends its hidden field only.</summary>
    private static string[] Clean(StringValues values) => values.Contains("true") ? ["true"]
        : [.. values.Select(v => (v ?? "").ReplaceLineEndings("\n").Trim()).Where(v => v.Length > 0).Order(StringComparer.Ordinal)];

    private string WordsOf(string field, ConclusionText text, string[] values, DateOnly day) => field switch
    {
        "kind" => LabelOf(ConclusionEntry.Kinds, values[0]),
        "to" => LabelOf(ConclusionEntry.To, values[0]),
        "field" => LabelOf(DraftForm.Fields, values[0]),
        "countable" => values[0] == "true" ? lang.T("có", "yes") : lang.T("không", "no"),
        "units" => NamesOf(text.Task?.Addressees.Named, day),
        SupportingUnits.Field => NamesOf(text.Task?.SupportingUnits, day),
        _ => values[0],
    };

    private string LabelOf(Dimension dimension, string code) => dimension.Values.FirstOrDefault(v => v.Code == code) is { } value ? lang.T(value.Label) : code;

    private string NamesOf(IEnumerable<int>? units, DateOnly day) => string.Join(", ", (units ?? []).Select(unit => map.NameOf(unit, day).ShortName));

    private sealed record Said(ConclusionText Text);
}
