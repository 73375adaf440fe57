using System.Globalization;

namespace GiaoBan.Figures.Language;

/// <summary>Whether a file may be used in spite of what was found.</summary>
public enum Severity
{
    /// <summary>The file cannot be used.</summary>
    Error,

    /// <summary>The file can be used; something is probably not as meant.</summary>
    Warning,
}

/// <summary>What is wrong at a place of a file, and what to write instead (LANGUAGE.md section 1).</summary>
/// <param name="Line">Counted from 1.</param>
/// <param name="Column">The first wrong character, counted from 1, in characters (Unicode scalars, after NFC).</param>
/// <param name="Severity">Error or warning.</param>
/// <param name="Message">In both languages.</param>
public sealed record Diagnostic(int Line, int Column, Severity Severity, Text Message)
{
    /// <summary><c>FILE:LINE:COLUMN: message</c>; a warning says so before its message.</summary>
    public string Format(string file, bool english = false) => string.Create(
        CultureInfo.InvariantCulture,
        $"{file}:{Line}:{Column}: {(Severity == Severity.Warning ? "warning: " : "")}{Message.In(english)}");
}
