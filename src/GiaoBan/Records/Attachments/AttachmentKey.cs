using System.Security.Cryptography;
using GiaoBan.Shell;

namespace GiaoBan.Records.Attachments;

/// <summary>
/// The installation's key of attachments: without it nobody can tell from an address, or from a guess at the content, what is
/// stored. It is made when the first file comes and kept with the other keys, where all nodes find it.
/// </summary>
internal sealed class AttachmentKey(Installation installation)
{
    private const string FileName = "attachments.key";

    private readonly Lazy<byte[]> _key = new(() => ReadOrMake(installation));

    /// <summary>Begins the hash of a file.</summary>
    public IncrementalHash Begin() => IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _key.Value);

    private static byte[] ReadOrMake(Installation installation)
    {
        var file = Path.Combine(PrivateFolder.MakeInside(installation.Folder, Installation.Keys), FileName);
        if (!File.Exists(file))
        {
            Make(file);
        }

        var key = File.ReadAllBytes(file);
        return key.Length == HMACSHA256.HashSizeInBytes ? key : throw new InvalidDataException($"{file} is no key.");
    }

    /// <summary>Written aside and then named, so that no node reads half a key; of two nodes the first one's stays.</summary>
    private static void Make(string file)
    {
        var aside = $"{file}.{Guid.NewGuid():N}";
        using (var written = new FileStream(aside, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            UnixCreateMode = PrivateFolder.OfFile,
        }))
        {
            written.Write(RandomNumberGenerator.GetBytes(HMACSHA256.HashSizeInBytes));
            written.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(aside, file, overwrite: false);
        }
        catch (IOException) when (File.Exists(file))
        {
            File.Delete(aside);
        }
    }
}
