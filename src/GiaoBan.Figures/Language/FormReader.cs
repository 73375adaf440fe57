using GiaoBan.Figures.Language.Reading;

namespace GiaoBan.Figures.Language;

/// <summary>What came of reading a form.</summary>
/// <param name="Form">Null exactly where there is an error.</param>
/// <param name="Diagnostics">Errors and warnings, by place.</param>
public sealed record FormReading(Form? Form, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>Reads a form file: parses and checks it (LANGUAGE.md section 1).</summary>
public static class FormReader
{
    /// <summary>Reads a form. Never throws on any text.</summary>
    /// <param name="text">The file.</param>
    /// <param name="facts">The facts that it may name.</param>
    /// <param name="forms">The forms that it may name; its own other versions among them.</param>
    public static FormReading Read(string text, FactCatalogue facts, IKnownForms forms)
    {
        var bag = new DiagnosticBag();
        if (SourceText.Read(text, bag) is not { } source)
        {
            return new FormReading(null, bag.ToList());
        }

        bag.Source = source;
        var statements = new Lexer(source, bag, Lexer.Dialect.Form).Read();
        var draft = new FormParser(source, bag, facts).Read(statements);
        if (draft.Items.Count <= FormParser.MaxItems)
        {
            Check(draft, bag, forms);
        }

        return new FormReading(bag.HasErrors ? null : new FormBuilder(draft, source).Build(), bag.ToList());
    }

    private static void Check(FormDraft draft, DiagnosticBag bag, IKnownForms forms)
    {
        var checker = new ExpressionChecker(bag, draft, forms, draft.Head?.Code);
        foreach (var item in draft.Items.Where(_ => !bag.IsFull))
        {
            if (item.Expression is not null)
            {
                checker.Check(item.Expression);
            }

            if (item.Was is { } was)
            {
                CheckWas(was, draft.Head, bag, forms);
            }
        }

        foreach (var side in draft.Rules.SelectMany(r => r.Comparison.Sides).Where(_ => !bag.IsFull))
        {
            checker.Check(side);
        }

        new CycleFinder(draft, bag).Find();
    }

    // A version that is replaced does not continue itself.
    private static void CheckWas(FormItemExpression was, FormHead? head, DiagnosticBag bag, IKnownForms forms)
    {
        var versions = forms.Versions(was.Item.Form);
        var others = versions.Where(v => head is null || v.Code != head.Code || v.ValidFrom != head.ValidFrom);
        ExpressionChecker.CheckThere(bag, was, [.. others]);
    }
}
