using System.Text;
using System.Text.Json;
using GiaoBan.Figures.Language;
using GiaoBan.Figures.Language.Reading;

namespace GiaoBan.Figures.Regimes;

/// <summary>What came of reading a regime.</summary>
/// <param name="Regime">Null exactly where there is an error.</param>
/// <param name="Diagnostics">Errors and warnings, by place.</param>
public sealed record RegimeReading(Regime? Regime, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>Reads a regime from JSON (LANGUAGE.md section 5).</summary>
public static class RegimeReader
{
    /// <summary>Reads a regime. Never throws on any text.</summary>
    /// <param name="json">The file.</param>
    /// <param name="forms">The forms that are there; one that is not is a warning.</param>
    public static RegimeReading Read(string json, IKnownForms forms)
    {
        var bag = new DiagnosticBag();
        if (SourceText.Read(json, bag) is not { } source)
        {
            return new RegimeReading(null, bag.ToList());
        }

        var utf8 = Encoding.UTF8.GetBytes(source.Text);
        if (Parse(utf8, bag) is not { } root)
        {
            return new RegimeReading(null, bag.ToList());
        }

        var regime = new RegimeParser(utf8, bag, forms, source.Text).Read(root);
        return new RegimeReading(bag.HasErrors ? null : regime, bag.ToList());
    }

    private static JsonPart? Parse(byte[] utf8, DiagnosticBag bag)
    {
        try
        {
            return JsonPart.Read(utf8);
        }
        catch (JsonException wrong)
        {
            var line = (int)(wrong.LineNumber ?? 0);
            var start = 0;
            for (var i = 0; i < line; i++)
            {
                start += utf8.AsSpan(start).IndexOf((byte)'\n') + 1;
            }

            var (_, column) = JsonPart.Place(utf8, start + (int)(wrong.BytePositionInLine ?? 0));
            bag.AddAt(line + 1, column, RegimeMessages.NoJson());
        }
        catch (InvalidOperationException)
        {
            // A string that escapes half of a surrogate pair.
            bag.AddAt(1, 1, RegimeMessages.NoJson());
        }

        return null;
    }
}
