using GiaoBan.Figures;
using GiaoBan.Figures.Evaluation;
using GiaoBan.Figures.Language;
using GiaoBan.Records;

namespace GiaoBan.Reports.Submission;

/// <summary>What stands between a draft and its submission (LANGUAGE.md section 3).</summary>
public static class Blockers
{
    /// <summary>Missing cells, broken rules that block, broken rules without an explanation; each with what to do.</summary>
    public static IEnumerable<Fault> Of(Form form, Draft draft, UnitFigures figures)
    {
        foreach (var item in form.Items.Where(i => i.Kind == ItemKind.Entered))
        {
            if (!draft.Entries.ContainsKey(item.Code))
            {
                yield return new Fault(item.Code, new Text(
                    $"{item.Code} {item.Label}: chưa có số liệu. Nhập số, chọn “Không phát sinh”, hoặc nêu lý do chưa có.",
                    $"{item.Code} {item.Label}: nothing said. Enter a number, declare nil, or give the reason."));
            }
        }

        foreach (var rule in figures.Rules.Where(r => r.State == RuleState.Broken))
        {
            if (rule.Rule.Severity == RuleSeverity.Block)
            {
                yield return new Fault(FieldOf(rule), Said(rule, new Text("Phải sửa trước khi nộp.", "To be mended before submission.")));
            }
            else if (rule.Rule.Severity == RuleSeverity.Explain && ReportView.StandingExplanation(draft, rule) is null)
            {
                yield return new Fault(FieldOf(rule), Said(rule, new Text("Cần giải trình.", "To be explained.")));
            }
        }
    }

    /// <summary>The name of a rule among the faults: <c>rule 3</c>.</summary>
    public static string FieldOf(JudgedRule rule) => $"rule {rule.Rule.Id}";

    private static Text Said(JudgedRule rule, Text toDo)
    {
        var words = RuleWords.Of(rule);
        return new Text($"{words.Vi} {toDo.Vi}", $"{words.En} {toDo.En}");
    }
}
