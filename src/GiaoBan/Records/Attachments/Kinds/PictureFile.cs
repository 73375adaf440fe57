using System.Buffers.Binary;

namespace GiaoBan.Records.Attachments.Kinds;

/// <summary>
/// Pictures: their headers are read, nothing is decoded. One of more points than any camera takes would fill the memory of
/// whoever opens it.
/// </summary>
internal static class PictureFile
{
    private const long MostPoints = 200_000_000;

    /// <summary>With the head of the first part, whose length is fixed.</summary>
    private static ReadOnlySpan<byte> PngBegin =>
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, (byte)'I', (byte)'H', (byte)'D', (byte)'R'];

    private static ReadOnlySpan<byte> PngEnd => [0, 0, 0, 0, (byte)'I', (byte)'E', (byte)'N', (byte)'D', 0xAE, 0x42, 0x60, 0x82];

    private static RefusedFileException NoPicture => new(
        "Nội dung không phải là ảnh như đuôi tên ghi. Mở ảnh, lưu lại dạng PNG hoặc JPEG rồi gửi.",
        "The content is not the picture that its name says. Open it, save it as PNG or JPEG and send that.");

    public static void CheckPng(Stream file)
    {
        Span<byte> head = stackalloc byte[24];
        file.ReadExactly(head);
        if (!head.StartsWith(PngBegin))
        {
            throw NoPicture;
        }

        CheckPoints(BinaryPrimitives.ReadUInt32BigEndian(head[16..]), BinaryPrimitives.ReadUInt32BigEndian(head[20..]));
        Span<byte> end = stackalloc byte[PngEnd.Length];
        file.ReadAt(file.Length - end.Length, end);
        if (!end.SequenceEqual(PngEnd))
        {
            throw RefusedFileException.Broken;
        }
    }

    /// <summary>Goes from segment to segment until the one that says how large the picture is.</summary>
    public static void CheckJpeg(Stream file)
    {
        Span<byte> bytes = stackalloc byte[7];
        file.ReadExactly(bytes[..2]);
        if (bytes[0] != 0xFF || bytes[1] != 0xD8)
        {
            throw NoPicture;
        }

        while (true)
        {
            var marker = MarkerAt(file);
            file.ReadExactly(bytes[..2]);
            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes);
            if (IsFrame(marker) && length >= 8)
            {
                file.ReadExactly(bytes[..5]);
                CheckPoints(BinaryPrimitives.ReadUInt16BigEndian(bytes[3..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[1..]));
                return;
            }

            if (length < 2 || marker is 0xDA or 0xD9 or 0x00)
            {
                throw RefusedFileException.Broken;
            }

            file.Position += length - 2;
        }
    }

    private static int MarkerAt(Stream file)
    {
        if (file.ReadByte() != 0xFF)
        {
            throw RefusedFileException.Broken;
        }

        int marker;
        do
        {
            marker = file.ReadByte();
        }
        while (marker == 0xFF);
        return marker;
    }

    private static bool IsFrame(int marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static void CheckPoints(long width, long height)
    {
        if (width == 0 || height == 0 || width > int.MaxValue || height > int.MaxValue)
        {
            throw RefusedFileException.Broken;
        }

        if (width * height > MostPoints)
        {
            throw new RefusedFileException(
                $"Ảnh quá lớn ({width} × {height} điểm). Giảm kích thước ảnh rồi gửi.",
                $"The picture is too large ({width} × {height} points). Make it smaller and send it.");
        }
    }
}
