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
    public static FormulaReading Read(string text, FactCatalogue facts, Form? form, IKnownForms forms) =>
        throw new NotImplementedException();
}
