using System.IO.Compression;

namespace GiaoBan.Records.Attachments.Kinds;

/// <summary>
/// Unpacks a zip file without keeping it, counting what comes out: what its headers say may be a lie. A file of 300 KB that
/// becomes gigabytes is refused after its first megabytes.
/// </summary>
internal sealed class SafeZip(Stream file)
{
    private const long LargestPart = 64 * 1024 * 1024;
    private const long Largest = 200 * 1024 * 1024;
    private const long FreeOfRatio = 1024 * 1024;
    private const long HighestRatio = 100;

    private long _unpacked;

    private static RefusedFileException Bomb => new(
        "Tệp nén bung ra quá lớn so với dung lượng gửi lên. Bỏ ảnh, bảng dư thừa, lưu lại hoặc xuất ra PDF rồi gửi.",
        "Unpacked the file is far too large for what was sent. Leave out what is superfluous and save it again, or send it as PDF.");

    /// <summary>Gives each part to be read, then unpacks what was left of it: no part is passed over.</summary>
    public void Read(Action<ZipEntry, Stream> visit)
    {
        foreach (var entry in ZipEntries.Of(file))
        {
            using var packed = new Slice(file, entry.Data, entry.Packed);
            using var plain = entry.IsDeflated ? new DeflateStream(packed, CompressionMode.Decompress) : (Stream)packed;
            using var part = new Counted(this, entry, plain);
            visit(entry, part);
            part.CopyTo(Stream.Null);
            if (part.Count != entry.Unpacked)
            {
                throw RefusedFileException.Broken;
            }
        }
    }

    private void Count(int read, long part, ZipEntry entry)
    {
        _unpacked += read;
        if (part > LargestPart || _unpacked > Largest || (part > FreeOfRatio && part > HighestRatio * entry.Packed))
        {
            throw Bomb;
        }
    }

    /// <summary>What is read of it is counted.</summary>
    private sealed class Counted(SafeZip zip, ZipEntry entry, Stream plain) : ReadOnlyStream
    {
        public long Count { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            try
            {
                var read = plain.Read(buffer);
                Count += read;
                zip.Count(read, Count, entry);
                return read;
            }
            catch (InvalidDataException)
            {
                throw RefusedFileException.Broken;
            }
        }
    }

    /// <summary>A piece of the file, whatever position others left it at.</summary>
    private sealed class Slice(Stream whole, long begin, long length) : ReadOnlyStream
    {
        private long _read;

        public override int Read(Span<byte> buffer)
        {
            whole.Position = begin + _read;
            var read = whole.Read(buffer[..(int)Math.Min(buffer.Length, length - _read)]);
            _read += read;
            return read;
        }
    }

    /// <summary>What a stream must say that can only be read on.</summary>
    private abstract class ReadOnlyStream : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public abstract override int Read(Span<byte> buffer);

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
