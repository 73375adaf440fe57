using System.Diagnostics;
using Xunit;

namespace GiaoBan.Browser.Tests.Support;

/// <summary>
/// The demo as its users run it: a process of its own, on a free port, with a fresh data folder, started from a folder
/// that is not the program's. One for all tests of the assembly.
/// </summary>
public sealed class DemoServer : IAsyncLifetime
{
    private const string Ready = "Listening on ";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly string _folder = Directory.CreateTempSubdirectory("giaoban-browser-").FullName;
    private readonly List<string> _said = [];
    private Process? _process;

    public Uri Url { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var listening = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        _process = Process.Start(new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                Path.Combine(AppContext.BaseDirectory, "GiaoBan.dll"),
                "serve", "--demo", "--data", Path.Combine(_folder, "data"), "--urls", "http://127.0.0.1:0",
            },
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.EnableRaisingEvents = true;
        _process.Exited += (_, _) => listening.TrySetException(new InvalidOperationException($"The server ended:\n{Said()}"));
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        Url = new Uri(await listening.Task.WaitAsync(Patience));

        void Hear(string? line)
        {
            lock (_said)
            {
                _said.Add(line ?? "");
            }

            if (line?.StartsWith(Ready, StringComparison.Ordinal) == true)
            {
                listening.TrySetResult(line[Ready.Length..]);
            }
        }
    }

    /// <summary>A key of this user for the API, given by the command beside the server.</summary>
    public async Task<string> TokenAsync(string user)
    {
        using var command = Process.Start(new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "GiaoBan.dll"), "token", "add", "--user", user, "--data", Path.Combine(_folder, "data") },
            RedirectStandardOutput = true,
        })!;
        var said = await command.StandardOutput.ReadToEndAsync();
        await command.WaitForExitAsync();
        return said.Trim();
    }

    /// <summary>All that the server wrote, for the message of a test that failed.</summary>
    public string Said()
    {
        lock (_said)
        {
            return string.Join('\n', _said);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
