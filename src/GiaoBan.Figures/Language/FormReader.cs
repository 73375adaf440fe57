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
    public static FormReading Read(string text, FactCatalogue facts, IKnownForms forms) =>
        throw new NotImplementedException();
}
