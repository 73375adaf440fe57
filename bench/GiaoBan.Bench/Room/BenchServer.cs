using System.Diagnostics;

namespace GiaoBan.Bench.Room;

/// <summary>The product as an operator runs it, in a process of its own, so that its memory and processor time are its own.</summary>
internal sealed class BenchServer : IDisposable
{
    private readonly Process _process;

    private BenchServer(Process process, Uri url) => (_process, Url) = (process, url);

    public Uri Url { get; }

    /// <summary>What it holds now, in MB.</summary>
    public double Memory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1e6;
        }
    }

    /// <summary>The processor time that it has used since its start.</summary>
    public TimeSpan Cpu
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Makes the demo in this folder where it is missing, and serves it.</summary>
    public static async Task<BenchServer> StartAsync(string folder, CancellationToken cancel)
    {
        string[] args = [typeof(App).Assembly.Location, "serve", "--demo", "--data", folder, "--urls", "http://127.0.0.1:0"];
        var process = Process.Start(new ProcessStartInfo("dotnet", args) { RedirectStandardOutput = true })!;
        while (await process.StandardOutput.ReadLineAsync(cancel) is { } line)
        {
            if (line.StartsWith("Listening on ", StringComparison.Ordinal))
            {
                _ = process.StandardOutput.ReadToEndAsync(cancel);
                return new BenchServer(process, new Uri(line["Listening on ".Length..]));
            }
        }

        throw new InvalidOperationException("The server ended before it listened.");
    }

    public void Dispose()
    {
        _process.Kill();
        _process.Dispose();
    }
}
