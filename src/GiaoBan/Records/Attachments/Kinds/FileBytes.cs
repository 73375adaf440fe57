namespace GiaoBan.Records.Attachments.Kinds;

/// <summary>Reads where a file says that something is, which may be nowhere.</summary>
internal static class FileBytes
{
    public static void ReadAt(this Stream file, long position, Span<byte> bytes)
    {
        if (position > file.Length - bytes.Length)
        {
            throw RefusedFileException.Broken;
        }

        file.Position = position;
        file.ReadExactly(bytes);
    }
}
