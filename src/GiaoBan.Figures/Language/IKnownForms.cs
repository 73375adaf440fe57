namespace GiaoBan.Figures.Language;

/// <summary>The forms that are already there: what <c>"F".c</c>, <c>was</c> and a frozen report refer to.</summary>
public interface IKnownForms
{
    /// <summary>All versions of a form's code, in any order; empty where there is none.</summary>
    IReadOnlyList<Form> Versions(string code);
}

/// <summary>Forms held in memory.</summary>
/// <param name="forms">Versions of any codes.</param>
public sealed class KnownForms(params IEnumerable<Form> forms) : IKnownForms
{
    private readonly ILookup<string, Form> _byCode = forms.ToLookup(f => f.Code, StringComparer.Ordinal);

    /// <summary>No form at all.</summary>
    public static KnownForms None { get; } = new();

    /// <inheritdoc />
    public IReadOnlyList<Form> Versions(string code) => [.. _byCode[code]];
}
