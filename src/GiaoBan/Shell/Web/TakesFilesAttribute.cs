using GiaoBan.Figures;

namespace GiaoBan.Shell.Web;

/// <summary>
/// A page or route to which files are sent: a class of a page bears it, or the metadata of a route. Only there may a body
/// be larger than anyone types, and its multipart form is left unread until it is known who sends it.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TakesFilesAttribute : Attribute
{
    /// <summary>The largest file.</summary>
    public const int LargestFile = 20 * 1024 * 1024;

    /// <summary>The most files that are sent at once.</summary>
    public const int MostFiles = 10;

    /// <summary>All files of a form together have the room of the largest one, beside what is typed.</summary>
    internal const int LargestBody = LargestFile + RequestCheck.LargestBody;

    /// <summary>As <see cref="RequestCheck.LargestReceived"/>: how far the server goes on reading what it does not take.</summary>
    internal const int LargestReceived = 4 * LargestBody;

    /// <summary>What is said to a body that is larger.</summary>
    internal static readonly Failure TooLarge = new(
        StatusCodes.Status413PayloadTooLarge,
        new Text("Tệp gửi lên quá lớn", "What was sent is too large"),
        new Text(
            "Mỗi tệp tối đa 20 MB, các tệp gửi cùng lúc cũng tối đa 20 MB. Chưa lưu tệp nào. Quay lại, gửi ít tệp hơn mỗi lần hoặc giảm dung lượng tệp.",
            "A file has at most 20 MB, and so have all files that are sent at once. None was kept. Go back, send fewer at a time, or make the file smaller."));

    /// <summary>Whether this request's address takes files.</summary>
    internal static bool IsOn(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<TakesFilesAttribute>() is not null;
}
