namespace GiaoBan.Figures;

/// <summary>A text in both languages of the product; Vietnamese leads.</summary>
/// <param name="Vi">Vietnamese, in the administrative register, with full diacritics.</param>
/// <param name="En">English.</param>
public readonly record struct Text(string Vi, string En)
{
    /// <summary>The same characters in both languages: a code, a number, a name.</summary>
    public static Text Same(string both) => new(both, both);

    /// <summary>The text in the reader's language.</summary>
    public string In(bool english) => english ? En : Vi;

    /// <inheritdoc />
    public override string ToString() => Vi;
}
