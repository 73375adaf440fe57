using GiaoBan.Tests.Support;
using Xunit;

namespace GiaoBan.Tests.Architecture;

/// <summary>Which top folder may use which: dependencies point one way, and there is no cycle.</summary>
public sealed class DependencyTests
{
    private static readonly string[] BelowNetwork = ["Shell", "Storage"];
    private static readonly string[] BelowRecords = [.. BelowNetwork, "Network"];
    private static readonly string[] BelowRegisters = [.. BelowRecords, "Records"];
    private static readonly string[] BelowReports = [.. BelowRegisters, "Accounts", "Registers/*", "Assignments"];
    private static readonly string[] BelowBriefings = [.. BelowReports, "Reports"];
    private static readonly string[] Everything = [.. BelowBriefings, "Briefings"];

    /// <summary>Each folder with what it may use. The root (Program, App, Commands) puts all together.</summary>
    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["Shell"] = [],
        ["Storage"] = ["Shell"],
        ["Network"] = BelowNetwork,
        ["Records"] = BelowRecords,
        ["Accounts"] = BelowRegisters,
        ["Registers/*"] = BelowRegisters,
        ["Registers"] = [.. BelowRegisters, "Registers/*"], // the list of the registers that there are
        ["Assignments"] = BelowRegisters,
        ["Reports"] = BelowReports,
        ["Briefings"] = BelowBriefings,
        ["Home"] = Everything,
        ["Search"] = Everything,
        ["Exchange"] = Everything,
        ["Demo"] = Everything,
        [""] = [.. Everything, "Registers", "Home", "Search", "Exchange", "Demo"],
    };

    /// <summary>A type that may use a folder (or <c>*</c>, any) against the table, and why.</summary>
    private static readonly Dictionary<(string Type, string Folder), string> Exceptions = new()
    {
        [("GiaoBan.Shell.ServeCommand", "")] = "the command that starts the whole app",
        [("GiaoBan.Storage.GiaoBanDb", "*")] = "the table of contents of the data names every entity",
    };

    [Fact]
    public void Each_folder_uses_only_what_stands_below_it()
    {
        var wrong = Uses().Where(use => !Allowed(use)).Select(use => $"{use.From} ({use.FromFolder}) uses {use.To} ({use.ToFolder})");
        Findings.AssertNone(wrong);
    }

    [Fact]
    public void Each_exception_is_still_needed()
    {
        var used = Uses().SelectMany(use => new[] { (use.From, use.ToFolder), (use.From, "*") }).ToHashSet();
        Findings.AssertNone(Exceptions.Keys.Where(exception => !used.Contains(exception)).Select(exception => exception.ToString()));
    }

    [Fact]
    public void Each_folder_is_in_the_table() =>
        Findings.AssertNone(ProductCode.Types.Select(ProductCode.FolderOf).Distinct().Where(folder => !MayUse.ContainsKey(RowOf(folder))));

    private static IEnumerable<Use> Uses() =>
        from type in ProductCode.Types
        from used in ProductCode.UsedBy(type)
        let use = new Use(type.FullName!, ProductCode.FolderOf(type), used.FullName!, ProductCode.FolderOf(used))
        where use.FromFolder != use.ToFolder
        select use;

    // A register's own folder is left out by the caller, so Registers/* in a row means another one's.
    private static bool Allowed(Use use) =>
        Exceptions.ContainsKey((use.From, use.ToFolder))
        || Exceptions.ContainsKey((use.From, "*"))
        || (MayUse.TryGetValue(RowOf(use.FromFolder), out var below) && below.Contains(RowOf(use.ToFolder)));

    private static string RowOf(string folder) =>
        folder.StartsWith("Registers/", StringComparison.Ordinal) ? "Registers/*" : folder;

    private sealed record Use(string From, string FromFolder, string To, string ToFolder);
}
