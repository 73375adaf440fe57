using System.Buffers.Binary;
using System.Text;

namespace GiaoBan.Records.Attachments.Kinds;

/// <summary>One part of a zip file, as directory and part agree on it.</summary>
/// <param name="Name">Its name; never used as a path.</param>
/// <param name="IsDeflated">Else it is stored as it is.</param>
/// <param name="Begin">Where its own header is.</param>
/// <param name="Data">Where its bytes are.</param>
/// <param name="Packed">How many they are.</param>
/// <param name="Unpacked">How many it says they become.</param>
internal sealed record ZipEntry(string Name, bool IsDeflated, long Begin, long Data, long Packed, long Unpacked)
{
    public long End => Data + Packed;
}

/// <summary>
/// Reads the directory of a zip file by itself, so that how many parts there are is known before they take memory, and what
/// readers disagree about (two directories, parts over each other, names twice) is refused.
/// </summary>
internal static class ZipEntries
{
    private const int Most = 2_000;
    private const int EndLength = 22;
    private const int LongestComment = ushort.MaxValue;
    private const int LargestDirectory = 1024 * 1024;

    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    private static RefusedFileException Tricky => new(
        "Tệp nén bên trong có cấu trúc bất thường. Mở tệp bằng Word hoặc Excel, lưu lại rồi gửi.",
        "The file is packed in an unusual way. Open it in Word or Excel, save it again and send that.");

    /// <summary>The parts, in the order of their bytes.</summary>
    public static IReadOnlyList<ZipEntry> Of(Stream file)
    {
        var (count, directory, begin) = ReadDirectory(file);
        var entries = new List<ZipEntry>(count);
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var at = 0; entries.Count < count;)
        {
            var entry = EntryAt(file, directory.AsSpan(at), out var length);
            at += length;
            if (IsBadName(entry.Name) || !names.Add(entry.Name) || entry.End > begin)
            {
                throw Tricky;
            }

            entries.Add(entry);
        }

        entries.Sort((a, b) => a.Begin.CompareTo(b.Begin));
        if (entries.Count == 0 || entries[0].Begin != 0 || entries.Zip(entries.Skip(1)).Any(pair => pair.First.End > pair.Second.Begin))
        {
            throw Tricky; // something before the parts, or two of them over each other
        }

        return entries;
    }

    /// <summary>Finds the end record, which must be the file's last, and the directory before it.</summary>
    private static (int Count, byte[] Directory, long Begin) ReadDirectory(Stream file)
    {
        var tail = new byte[Math.Min(file.Length, EndLength + LongestComment)];
        file.ReadAt(file.Length - tail.Length, tail);
        var at = tail.AsSpan().LastIndexOf("PK\x05\x06"u8);
        if (at < 0 || at + EndLength > tail.Length)
        {
            throw RefusedFileException.Broken;
        }

        var end = tail.AsSpan(at);
        int count = U16(end[10..]), length = U16(end[20..]);
        long size = U32(end[12..]), begin = U32(end[16..]);
        if (count > Most)
        {
            throw new RefusedFileException(
                $"Tệp có quá nhiều phần bên trong (hơn {Most}). Chia nhỏ hoặc lưu thành PDF rồi gửi.",
                $"The file has too many parts (more than {Most}). Divide it, or send it as PDF.");
        }

        var isPlain = U16(end[4..]) == 0 && U16(end[8..]) == count && EndLength + length == end.Length
            && size <= LargestDirectory && begin + size == file.Length - end.Length;
        if (!isPlain)
        {
            throw Tricky;
        }

        var directory = new byte[size];
        file.ReadAt(begin, directory);
        return (count, directory, begin);
    }

    private static ZipEntry EntryAt(Stream file, ReadOnlySpan<byte> entry, out int length)
    {
        if (entry.Length < 46 || !entry.StartsWith("PK\x01\x02"u8))
        {
            throw RefusedFileException.Broken;
        }

        int nameLength = U16(entry[28..]), flags = U16(entry[8..]), method = U16(entry[10..]);
        length = 46 + nameLength + U16(entry[30..]) + U16(entry[32..]);
        if (length > entry.Length)
        {
            throw RefusedFileException.Broken;
        }

        if ((flags & 0x2041) != 0)
        {
            throw OfficePackage.Locked;
        }

        long packed = U32(entry[20..]), unpacked = U32(entry[24..]), begin = U32(entry[42..]);
        if (method is not (0 or 8) || (method == 0 && packed != unpacked) || new[] { packed, unpacked, begin }.Contains(uint.MaxValue))
        {
            throw Tricky;
        }

        var name = entry.Slice(46, nameLength);
        return new ZipEntry(NameOf(name), method == 8, begin, DataOf(file, begin, name, method), packed, unpacked);
    }

    /// <summary>Where the part's bytes begin; its own header must say the same as the directory.</summary>
    private static long DataOf(Stream file, long begin, ReadOnlySpan<byte> name, int method)
    {
        var header = new byte[30 + name.Length];
        file.ReadAt(begin, header);
        var own = header.AsSpan();
        if (!own.StartsWith("PK\x03\x04"u8) || U16(own[8..]) != method || U16(own[26..]) != name.Length || !own[30..].SequenceEqual(name))
        {
            throw Tricky;
        }

        return begin + header.Length + U16(own[28..]);
    }

    private static string NameOf(ReadOnlySpan<byte> name)
    {
        try
        {
            return Utf8.GetString(name);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(name);
        }
    }

    private static bool IsBadName(string name) =>
        name.Length == 0 || name.Any(c => c is '\\' or ':' || char.IsControl(c))
        || (name.EndsWith('/') ? name[..^1] : name).Split('/').Any(part => part is "" or "." or "..");

    private static int U16(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16LittleEndian(bytes);

    private static long U32(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt32LittleEndian(bytes);
}
