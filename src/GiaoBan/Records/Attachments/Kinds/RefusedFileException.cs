using GiaoBan.Figures;

namespace GiaoBan.Records.Attachments.Kinds;

#pragma warning disable CA1032 // Thrown with its words only.
/// <summary>A file is not what it may be; says why, and what to do.</summary>
internal sealed class RefusedFileException(string vi, string en) : Exception(en)
#pragma warning restore CA1032
{
    /// <summary>For who sent it.</summary>
    public Text Text { get; } = new(vi, en);

    public static RefusedFileException Broken => new(
        "Tệp hỏng hoặc không đúng định dạng của phần đuôi tên. Mở bằng phần mềm soạn thảo, lưu lại rồi gửi.",
        "The file is broken, or not of the format that its name says. Open it, save it again and send that.");
}
