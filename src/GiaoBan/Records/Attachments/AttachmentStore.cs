using System.Security.Cryptography;
using GiaoBan.Figures;
using GiaoBan.Records.Attachments.Kinds;
using GiaoBan.Records.Attachments.Receiving;
using GiaoBan.Shell;
using GiaoBan.Shell.Web;

namespace GiaoBan.Records.Attachments;

/// <summary>
/// The files themselves, in the data folder: new ones in quarantine until they are found good, the others under the hash of
/// their content. Nothing is called by the name that its sender gave it, and nothing may be run.
/// </summary>
public sealed class AttachmentStore(Installation installation)
{
    private const string Kept = "attachments";
    private const string Quarantine = "quarantine";
    private const string Field = FileReceiver.WholeBody;
    private const int AddressLength = 2 * HMACSHA256.HashSizeInBytes;

    private readonly AttachmentKey _key = new(installation);

    /// <summary>
    /// Lays a file down in quarantine while it comes, and judges it. A file that is refused, and one that is not placed
    /// before it is disposed, is gone.
    /// </summary>
    internal async Task<Outcome<QuarantinedFile>> ReceiveAsync(Stream content, string typedName, CancellationToken cancel)
    {
        var name = FileName.Clean(typedName);
        if (FileKind.OfName(name) is not { } kind)
        {
            return Refusal.Invalid(Field, About(name, new Text(
                "chỉ nhận PDF, Word (.docx, .doc), Excel (.xlsx, .xls), ảnh PNG, JPEG.",
                "only PDF, Word (.docx, .doc), Excel (.xlsx, .xls), PNG and JPEG pictures are taken.")));
        }

        var file = NewFile();
        var isGood = false;
        try
        {
            if (await CopyAsync(content, file, cancel) is not { } address)
            {
                return TooLarge(name);
            }

            if ((file.Length == 0 ? new Text("Tệp rỗng.", "The file is empty.") : kind.FaultOf(file)) is { } fault)
            {
                return Refusal.Invalid(Field, About(name, fault));
            }

            file.Flush(flushToDisk: true);
            isGood = true;
            return new QuarantinedFile(file, name, kind.Code, address);
        }
        finally
        {
            if (!isGood)
            {
                await file.DisposeAsync();
                File.Delete(file.Name);
            }
        }
    }

    /// <summary>
    /// Moves a file to its address. The same content has the same address, and takes the place of itself: whether it was
    /// there already is not to be told from the time that this takes.
    /// </summary>
    internal void Place(QuarantinedFile file)
    {
        PrivateFolder.MakeInside(PrivateFolder.MakeInside(installation.Folder, Kept), file.Address[..2]);
        file.MoveTo(PathOf(file.Address));
    }

    /// <summary>Where an attachment's bytes are.</summary>
    internal string PathOf(string address)
    {
        if (address.Length != AddressLength || !address.All(char.IsAsciiHexDigitLower))
        {
            throw new ArgumentException("No address of an attachment.", nameof(address));
        }

        return Path.Combine(installation.Folder, Kept, address[..2], address[2..]);
    }

    /// <summary>What is in quarantine now.</summary>
    internal IReadOnlyList<FileInfo> Quarantined() =>
        new DirectoryInfo(Path.Combine(installation.Folder, Quarantine)) is { Exists: true } folder ? folder.GetFiles() : [];

    /// <summary>Takes away what was sent and not placed, of requests that have died.</summary>
    internal void EmptyQuarantine()
    {
        foreach (var left in Quarantined())
        {
            try
            {
                left.Open(FileMode.Open, FileAccess.ReadWrite, FileShare.None).Dispose();
                left.Delete();
            }
            catch (IOException)
            {
                // Held by its request, in whatever process. The system lets go of it when its holder dies.
            }
        }
    }

    private static Refusal TooLarge(string name) => new(
        RefusalKind.TooLarge, TakesFilesAttribute.TooLarge.Title, [new Fault(Field, About(name, TakesFilesAttribute.TooLarge.Detail))]);

    /// <summary>Several files may be sent at once: each fault names its own.</summary>
    private static Text About(string name, Text fault) => new($"“{name}”: {fault.Vi}", $"“{name}”: {fault.En}");

    private FileStream NewFile()
    {
        var folder = PrivateFolder.MakeInside(installation.Folder, Quarantine);
        return new FileStream(Path.Combine(folder, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16))), new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            Options = FileOptions.Asynchronous,
            UnixCreateMode = PrivateFolder.OfFile,
        });
    }

    /// <summary>Writes down what comes and answers its address; null as soon as it is too much.</summary>
    private async Task<string?> CopyAsync(Stream content, FileStream file, CancellationToken cancel)
    {
        using var hash = _key.Begin();
        var buffer = new byte[64 * 1024];
        while (await ReadAsync(content, buffer, cancel) is > 0 and var read)
        {
            if (file.Position + read > TakesFilesAttribute.LargestFile)
            {
                return null;
            }

            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), cancel);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static async Task<int> ReadAsync(Stream content, byte[] buffer, CancellationToken cancel)
    {
        try
        {
            return await content.ReadAsync(buffer, cancel);
        }
        catch (Exception broken) when (FileForm.IsBroken(broken))
        {
            throw FileForm.Refused(broken);
        }
    }
}
