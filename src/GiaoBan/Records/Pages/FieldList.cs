using GiaoBan.Figures;

namespace GiaoBan.Records.Pages;

/// <summary>A list of dated entries of a record: a correction shows a row for each, a history what came and went.</summary>
/// <param name="Code">Its name in the API.</param>
/// <param name="Label">Over the rows.</param>
/// <param name="Fields">What an entry says.</param>
public sealed record FieldList(string Code, Text Label, IReadOnlyList<Field> Fields)
{
    /// <summary>The field of the record that says the newest entry; a history then says the list alone.</summary>
    public string? Present { get; init; }

    /// <summary>Its first entry always stays.</summary>
    public bool KeepsFirst { get; init; }

    /// <summary>What the first entry does not ask, since another list says it.</summary>
    public string? NotOfFirst { get; init; }

    /// <summary>What happens to it is entered by a verb; here entries are put right or taken away.</summary>
    public bool TakesNone { get; init; }

    /// <summary>What its row asks.</summary>
    public IEnumerable<Field> FieldsOf(int row) => row > 0 ? Fields : Fields.Where(field => field.Code != NotOfFirst);
}
