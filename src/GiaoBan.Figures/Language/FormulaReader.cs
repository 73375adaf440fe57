using GiaoBan.Figures.Language.Reading;

namespace GiaoBan.Figures.Language;

/// <summary>What came of reading a formula.</summary>
/// <param name="Formula">Null exactly where there is an error.</param>
/// <param name="Diagnostics">Errors and warnings, by place.</param>
public sealed record FormulaReading(Formula? Formula, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>Reads one expression that stands in no form.</summary>
public static class FormulaReader
{
    /// <summary>Reads a formula. Never throws on any text.</summary>
    /// <param name="text">An expression.</param>
    /// <param name="facts">The facts that it may name.</param>
    /// <param name="form">
    /// The form whose items it may name. Without one, items are no error: <see cref="Formula.PeriodNeeds"/> names them.
    /// </param>
    /// <param name="forms">The other forms that it may name.</param>
    public static FormulaReading Read(string text, FactCatalogue facts, Form? form, IKnownForms forms)
    {
        var bag = new DiagnosticBag();
        if (SourceText.Read(text, bag) is not { } source)
        {
            return new FormulaReading(null, bag.ToList());
        }

        bag.Source = source;
        var statements = new Lexer(source, bag, Lexer.Dialect.Formula).Read();
        var expression = Parse(statements, bag, facts);
        if (expression is not null)
        {
            new ExpressionChecker(bag, DraftOf(form), forms, form?.Code).Check(expression);
        }

        return new FormulaReading(bag.HasErrors ? null : Make(expression!), bag.ToList());
    }

    private static Expression? Parse(IReadOnlyList<Statement> statements, DiagnosticBag bag, FactCatalogue facts)
    {
        if (statements.Count == 0)
        {
            if (!bag.HasErrors)
            {
                bag.Error(0, Messages.EmptyFormula());
            }

            return null;
        }

        if (statements[0].IsBroken)
        {
            return null;
        }

        var tokens = new TokenReader(statements[0]);
        var expression = new ExpressionParser(bag, new ReferenceParser(bag, facts)).ReadExpression(tokens);
        if (expression is not null && !tokens.IsAtEnd)
        {
            var isRelation = ExpressionParser.IsRelation(tokens.Now);
            bag.Error(tokens.Now.At, isRelation ? Messages.FormulaIsComparison() : Messages.Expected(tokens.Now, Messages.WantedEnd()));
            return null;
        }

        return expression;
    }

    private static FormDraft? DraftOf(Form? form)
    {
        if (form is null)
        {
            return null;
        }

        var draft = new FormDraft();
        foreach (var item in form.Items)
        {
            draft.Add(new ItemDraft(item.Code, 0, draft.Sections[0]) { Kind = item.Kind, Unit = item.Unit });
        }

        return draft;
    }

    private static Formula Make(Expression expression)
    {
        var found = References.Of(expression);
        List<string> needs = [];
        foreach (var (reference, around) in found)
        {
            if (around is Function.Previous or Function.LastYear)
            {
                needs.Add(Functions.NameOf(around.Value));
            }

            if (reference is not FactExpression)
            {
                needs.Add(reference.ToString());
            }
        }

        return new Formula(expression, References.LeavesOf(found), [.. needs.Distinct()]);
    }
}
