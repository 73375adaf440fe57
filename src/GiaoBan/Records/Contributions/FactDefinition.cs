using System.Security.Cryptography;
using System.Text;

namespace GiaoBan.Records.Contributions;

/// <summary>
/// By which definition the records of a register are counted, from a position of the ledger on. The newest one of a
/// register is that of its stored contributions.
/// </summary>
public sealed class FactDefinition : IAggregate
{
    public const string RegisterCode = "definitions";

    /// <summary>The position at which all was counted anew; 0: since the beginning, before there was any leaf.</summary>
    public long Id { get; init; }

    public int Version { get; set; } = 1;

    public string Register => RegisterCode;

    /// <summary>The register that it is of.</summary>
    public required string Of { get; init; }

    public required string Hash { get; init; }

    public string Content() => Canonical.Write(new { Of, Hash });

    /// <summary>
    /// The hash of what a register declares: how its records count, and the facts with their codes. Labels are words: they
    /// may change.
    /// </summary>
    public static string HashOf(IRegister register)
    {
        var said = Canonical.Write(new
        {
            register.Counting,
            Facts = register.Facts.Select(f => new
            {
                f.Code,
                f.Kind,
                Measures = f.Measures.Select(m => m.Code),
                Dimensions = f.Dimensions.Select(d => new { d.Code, Values = d.Values.Select(v => v.Code) }),
            }),
        });
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said)));
    }
}
