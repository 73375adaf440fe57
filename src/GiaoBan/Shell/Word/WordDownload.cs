using GiaoBan.Shell.Web;

namespace GiaoBan.Shell.Word;

/// <summary>
/// Answers a document as a file to keep, from a route or a page alike: <c>return new WordDownload(document, "Thông báo 12-TB")</c>.
/// </summary>
/// <param name="document">What is answered.</param>
/// <param name="name">The file's name, without its ending.</param>
public sealed class WordDownload(PartyDocument document, string name)
    : FileDownload(name, ".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")
{
    protected override byte[] Bytes() => document.ToWord();
}
