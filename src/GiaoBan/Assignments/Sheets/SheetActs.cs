using System.Globalization;
using GiaoBan.Figures;
using GiaoBan.Records;
using GiaoBan.Records.Entry;
using GiaoBan.Shell.Language;
using Microsoft.Extensions.Primitives;

namespace GiaoBan.Assignments.Sheets;

/// <summary>A verb that an edited row means.</summary>
/// <param name="Verb">It.</param>
/// <param name="Label">What is done, as its button says it.</param>
/// <param name="Column">The cell that asks for it.</param>
internal sealed record SheetAct(Verb<Assignment> Verb, Text Label, SheetColumn Column)
{
    private readonly Dictionary<string, StringValues> _fields = [];

    /// <summary>What the verb reads, as if it was typed into its form.</summary>
    public EntrySource Entry() => new FormEntry(new FormCollection(_fields));

    public SheetAct With(string field, string? value)
    {
        if (value is not null)
        {
            _fields[field] = value;
        }

        return this;
    }

    /// <summary>The column of a field of the verb's form.</summary>
    public SheetColumn ColumnOf(string field) => field switch
    {
        "reason" or "text" => AssignmentSheet.Said,
        "dueOn" => AssignmentSheet.DueOn,
        "percent" => AssignmentSheet.Percent,
        "links" => AssignmentSheet.Links,
        _ => Column,
    };
}

/// <summary>Which verbs an edited row means: a state is never set, it is reached by what is done.</summary>
internal static class SheetActs
{
    /// <summary>From a standing to another: by which verb.</summary>
    private static readonly (string From, string To, string Verb)[] Steps =
    [
        (AssignmentWords.NotAccepted, AssignmentWords.UnderWay, AssignmentActs.Accept),
        (AssignmentWords.Objected, AssignmentWords.UnderWay, AssignmentActs.Accept),
        (AssignmentWords.NotAccepted, AssignmentWords.Objected, AssignmentActs.ObjectTo),
        (AssignmentWords.Objected, AssignmentWords.NotAccepted, AssignmentActs.Uphold),
        (AssignmentWords.UnderWay, AssignmentWords.Waiting, AssignmentActs.Report),
        (AssignmentWords.Waiting, AssignmentSheet.Done, AssignmentActs.Verify),
        (AssignmentWords.Waiting, AssignmentWords.UnderWay, AssignmentActs.SendBack),
        (AssignmentSheet.Done, AssignmentWords.UnderWay, AssignmentActs.Reopen),
        (AssignmentWords.NotAccepted, AssignmentWords.Withdrawn, AssignmentActs.Withdraw),
        (AssignmentWords.Objected, AssignmentWords.Withdrawn, AssignmentActs.Withdraw),
        (AssignmentWords.UnderWay, AssignmentWords.Withdrawn, AssignmentActs.Withdraw),
        (AssignmentWords.Waiting, AssignmentWords.Withdrawn, AssignmentActs.Withdraw),
    ];

    /// <summary>The verbs in the order in which they are done; or why there are none.</summary>
    /// <param name="edit">What was written.</param>
    /// <param name="present">The assignment in the version that left.</param>
    public static (IReadOnlyList<SheetAct> Acts, SheetFault? Fault) Of(SheetEdit edit, Assignment present)
    {
        var from = AssignmentSheet.PlainOf(present.Standing);
        var verb = Steps.FirstOrDefault(step => step.From == from && step.To == edit.State).Verb;
        if (edit.State is not null && verb is null)
        {
            return ([], new SheetFault(edit.Row, AssignmentSheet.State.Title, NoStep(from)));
        }

        var isComplete = verb == AssignmentActs.Report;
        List<SheetAct> acts = [];
        if (verb is not null && !isComplete)
        {
            acts.Add(ActOf(verb, AssignmentSheet.State).With("reason", edit.Text));
        }

        if (edit.DueOn is { } due)
        {
            acts.Add(ActOf(AssignmentActs.Extend, AssignmentSheet.DueOn).With("dueOn", Formats.PlainDay(due)).With("reason", edit.Text));
        }

        // A text by itself is a report; beside something else it is the reason of that.
        if (isComplete || edit.Percent is not null || edit.Links is not null || (edit.Text is not null && acts.Count == 0))
        {
            acts.Add(ReportOf(edit, isComplete));
        }

        return edit.Text is null && acts.Find(NeedsText) is { } needing
            ? ([], new SheetFault(edit.Row, AssignmentSheet.Said.Title, new Text(
                $"Còn trống: việc “{needing.Label.Vi}” cần nội dung hoặc lý do.", $"Empty: “{needing.Label.En}” needs a text or reason.")))
            : (acts, null);
    }

    private static bool NeedsText(SheetAct act) => act.Verb.NeedsReason || act.Verb.Code == AssignmentActs.Report;

    private static SheetAct ReportOf(SheetEdit edit, bool isComplete)
    {
        var act = ActOf(AssignmentActs.Report, isComplete ? AssignmentSheet.State : AssignmentSheet.Said);
        return (isComplete ? act with { Label = new Text("Báo cáo hoàn thành, đề nghị nghiệm thu", "Report it complete") } : act)
            .With("text", edit.Text)
            .With("percent", edit.Percent?.ToString(CultureInfo.InvariantCulture))
            .With("links", edit.Links)
            .With("complete", isComplete ? "true" : null);
    }

    private static SheetAct ActOf(string verb, SheetColumn column)
    {
        var form = AssignmentVerbForms.All.First(form => form.Verb.Code == verb);
        return new SheetAct(form.Verb, form.Label, column);
    }

    private static Text NoStep(string from)
    {
        var next = Steps.Where(step => step.From == from).Select(step => AssignmentSheet.LabelOf(step.To)).Distinct().ToList();
        var was = AssignmentSheet.LabelOf(from);
        return next.Count == 0
            ? new Text($"Từ “{was.Vi}” không chuyển sang trạng thái nào nữa.", $"From “{was.En}” there is no way to another state.")
            : new Text(
                $"Từ “{was.Vi}” chỉ chuyển sang được: {string.Join(", ", next.Select(n => $"“{n.Vi}”"))}.",
                $"From “{was.En}” one gets only to: {string.Join(", ", next.Select(n => $"“{n.En}”"))}.");
    }
}
