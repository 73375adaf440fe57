using System.Text;

namespace GiaoBan.Records.Attachments.Kinds;

/// <summary>A PDF begins and ends as one. What it holds is not judged: it is never opened under our origin.</summary>
internal static class PdfFile
{
    /// <summary>Readers look for the end mark within so many bytes.</summary>
    private const int Tail = 1024;

    public static void Check(Stream file)
    {
        Span<byte> head = stackalloc byte[6];
        file.ReadExactly(head);
        if (!head.StartsWith("%PDF-"u8) || head[5] is not ((byte)'1' or (byte)'2'))
        {
            throw new RefusedFileException(
                "Nội dung không phải là PDF. Xuất lại tệp ra PDF rồi gửi.", "The content is no PDF. Export the file as PDF again and send that.");
        }

        var tail = new byte[Math.Min(Tail, file.Length)];
        file.ReadAt(file.Length - tail.Length, tail);
        if (!Encoding.Latin1.GetString(tail).Contains("%%EOF", StringComparison.Ordinal))
        {
            throw RefusedFileException.Broken;
        }
    }
}
