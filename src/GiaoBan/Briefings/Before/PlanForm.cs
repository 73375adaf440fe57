using System.Globalization;
using GiaoBan.Network;
using GiaoBan.Records.Entry;
using GiaoBan.Shell;
using GiaoBan.Shell.Language;
using Microsoft.Extensions.Primitives;

namespace GiaoBan.Briefings.Before;

/// <summary>
/// A plan as a page's form sends it. Templates, copies and changes of the agenda are written so, and go through the same
/// checks as what is typed.
/// </summary>
internal sealed class PlanForm
{
    private const string Agenda = "agenda";
    private readonly Dictionary<string, StringValues> _fields = [];
    private int _items;

    public FormEntry Entry => new(new FormCollection(_fields));

    public string this[string name] => _fields.TryGetValue(name, out var value) ? value.ToString() : "";

    /// <summary>Starts from what was typed.</summary>
    public static PlanForm Of(IFormCollection typed)
    {
        var form = new PlanForm();
        typed.ToList().ForEach(field => form._fields[field.Key] = field.Value);
        return form;
    }

    /// <summary>All of a plan but what belongs to its own call: number and day of the notice.</summary>
    public static PlanForm CopyOf(BriefingPlan plan, NetworkMap map)
    {
        var form = new PlanForm()
            .Set("kind", BriefingWords.CodeOf(plan.Kind)).Set("title", plan.Title).Set("place", plan.Place)
            .Set("day", DayOf(plan)).Set("hour", HourOf(plan)).Set("regime", plan.Regime).Set("period", plan.Period)
            .Set("dutyPhone", plan.DutyPhone).Set("sitePaper", plan.SitePaper).Set("speakingMinutes", plan.SpeakingMinutes.ToString(CultureInfo.InvariantCulture))
            .Set("invited", BriefingWords.CodeOf(plan.Invitation.Kind));
        form._fields["units"] = plan.Invitation.Named.Select(unit => map.CodeOf(unit, Clock.DayOf(plan.StartsAt))).ToArray();
        foreach (var item in plan.Agenda)
        {
            form.Add(new TypedItem(item.Title, item.Minutes.ToString(CultureInfo.InvariantCulture), item.Speaker, item.IsInternal, item.IsOpenAssignments, item.Figures, item.Level));
        }

        return form;
    }

    public static string DayOf(BriefingPlan plan) => Formats.PlainDay(Clock.DayOf(plan.StartsAt));

    public static string HourOf(BriefingPlan plan) => Formats.Hour(plan.StartsAt);

    public PlanForm Set(string name, string? value)
    {
        _fields[name] = value ?? "";
        return this;
    }

    /// <summary>The next item of the agenda, as it stands, but for its level.</summary>
    public PlanForm Keep(AgendaItem item)
    {
        var row = Row();
        return Set($"{row}id", item.Id.ToString(CultureInfo.InvariantCulture)).Set($"{row}level", item.Level.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>The next item of the agenda, as it was typed; with an id, in the place of what it said.</summary>
    public PlanForm Add(TypedItem item, int? id = null)
    {
        var row = Row();
        Set($"{row}id", id?.ToString(CultureInfo.InvariantCulture)).Set($"{row}level", item.Level.ToString(CultureInfo.InvariantCulture)).Set($"{row}title", item.Title).Set($"{row}minutes", item.Minutes).Set($"{row}speaker", item.Speaker)
            .Set($"{row}internal", item.IsInternal ? "true" : "false").Set($"{row}openAssignments", item.IsOpenAssignments ? "true" : "false").Set($"{row}figures", "");
        foreach (var (figure, place) in item.Figures.Select((figure, place) => (figure, place)))
        {
            var at = string.Create(CultureInfo.InvariantCulture, $"{row}figures[{place}].");
            Set($"{at}code", figure.Code).Set($"{at}formula", figure.Formula).Set($"{at}label", figure.Label);
        }

        return this;
    }

    private string Row()
    {
        _fields[Agenda] = "";
        return string.Create(CultureInfo.InvariantCulture, $"{Agenda}[{_items++}].");
    }
}

/// <summary>An item of the agenda as it was typed.</summary>
internal sealed record TypedItem(
    string? Title, string? Minutes, string? Speaker, bool IsInternal, bool IsOpenAssignments, IReadOnlyList<AgendaFigure> Figures, int Level = 0);
