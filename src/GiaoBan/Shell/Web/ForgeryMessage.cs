using GiaoBan.Figures;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace GiaoBan.Shell.Web;

/// <summary>A form whose antiforgery token is not this session's: says so, rather than "bad request".</summary>
internal sealed class ForgeryMessage : IAlwaysRunResultFilter
{
    private static readonly Failure Refused = new(
        StatusCodes.Status400BadRequest,
        new Text("Trang này mở từ phiên làm việc trước", "This page was opened in an earlier session"),
        new Text(
            "Chưa lưu. Bấm Quay lại trên trình duyệt để lấy lại nội dung đã nhập, sao lại nội dung, tải lại trang rồi gửi lại.",
            "Nothing was saved. Go back in the browser to have what you typed, copy it, reload the page and send it again."));

    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is IAntiforgeryValidationFailedResult)
        {
            context.HttpContext.Features.Set(Refused);
        }
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
