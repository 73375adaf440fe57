namespace GiaoBan.Registers.Cases;

/// <summary>
/// The fields of a case, as the API and its versions name them (INTERFACES.md section 4): present values, then the lists
/// in which they are dated.
/// </summary>
public sealed record CaseFields(
    string Number,
    string Title,
    string Type,
    string Field,
    string Severity,
    string Level,
    DateOnly OpenedOn,
    bool Congress,
    bool Petty,
    string? Note,
    string Stage,
    string State,
    IReadOnlyList<Watch> Watches,
    IReadOnlyList<UnitSpell> Units,
    IReadOnlyList<TypeSpell> Types,
    IReadOnlyList<LevelSpell> Levels,
    IReadOnlyList<Step> Steps,
    IReadOnlyList<AmountFound> Amounts)
{
    /// <summary>The lists alone.</summary>
    public CaseCourse ToCourse() => new(Watches, Units, Types, Levels, Steps, Amounts);
}
