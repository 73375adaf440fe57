using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace GiaoBan.Tests.Records.Attachments;

/// <summary>Small files of each kind that is taken, as programs write them, and ways to spoil them.</summary>
internal static class SampleFiles
{
    public const string WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    public const string ExcelType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    private const string Relationships = "http://schemas.openxmlformats.org/package/2006/relationships";

    public static byte[] Pdf { get; } = Encoding.ASCII.GetBytes(
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");

    public static byte[] Png { get; } = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    /// <summary>Its header only, of 640 × 480 points.</summary>
    public static byte[] Jpeg { get; } =
    [
        0xFF, 0xD8, 0xFF, 0xE0, 0, 16, (byte)'J', (byte)'F', (byte)'I', (byte)'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0,
        0xFF, 0xC0, 0, 11, 8, 0x01, 0xE0, 0x02, 0x80, 1, 1, 0x11, 0, 0xFF, 0xD9,
    ];

    public static byte[] Docx { get; } = Package(WordType, "word/document.xml");

    public static byte[] Xlsx { get; } = Package(ExcelType, "xl/workbook.xml");

    public static byte[] Doc { get; } = Compound("Root Entry", "WordDocument");

    public static byte[] Xls { get; } = Compound("Root Entry", "Workbook");

    /// <summary>A package with a main part, and what a test puts beside it.</summary>
    public static byte[] Package(string type, string main, params (string Name, byte[] Content)[] more)
    {
        (string Name, byte[] Content)[] parts =
        [
            ("[Content_Types].xml", Xml($"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/{main}" ContentType="{type}"/></Types>""")),
            ("_rels/.rels", Xml($"""<Relationships xmlns="{Relationships}"><Relationship Id="r1" Type="http://x/officeDocument" Target="{main}"/></Relationships>""")),
            (main, Xml("<document/>")),
            .. more,
        ];
        return Zip(parts);
    }

    public static byte[] Docx_with(string name, byte[] content) => Package(WordType, "word/document.xml", (name, content));

    /// <summary>A document that leads to, or fetches, something elsewhere.</summary>
    public static byte[] Docx_leading_out(string kind) => Docx_with("word/_rels/document.xml.rels", Xml(
        $"""<Relationships xmlns="{Relationships}"><Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" Target="http://127.0.0.1:9/x" TargetMode="External"/></Relationships>"""));

    public static byte[] Xml(string xml) => Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml);

    public static byte[] Zip(params (string Name, byte[] Content)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(content);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>A zip file of one part, which is not packed.</summary>
    public static byte[] Stored(string name, byte[] content)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
            part.Write(content);
        }

        return bytes.ToArray();
    }

    /// <summary>A compound file of three sectors: header, allocation table, directory with these names.</summary>
    public static byte[] Compound(params string[] names)
    {
        var file = new byte[3 * 512];
        byte[] begin = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        begin.CopyTo(file, 0);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(0x1E), 9);
        file.AsSpan(0x44, 4).Fill(0xFF);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(0x44), 0xFFFFFFFE); // no more of the table
        file.AsSpan(0x4C, 436).Fill(0xFF);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(0x4C), 0); // the table is sector 0
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(0x30), 1); // the directory is sector 1
        file.AsSpan(512, 512).Fill(0xFF);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(512), 0xFFFFFFFD);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(516), 0xFFFFFFFE);
        for (var i = 0; i < names.Length; i++)
        {
            var entry = file.AsSpan(1024 + (128 * i), 128);
            var length = Encoding.Unicode.GetBytes(names[i], entry);
            BinaryPrimitives.WriteUInt16LittleEndian(entry[64..], (ushort)(length + 2));
            entry[66] = i == 0 ? (byte)5 : (byte)2;
        }

        return file;
    }

    /// <summary>Says in the directory that a part becomes only so many bytes.</summary>
    public static byte[] Lying(byte[] zip, string name, uint size)
    {
        var spoilt = (byte[])zip.Clone();
        var at = spoilt.AsSpan().LastIndexOf(Encoding.ASCII.GetBytes(name));
        BinaryPrimitives.WriteUInt32LittleEndian(spoilt.AsSpan(at - 46 + 24), size);
        return spoilt;
    }
}
