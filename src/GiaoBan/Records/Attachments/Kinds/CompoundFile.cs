using System.Buffers.Binary;
using System.Text;

namespace GiaoBan.Records.Attachments.Kinds;

/// <summary>
/// .doc and .xls: a file system in a file (MS-CFB). Only its directory is read: the names in it say what the file is, and
/// whether it bears macros or other files.
/// </summary>
internal sealed class CompoundFile
{
    private const int HeaderLength = 512;
    private const int EntryLength = 128;
    private const int MostEntries = 20_000;
    private const uint LastSector = 0xFFFFFFFA;

    private readonly Stream _file;
    private readonly int _sectorLength;
    private readonly List<uint> _fat = [];

    private CompoundFile(Stream file, byte[] header)
    {
        _file = file;
        _sectorLength = BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(0x1E)) switch
        {
            9 => 512,
            12 => 4096,
            _ => throw RefusedFileException.Broken,
        };
        ReadFat(header);
    }

    private static ReadOnlySpan<byte> Begin => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>Whether bytes are the beginning of such a file.</summary>
    public static bool IsBegun(ReadOnlySpan<byte> head) => head.StartsWith(Begin);

    /// <summary>Throws unless one of these streams is in it, and nothing that can run.</summary>
    public static void Check(Stream file, params ReadOnlySpan<string> streams)
    {
        var header = new byte[HeaderLength];
        file.ReadExactly(header);
        if (!IsBegun(header))
        {
            throw new RefusedFileException(
                "Nội dung không phải là tệp Word, Excel đời cũ như đuôi tên ghi. Mở tệp, lưu lại rồi gửi.",
                "The content is not the older Word or Excel file that its name says. Open it, save it again and send that.");
        }

        var names = new CompoundFile(file, header).Names(BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(0x30)));
        if (names.Contains("EncryptedPackage"))
        {
            throw OfficePackage.Locked;
        }

        if (names.Overlaps(["_VBA_PROJECT", "_VBA_PROJECT_CUR", "Macros"]))
        {
            throw OfficePackage.Macros;
        }

        if (names.Contains("\u0001Ole10Native"))
        {
            throw OfficePackage.Nested("Ole10Native");
        }

        if (!names.Overlaps(streams.ToArray()))
        {
            throw RefusedFileException.Broken;
        }
    }

    /// <summary>The sectors of the allocation table: 109 are named in the header, the others in a chain of sectors.</summary>
    private void ReadFat(byte[] header)
    {
        AddFat(header.AsSpan(0x4C));
        var sector = new byte[_sectorLength];
        var next = BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(0x44));
        for (var chain = 0; next < LastSector; chain++)
        {
            if (chain > _file.Length / _sectorLength)
            {
                throw RefusedFileException.Broken; // the chain bites its tail
            }

            _file.ReadAt(PositionOf(next), sector);
            AddFat(sector.AsSpan(0, _sectorLength - 4));
            next = BinaryPrimitives.ReadUInt32LittleEndian(sector.AsSpan(_sectorLength - 4));
        }
    }

    private void AddFat(ReadOnlySpan<byte> numbers)
    {
        for (; numbers.Length > 0; numbers = numbers[4..])
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(numbers) is < LastSector and var sector)
            {
                _fat.Add(sector);
            }
        }

        if (_fat.Count > _file.Length / _sectorLength)
        {
            throw RefusedFileException.Broken;
        }
    }

    private HashSet<string> Names(uint sector)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var bytes = new byte[_sectorLength];
        for (var read = 0; sector < LastSector; sector = After(sector))
        {
            _file.ReadAt(PositionOf(sector), bytes);
            for (var at = 0; at < bytes.Length; at += EntryLength, read++)
            {
                names.Add(NameOf(bytes.AsSpan(at, EntryLength)));
            }

            if (read > MostEntries)
            {
                throw RefusedFileException.Broken;
            }
        }

        return names;
    }

    private static string NameOf(ReadOnlySpan<byte> entry)
    {
        var length = BinaryPrimitives.ReadUInt16LittleEndian(entry[64..]);
        return length is >= 2 and <= 64 ? Encoding.Unicode.GetString(entry[..(length - 2)]) : "";
    }

    private uint After(uint sector)
    {
        var perSector = (uint)_sectorLength / 4;
        if (sector / perSector >= _fat.Count)
        {
            throw RefusedFileException.Broken;
        }

        Span<byte> number = stackalloc byte[4];
        _file.ReadAt(PositionOf(_fat[(int)(sector / perSector)]) + (4 * (sector % perSector)), number);
        return BinaryPrimitives.ReadUInt32LittleEndian(number);
    }

    private long PositionOf(uint sector) => (sector + 1L) * _sectorLength;
}
