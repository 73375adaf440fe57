using GiaoBan.Figures;

namespace GiaoBan.Records.Attachments.Kinds;

/// <summary>A kind of file that is taken. There are no others: what is not listed is refused.</summary>
/// <param name="Code">As stored and as the API says it.</param>
/// <param name="ContentType">By which it is given out.</param>
/// <param name="Endings">Of the names that it may bear.</param>
/// <param name="Words">As its reader calls it.</param>
/// <param name="Check">Throws where the content is not of this kind, or is dangerous.</param>
internal sealed record FileKind(string Code, string ContentType, string[] Endings, Text Words, Action<Stream> Check)
{
    private const string Office = "application/vnd.openxmlformats-officedocument.";

    public static IReadOnlyList<FileKind> All { get; } =
    [
        new("pdf", "application/pdf", [".pdf"], new Text("PDF", "PDF"), PdfFile.Check),
        Package("docx", "wordprocessingml.document", new Text("Word", "Word")),
        Package("xlsx", "spreadsheetml.sheet", new Text("Excel", "Excel")),
        new("doc", "application/msword", [".doc"], new Text("Word", "Word"), file => CompoundFile.Check(file, "WordDocument")),
        new("xls", "application/vnd.ms-excel", [".xls"], new Text("Excel", "Excel"), file => CompoundFile.Check(file, "Workbook", "Book")),
        new("png", "image/png", [".png"], new Text("ảnh PNG", "PNG picture"), PictureFile.CheckPng),
        new("jpeg", "image/jpeg", [".jpg", ".jpeg"], new Text("ảnh JPEG", "JPEG picture"), PictureFile.CheckJpeg),
    ];

    /// <summary>The endings of all kinds, as a file field takes them.</summary>
    public static string Accepted { get; } = string.Join(',', All.SelectMany(kind => kind.Endings));

    /// <summary>The kind that a name says, or null.</summary>
    public static FileKind? OfName(string name) =>
        All.FirstOrDefault(kind => kind.Endings.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase));

    public static FileKind OfCode(string code) => All.Single(kind => kind.Code == code);

    /// <summary>Why the content is not of this kind, or null.</summary>
    public Text? FaultOf(Stream file)
    {
        try
        {
            file.Position = 0;
            Check(file);
            return null;
        }
        catch (RefusedFileException refused)
        {
            return refused.Text;
        }
        catch (EndOfStreamException)
        {
            return RefusedFileException.Broken.Text;
        }
    }

    private static FileKind Package(string code, string type, Text words) =>
        new(code, Office + type, ["." + code], words, file => OfficePackage.Check(file, $"{Office}{type}.main+xml"));
}
