using GiaoBan.Records.Attachments.Kinds;
using GiaoBan.Shell.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace GiaoBan.Records.Attachments;

/// <summary>
/// Gives a file out, from a page or a route, to be saved and never to be shown under our origin. Whether its reader may see
/// it is judged before, by what it is attached to.
/// </summary>
public sealed class AttachmentResult : IResult, IActionResult
{
    private readonly Attachment _attachment;

    private AttachmentResult(Attachment attachment) => _attachment = attachment;

    public static AttachmentResult Of(Attachment attachment) => new(attachment);

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var file = new FileInfo(httpContext.RequestServices.GetRequiredService<AttachmentStore>().PathOf(_attachment.Address));
        if (!file.Exists || file.Length != _attachment.Size)
        {
            throw new FileNotFoundException($"Attachment {_attachment.Id} is not as it was kept.");
        }

        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(_attachment.Name);
        var response = httpContext.Response;
        httpContext.Features.Set(new ForeignContent());
        response.ContentType = FileKind.OfCode(_attachment.Kind).ContentType;
        response.ContentLength = _attachment.Size;
        response.Headers.ContentDisposition = disposition.ToString();
        return HttpMethods.IsHead(httpContext.Request.Method)
            ? Task.CompletedTask
            : response.SendFileAsync(file.FullName, httpContext.RequestAborted);
    }

    /// <inheritdoc/>
    public Task ExecuteResultAsync(ActionContext context) => ExecuteAsync(context.HttpContext);
}
