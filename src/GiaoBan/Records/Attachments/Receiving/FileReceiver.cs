using GiaoBan.Figures;
using GiaoBan.Network;
using GiaoBan.Shell.Web;

namespace GiaoBan.Records.Attachments.Receiving;

/// <summary>
/// Reads the files of a request before its page or route runs, where the address takes files and it is known who sends them:
/// straight into quarantine, nothing into the machine's temporary folder.
/// </summary>
internal sealed class FileReceiver(RequestDelegate next, AttachmentStore store, UploadTurns turns)
{
    /// <summary>The field of a file that is the whole body.</summary>
    public const string WholeBody = "file";

    private static readonly Failure Busy = new(
        StatusCodes.Status429TooManyRequests,
        new Text("Đang tải lên hai lần cùng lúc", "Two uploads are under way"),
        new Text("Chờ lần tải trước xong rồi gửi tiếp.", "Wait until one of them is done, then send again."));

    private static readonly Failure TooMany = new(
        StatusCodes.Status422UnprocessableEntity,
        new Text("Quá nhiều tệp trong một lần gửi", "Too many files at once"),
        new Text(
            $"Mỗi lần gửi tối đa {TakesFilesAttribute.MostFiles} tệp. Chưa lưu tệp nào. Quay lại, gửi thành nhiều lần.",
            $"At most {TakesFilesAttribute.MostFiles} files are sent at once. None was kept. Go back and send them in turns."));

    public async Task InvokeAsync(HttpContext context, RequestViewer viewer)
    {
        var isForm = FileForm.IsIn(context.Request);
        if (!viewer.IsKnown || !TakesFilesAttribute.IsOn(context) || !(isForm || FileForm.IsWholeBody(context.Request)))
        {
            await next(context);
            return;
        }

        using var turn = turns.Take(viewer.Viewer.OfficerId) ?? throw new RequestRefusedException(Busy);
        using var received = new ReceivedFiles();
        context.Features.Set(received);
        await (isForm ? ReadFormAsync(context, received) : ReadBodyAsync(context, received));
        await next(context);
    }

    private Task ReadFormAsync(HttpContext context, ReceivedFiles received) => FileForm.ReadAsync(context.Request, async file =>
    {
        if (received.Count == TakesFilesAttribute.MostFiles)
        {
            throw new RequestRefusedException(TooMany);
        }

        received.Add(file.Field, await store.ReceiveAsync(file.Content, file.Name, context.RequestAborted));
    });

    /// <summary>The name in the header is percent-encoded, since a header holds no Vietnamese.</summary>
    private async Task ReadBodyAsync(HttpContext context, ReceivedFiles received)
    {
        var name = Uri.UnescapeDataString(context.Request.Headers[FileForm.NameHeader].ToString());
        received.Add(WholeBody, await store.ReceiveAsync(context.Request.Body, name, context.RequestAborted));
    }
}
