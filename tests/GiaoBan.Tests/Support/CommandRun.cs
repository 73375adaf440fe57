using System.Diagnostics;

namespace GiaoBan.Tests.Support;

/// <summary>One run of the program as an operator runs it: <c>await CommandRun.Of("form", "check", file)</c>.</summary>
public sealed record CommandRun(int ExitCode, string Output, string Error)
{
    public static async Task<CommandRun> Of(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(App).Assembly.Location, .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new CommandRun(process.ExitCode, await output, await error);
    }
}
