namespace GiaoBan.Registers.Cases;

/// <summary>What was found as damage, seized and recovered in a case, in all.</summary>
public sealed record CaseAmounts(long Damaged, long Seized, long Recovered)
{
    public static CaseAmounts Of(CaseCourse course)
    {
        return new CaseAmounts(Sum("damaged"), Sum("seized"), Sum("recovered"));

        long Sum(string kind) => course.Amounts.Where(a => a.Kind == kind).Sum(a => a.Amount);
    }
}
