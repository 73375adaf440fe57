using System.Security.Cryptography;
using System.Text.Json;
using GiaoBan.Figures;
using GiaoBan.Figures.Evaluation;
using GiaoBan.Shell.Language;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace GiaoBan.Shell.Web;

/// <summary>
/// Turns exceptions, and error statuses without a body, into an answer in the reader's language: a page at the address that
/// was asked for, or problem details from the API.
/// </summary>
internal sealed class Errors(RequestDelegate next, ILogger<Errors> log)
{
    /// <summary>The page that shows a <see cref="Failure"/>.</summary>
    public const string Page = "/loi";

    public async Task InvokeAsync(HttpContext context)
    {
        var address = Failure.AddressOf(context);
        Failure? failure = null;
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return;
        }
        catch (Exception thrown) when (!context.Response.HasStarted)
        {
            failure = Explain(thrown, context);
            context.Response.Clear();
        }

        var response = context.Response;
        if (failure is null && response.StatusCode >= 400 && !response.HasStarted && response.ContentType is null)
        {
            failure = context.Features.Get<Failure>() ?? Failure.Of(response.StatusCode);
        }

        if (failure is not null)
        {
            await ShowAsync(context, failure with { Address = address });
        }
    }

    private Failure Explain(Exception thrown, HttpContext context)
    {
        switch (thrown)
        {
            case RequestRefusedException known:
                return known.Failure;
            case FigureException figure:
                return new Failure(StatusCodes.Status422UnprocessableEntity, new Text("Số liệu vượt quá khả năng tính", "A figure cannot be computed"), new Text(
                    $"{figure.Text.Vi} Kiểm tra các số đã nhập; nếu đúng, đề nghị quản trị hệ thống sửa biểu mẫu.",
                    $"{figure.Text.En} Check what was entered; if it is right, ask the administrator to mend the form."));
            case BadHttpRequestException { InnerException: JsonException json }:
                return Failure.Of(400) with { Detail = Where(json) };
            case BadHttpRequestException { StatusCode: 400 } refused:
                return Failure.Of(400) with { Detail = Said(refused) };
            case BadHttpRequestException refused:
                return Failure.Of(refused.StatusCode);
        }

        var reference = Convert.ToHexString(RandomNumberGenerator.GetBytes(4)).Insert(4, "-");
        log.LogError(thrown, "{Reference} {Method} {Path}", reference, context.Request.Method, context.Request.Path);
        return Failure.Of(500) with { Reference = reference };
    }

    private static Text Said(BadHttpRequestException refused) => new(
        $"Tham số hoặc nội dung không đúng dạng: {refused.Message} Sửa rồi gửi lại.",
        $"A parameter or the body is malformed: {refused.Message} Mend it and send it again.");

    private static Text Where(JsonException json)
    {
        var line = (json.LineNumber ?? 0) + 1;
        var path = json.Path ?? "$";
        return new Text(
            $"JSON không đọc được ở {path}, dòng {line}: sai kiểu, trùng tên hoặc có ký tự không dùng được. Sửa chỗ đó rồi gửi lại.",
            $"The JSON cannot be read at {path}, line {line}: a wrong type, a name given twice, or a character that cannot be used. Mend it and send it again.");
    }

    private async Task ShowAsync(HttpContext context, Failure failure)
    {
        context.Response.StatusCode = failure.Status;
        if (context.Request.IsApi())
        {
            await ProblemOf(failure, context).ExecuteAsync(context);
            return;
        }

        // The page asks nothing of the request that failed: neither its method nor its body, which may be what is broken.
        var (request, path) = (context.Request, context.Request.Path);
        context.Features.Set(failure);
        request.Form = FormCollection.Empty;
        request.Path = Page;
        request.Method = HttpMethods.IsHead(request.Method) ? request.Method : HttpMethods.Get;
        request.RouteValues.Clear();
        context.SetEndpoint(null);
        await next(context);
        request.Path = path;
    }

    private static ProblemHttpResult ProblemOf(Failure failure, HttpContext context)
    {
        var services = context.RequestServices;
        var lang = services.GetRequiredService<Lang>();
        var more = new Dictionary<string, object?>();
        if (failure.Reference is { } reference)
        {
            more["reference"] = reference;
        }

        if (services.GetRequiredService<Installation>().IsDemo)
        {
            more["demo"] = true;
        }

        return TypedResults.Problem(new ProblemDetails
        {
            Status = failure.Status,
            Title = lang.T(failure.Title),
            Detail = lang.T(failure.Detail),
            Extensions = more,
        });
    }
}
