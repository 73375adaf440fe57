using System.Diagnostics;

namespace GiaoBan.Tests.Support;

/// <summary>The server as an operator runs it, a process of its own that a test may kill.</summary>
public sealed class ServerProcess : IDisposable
{
    private readonly Process _process;

    private ServerProcess(Process process, Uri url) => (_process, Url) = (process, url);

    public Uri Url { get; }

    /// <summary>Starts it over a data folder, on a free port, and waits until it listens.</summary>
    public static async Task<ServerProcess> StartAsync(string folder)
    {
        string[] args = [typeof(App).Assembly.Location, "serve", "--data", folder, "--urls", "http://127.0.0.1:0"];
        var process = Process.Start(new ProcessStartInfo("dotnet", args) { RedirectStandardOutput = true })!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("Listening on ", StringComparison.Ordinal))
            {
                _ = process.StandardOutput.ReadToEndAsync();
                return new ServerProcess(process, new Uri(line["Listening on ".Length..]));
            }
        }

        throw new InvalidOperationException("The server ended before it listened.");
    }

    /// <summary>SIGKILL: nothing is flushed, nobody is told.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
        }

        _process.Dispose();
    }
}
