namespace GiaoBan.Registers.Directives;

/// <summary>The fields of a directive document, as the API and its versions name them (INTERFACES.md section 4).</summary>
public sealed record DirectiveFields(
    string Number,
    string Title,
    DateOnly IssuedOn,
    string Kind,
    string Field,
    string Issuer,
    bool Congress,
    bool Petty,
    string? Note);
