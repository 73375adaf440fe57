using System.Xml;

namespace GiaoBan.Records.Attachments.Kinds;

/// <summary>
/// .docx and .xlsx: a zip file whose list of contents says what it is. What could run, call out or hide another file on the
/// machine of whoever opens it is refused.
/// </summary>
internal sealed class OfficePackage
{
    private const string ContentTypes = "[Content_Types].xml";

    /// <summary>Parts that run: macros, sheets of the old macro language, controls.</summary>
    private static readonly string[] Running = ["vbaProject.bin", "/macrosheets/", "/dialogsheets/", "/activeX/"];

    private readonly HashSet<string> _types = new(StringComparer.OrdinalIgnoreCase);

    public static RefusedFileException Macros => new(
        "Tệp có macro (chương trình chạy khi mở tệp). Lưu lại dạng .docx, .xlsx không có macro rồi gửi.",
        "The file bears macros, programs that run when it is opened. Save it as .docx or .xlsx without macros and send that.");

    public static RefusedFileException Locked => new(
        "Tệp đặt mật khẩu nên không kiểm tra được. Gỡ mật khẩu rồi gửi.",
        "The file is locked by a password and cannot be checked. Take the password off and send it.");

    private static RefusedFileException NoPackage => new(
        "Nội dung không phải là tệp Word, Excel như đuôi tên ghi. Mở tệp, lưu lại rồi gửi.",
        "The content is not the Word or Excel file that its name says. Open it, save it again and send that.");

    public static RefusedFileException Nested(string part) => new(
        $"Trong tệp có tệp khác nhúng vào ({part}). Gửi tệp đó riêng; biểu đồ, bảng tính thì dán dạng ảnh, rồi lưu lại.",
        $"Another file is embedded in it ({part}). Send that one by itself, paste charts and sheets as pictures, and save it again.");

    /// <summary>Throws unless the main part is of this type, and nothing dangerous is in the package.</summary>
    public static void Check(Stream file, string mainType)
    {
        Span<byte> head = stackalloc byte[8];
        file.ReadExactly(head);
        if (CompoundFile.IsBegun(head))
        {
            throw Locked; // an office program that sets a password puts the package into such a file
        }

        if (!head.StartsWith("PK\x03\x04"u8))
        {
            throw NoPackage;
        }

        var package = new OfficePackage();
        new SafeZip(file).Read(package.Check);
        if (!package._types.Contains(mainType))
        {
            throw NoPackage;
        }
    }

    private void Check(ZipEntry entry, Stream part)
    {
        if (Running.Any(running => ("/" + entry.Name).Contains(running, StringComparison.OrdinalIgnoreCase)))
        {
            throw Macros;
        }

        if (entry.Name.Equals(ContentTypes, StringComparison.OrdinalIgnoreCase))
        {
            SafeXml.Read(part, ReadType);
        }
        else if (entry.Name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
        {
            SafeXml.Read(part, reader => CheckRelationship(reader, entry.Name));
        }
        else if (entry.Name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
        {
            SafeXml.Read(part, _ => false); // its head: there is where a document type would stand
        }
        else
        {
            CheckBegin(entry.Name, part);
        }
    }

    private bool ReadType(XmlReader element)
    {
        if (element.GetAttribute("ContentType") is { } type)
        {
            _types.Add(type);
            if (type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || type.Contains("vbaProject", StringComparison.OrdinalIgnoreCase))
            {
                throw Macros;
            }
        }

        return true;
    }

    /// <summary>A link that one clicks may lead out; nothing is fetched by opening the file.</summary>
    private static bool CheckRelationship(XmlReader element, string part)
    {
        var isOutside = string.Equals(element.GetAttribute("TargetMode")?.Trim(), "External", StringComparison.OrdinalIgnoreCase);
        if (isOutside && element.GetAttribute("Type")?.EndsWith("/hyperlink", StringComparison.Ordinal) != true)
        {
            throw new RefusedFileException(
                $"Tệp lấy nội dung từ nơi khác khi mở ({part}): mẫu, ảnh hoặc bảng liên kết. Ngắt liên kết (Break Link), chép nội dung vào tệp rồi gửi.",
                $"The file fetches something from elsewhere when it is opened ({part}): a template, picture or sheet that is linked. Break the links and send it.");
        }

        return true;
    }

    private static void CheckBegin(string name, Stream part)
    {
        Span<byte> bytes = stackalloc byte[8];
        var head = bytes[..part.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
        if (CompoundFile.IsBegun(head) || IsPacked(head) || head.StartsWith("MZ"u8))
        {
            throw Nested(name);
        }
    }

    /// <summary>zip, 7z, rar, gzip.</summary>
    private static bool IsPacked(ReadOnlySpan<byte> head) =>
        head.StartsWith("PK\x03\x04"u8) || head.StartsWith((ReadOnlySpan<byte>)[0x37, 0x7A, 0xBC, 0xAF])
        || head.StartsWith("Rar!"u8) || head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]);
}
