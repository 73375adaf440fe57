using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using GiaoBan.Records.Api;

namespace GiaoBan.Reports.Submission;

/// <summary>
/// Biên nhận: what a submission answers. The ledger's size and root bind it: <c>audit verify</c> over a ledger that was
/// rewritten gives another root at that size.
/// </summary>
public sealed record Receipt(
    string Regime, string Period, string Unit, int Version, DateTime At, int Items, long Position, byte[] Root)
{
    public static Receipt Of(Report report, SubmittedVersion version, string unitCode) => new(
        report.Regime, report.Period, unitCode, version.Number, version.At, version.Read().Items.Count, version.Position, version.Root);

    /// <summary>The check code: the first 64 bits of the receipt's hash, in groups of four.</summary>
    public string Code
    {
        get
        {
            var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(
                '\n', Regime, Period, Unit, Number(Version), ApiJson.Instant(At), Number(Items), Number(Position), RootText))));
            return string.Join(' ', Enumerable.Range(0, 4).Select(i => hash.Substring(i * 4, 4)));
        }
    }

    public string RootText => Convert.ToHexStringLower(Root);

    public JsonObject Write() => new()
    {
        ["regime"] = Regime,
        ["period"] = Period,
        ["unit"] = Unit,
        ["version"] = Version,
        ["at"] = ApiJson.Instant(At),
        ["items"] = Items,
        ["position"] = Position,
        ["root"] = RootText,
        ["code"] = Code,
    };

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
