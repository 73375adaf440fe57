namespace GiaoBan.Records.Ledger;

/// <summary>Something done to an aggregate, as its leaf says it.</summary>
/// <param name="Verb">The verb's code.</param>
/// <param name="By">The officer's login.</param>
/// <param name="At">UTC; kept in whole microseconds.</param>
/// <param name="Reason">Why, in their words.</param>
public sealed record Doing(string Verb, string By, DateTime At, string? Reason = null)
{
    /// <summary>The instant as both databases keep it.</summary>
    public static DateTime WholeMicroseconds(DateTime at) => new(at.Ticks - (at.Ticks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Utc);
}
