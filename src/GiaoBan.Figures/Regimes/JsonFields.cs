using System.Globalization;
using System.Text.Json;
using GiaoBan.Figures.Language;
using GiaoBan.Figures.Language.Reading;

namespace GiaoBan.Figures.Regimes;

/// <summary>Takes the members of an object one by one; what is left is unknown.</summary>
internal sealed class JsonFields
{
    private readonly byte[] _utf8;
    private readonly DiagnosticBag _bag;
    private readonly Dictionary<string, (int At, JsonPart Value)> _left = new(StringComparer.Ordinal);

    public JsonFields(byte[] utf8, DiagnosticBag bag, JsonPart part)
    {
        (_utf8, _bag, At) = (utf8, bag, part.At);
        if (part.Kind != JsonTokenType.StartObject)
        {
            Error(part.At, RegimeMessages.Wanted(RegimeMessages.Object()));
            IsObject = false;
            return;
        }

        foreach (var (name, at, value) in part.Members)
        {
            if (!_left.TryAdd(name, (at, value)))
            {
                Error(at, RegimeMessages.Twice(name));
            }
        }
    }

    public bool IsObject { get; } = true;

    public int At { get; }

    public bool Has(string name) => _left.ContainsKey(name);

    public JsonPart? Take(string name, bool isNeeded = true)
    {
        if (_left.Remove(name, out var found))
        {
            return found.Value;
        }

        if (isNeeded && IsObject)
        {
            Error(At, RegimeMessages.Lacks(name));
        }

        return null;
    }

    /// <summary>A text that is not blank.</summary>
    public string? String(string name, bool isNeeded = true) => Take(name, isNeeded) is { } part ? StringOf(part, name) : null;

    public string? StringOf(JsonPart part, string name)
    {
        if (part.Kind != JsonTokenType.String || string.IsNullOrWhiteSpace(part.Text) || part.Text.Any(char.IsControl))
        {
            Error(part.At, RegimeMessages.Wanted(RegimeMessages.StringOf(name)));
            return null;
        }

        return part.Text;
    }

    /// <summary>A whole number between two, both included.</summary>
    public int? Whole(string name, int least, int most, bool isNeeded = true)
    {
        if (Take(name, isNeeded) is not { } part)
        {
            return null;
        }

        if (part.Kind == JsonTokenType.Number && int.TryParse(part.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        Error(part.At, RegimeMessages.Wanted(RegimeMessages.WholeOf(name, least, most)));
        return null;
    }

    /// <summary>A value in a fixed format, as .NET's formats write it.</summary>
    public T? Exact<T>(string name, Func<string, T?> parse, Text wanted, bool isNeeded = true)
        where T : struct
    {
        if (Take(name, isNeeded) is not { } part)
        {
            return null;
        }

        if (part.Kind == JsonTokenType.String && parse(part.Text) is { } value)
        {
            return value;
        }

        Error(part.At, RegimeMessages.Wanted(wanted));
        return null;
    }

    /// <summary>After all are taken: what is left is an error.</summary>
    public void RefuseOthers(params string[] known)
    {
        foreach (var (name, (at, _)) in _left)
        {
            Error(at, RegimeMessages.Unknown(name, Nearest.Of(name, known), known));
        }
    }

    public void Error(int at, Text message) => Add(at, message, Severity.Error);

    public void Add(int at, Text message, Severity severity)
    {
        var (line, column) = JsonPart.Place(_utf8, at);
        _bag.AddAt(line, column, message, severity);
    }
}
