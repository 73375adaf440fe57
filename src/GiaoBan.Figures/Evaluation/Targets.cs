using GiaoBan.Figures.Language;

namespace GiaoBan.Figures.Evaluation;

/// <summary>Finds what a reference refers to, in which report.</summary>
internal static class Targets
{
    /// <summary>One target of an item, several of a range, none of a fact.</summary>
    public static IEnumerable<Target> Of(Scope scope, Expression reference, Function? around)
    {
        var shift = around switch
        {
            Function.Previous => PeriodShift.Previous,
            Function.LastYear => PeriodShift.LastYear,
            _ => PeriodShift.Same,
        };
        return reference switch
        {
            ItemExpression item => [ItemOf(scope, shift, item.Code)],
            FormItemExpression other => [ThereOf(scope, new Step(shift, other.Item.Form), other.Item.Code)],
            RangeExpression range => Members(scope.Form, range).Select(code => ItemOf(scope, shift, code)),
            _ => [],
        };
    }

    private static IEnumerable<string> Members(Form? form, RangeExpression range) => form is null
        ? [range.From, range.To]
        : form.Items.Select(i => i.Code).SkipWhile(c => c != range.From).TakeWhile(PassedEnd(range.To));

    // Takes the end itself, and nothing after it.
    private static Func<string, bool> PassedEnd(string end)
    {
        var passed = false;
        return code =>
        {
            var take = !passed;
            passed = passed || code == end;
            return take;
        };
    }

    private static Target ItemOf(Scope scope, PeriodShift shift, string code)
    {
        if (shift == PeriodShift.Same)
        {
            return new Target(scope, Numeric(scope.Form?.Item(code)), scope, null, code);
        }

        var step = new Step(shift, null);
        if (scope.Behind(step, code) is not { } behind)
        {
            return new Target(null, null, scope, step, code);
        }

        // The old form's own code of what the item continues.
        var there = scope.Form?.CodeIn(behind.Form!, code);
        return new Target(behind, there is null ? null : Numeric(behind.Form!.Item(there)), scope, step, there ?? code);
    }

    private static Target ThereOf(Scope scope, Step step, string code)
    {
        var behind = scope.Behind(step, code);
        return new Target(behind, Numeric(behind?.Form!.Item(code)), scope, step, code);
    }

    private static Item? Numeric(Item? item) => item is { Kind: not ItemKind.Text } ? item : null;
}
