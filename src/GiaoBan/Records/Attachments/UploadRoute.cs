using System.Text.Json.Nodes;
using GiaoBan.Figures;
using GiaoBan.Records.Api;
using GiaoBan.Records.Attachments.Receiving;
using GiaoBan.Shell.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.OpenApi;

namespace GiaoBan.Records.Attachments;

/// <summary><c>POST attachments</c>: sends one file, as the field <c>file</c> of a form or as the whole body.</summary>
internal static class UploadRoute
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/attachments", SendAsync)
        .WithTags("attachments").WithMetadata(new TakesFilesAttribute())
        .AddOpenApiOperationTransformer((operation, _, _) =>
        {
            Describe(operation);
            return Task.CompletedTask;
        });

    private static async Task<IResult> SendAsync(
        HttpContext http, [FromServices] Uploads uploads, [FromServices] Answers answers, CancellationToken cancel)
    {
        if (ReceivedFiles.Of(http, FileReceiver.WholeBody) is not [var (file, refusal)])
        {
            return answers.Of(Refusal.Invalid(FileReceiver.WholeBody, new Text(
                $"Gửi đúng một tệp: trường “file” của biểu multipart/form-data, hoặc cả nội dung kèm tiêu đề {FileForm.NameHeader}.",
                $"Send just one file: the field “file” of multipart/form-data, or the whole body with the header {FileForm.NameHeader}.")));
        }

        if (file is null)
        {
            return answers.Of(refusal!);
        }

        var upload = await uploads.KeepAsync(file, cancel);
        return answers.Of(
            new JsonObject { ["id"] = upload.Id, ["name"] = upload.Name, ["kind"] = upload.Kind, ["size"] = upload.Size },
            StatusCodes.Status201Created);
    }

    private static void Describe(OpenApiOperation operation)
    {
        var bytes = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" };
        var form = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Properties = new Dictionary<string, IOpenApiSchema> { [FileReceiver.WholeBody] = bytes },
        };
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["multipart/form-data"] = new() { Schema = form },
                ["application/octet-stream"] = new() { Schema = bytes },
            },
        };
        (operation.Parameters ??= []).Add(new OpenApiParameter
        {
            Name = FileForm.NameHeader,
            In = ParameterLocation.Header,
            Description = "The file's name, percent-encoded; with application/octet-stream.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        });
    }
}
