using System.CommandLine;
using GiaoBan.Shell;

namespace GiaoBan;

/// <summary>The commands of INTERFACES.md section 1, each declared in the folder of what it does.</summary>
internal static class Commands
{
    public static Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("GiaoBan: sổ theo dõi, báo cáo, số liệu toàn quốc")
        {
            ServeCommand.Create(),
        };
        return root.Parse(args).InvokeAsync();
    }
}
