using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.DataProtection;

namespace GiaoBan.Accounts;

/// <summary>
/// CVE-2026-40372: Microsoft.AspNetCore.DataProtection 10.0.0 to 10.0.6 lets what it protects be forged. A package
/// reference may bring another version than the runtime's, so the one that is loaded is asked.
/// </summary>
internal static class DataProtectionVersion
{
    private static readonly Version Mended = new(10, 0, 7);

    public static Version Loaded { get; } = Parse(
        typeof(DataProtectionBuilderExtensions).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion);

    public static void AssertMended()
    {
        if (Loaded < Mended)
        {
            throw new InvalidOperationException(string.Create(
                CultureInfo.InvariantCulture,
                $"Microsoft.AspNetCore.DataProtection {Loaded} can be forged (CVE-2026-40372). Install the .NET runtime {Mended} or later, then delete the folder keys of the data folder."));
        }
    }

    /// <summary><c>10.0.12+commit</c> and <c>11.0.0-rc.1</c> alike.</summary>
    internal static Version Parse(string informational) => Version.Parse(informational.Split('+', '-')[0]);
}
