using System.Diagnostics;
using System.Globalization;
using GiaoBan.Records.Attachments;
using GiaoBan.Shell;

namespace GiaoBan.Briefings.Papers;

/// <summary>
/// Pages of papers as pictures, so that every screen shows the same page and no browser of a site opens what somebody sent. A
/// PDF is drawn by poppler in a process of its own, with little memory and little time: it is a stranger's file.
/// </summary>
public sealed class PaperPages(Installation installation, AttachmentStore store) : IDisposable
{
    private const string Folder = "paper-pages";

    /// <summary>In pixels, of the longer side: sharp on a screen of a hall, small on a telephone line.</summary>
    private const int Size = 1600;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly string[] Limits = ["--as=1500000000", "--cpu=15", "--fsize=50000000", "--core=0"];

    /// <summary>64 sites ask for a page in the same second: it is drawn once, and never more than two files are read.</summary>
    private readonly SemaphoreSlim _turns = new(2);

    /// <summary>How many pages can be shown; null: none, of this kind, of this file, or on this machine.</summary>
    internal async Task<int?> CountAsync(string kind, string address, CancellationToken cancel)
    {
        if (IsPicture(kind))
        {
            return 1;
        }

        if (kind != "pdf")
        {
            return null;
        }

        await _turns.WaitAsync(cancel);
        try
        {
            return await RunAsync("pdfinfo", [store.PathOf(address)], cancel) is { } said ? PagesIn(said) : null;
        }
        finally
        {
            _turns.Release();
        }
    }

    /// <summary>The file with the picture of a page, from 1, and its type; null where there is none.</summary>
    internal async Task<(string Path, string ContentType)?> PictureAsync(Paper paper, int page, CancellationToken cancel)
    {
        if (page < 1 || page > (paper.Pages ?? 0))
        {
            return null;
        }

        var file = paper.File;
        if (IsPicture(file.Kind))
        {
            return (store.PathOf(file.Address), $"image/{file.Kind}");
        }

        var folder = PrivateFolder.MakeInside(PrivateFolder.MakeInside(installation.Folder, Folder), file.Address[..2]);
        var drawn = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{file.Address[2..]}-{page}.png"));
        return File.Exists(drawn) || await DrawAsync(store.PathOf(file.Address), page, drawn, cancel) ? (drawn, "image/png") : null;
    }

    public void Dispose() => _turns.Dispose();

    private static bool IsPicture(string kind) => kind is "png" or "jpeg";

    private static int? PagesIn(string said)
    {
        var line = said.Split('\n').FirstOrDefault(l => l.StartsWith("Pages:", StringComparison.Ordinal));
        return int.TryParse(line?[6..], NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture, out var pages) && pages > 0 ? pages : null;
    }

    private async Task<bool> DrawAsync(string pdf, int page, string drawn, CancellationToken cancel)
    {
        // Drawn aside and then named: nobody is sent half a page, and another node may draw the same.
        var aside = $"{drawn[..^4]}.{Guid.NewGuid():N}";
        await _turns.WaitAsync(cancel);
        try
        {
            if (File.Exists(drawn))
            {
                return true;
            }

            var number = page.ToString(CultureInfo.InvariantCulture);
            var said = await RunAsync(
                "pdftoppm", ["-png", "-singlefile", "-scale-to", Size.ToString(CultureInfo.InvariantCulture), "-f", number, "-l", number, pdf, aside], cancel);
            if (said is null || !File.Exists($"{aside}.png"))
            {
                return false;
            }

            File.Move($"{aside}.png", drawn, overwrite: true);
            return true;
        }
        finally
        {
            _turns.Release();
            File.Delete($"{aside}.png"); // of a drawing that failed or that nobody waited for
        }
    }

    /// <summary>What the program says; null where it is not on this machine, fails, or takes too long.</summary>
    private static async Task<string?> RunAsync(string program, IEnumerable<string> arguments, CancellationToken cancel)
    {
        var start = new ProcessStartInfo("prlimit", [.. Limits, "--", program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment.Clear();
        start.Environment["PATH"] = "/usr/local/bin:/usr/bin:/bin";
        Process? started;
        try
        {
            started = Process.Start(start);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null; // no prlimit here
        }

        using var process = started!;
        using var late = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        late.CancelAfter(Patience);
        try
        {
            var (said, _) = (process.StandardOutput.ReadToEndAsync(late.Token), process.StandardError.ReadToEndAsync(late.Token));
            await process.WaitForExitAsync(late.Token);
            return process.ExitCode == 0 ? await said : null;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            cancel.ThrowIfCancellationRequested();
            return null;
        }
    }
}
