using GiaoBan.Records.Attachments.Receiving;

namespace GiaoBan.Records.Attachments;

/// <summary>Files that are sent, kept and given out.</summary>
public static class AttachmentServices
{
    internal static IServiceCollection AddAttachments(this IServiceCollection services) => services
        .AddSingleton<AttachmentStore>()
        .AddSingleton<UploadTurns>()
        .AddScoped<Uploads>()
        .AddScoped<OldUploads>();

    /// <summary>After the accounts: files are read only once it is known that their sender may write.</summary>
    public static void UseAttachments(this WebApplication app) => app.UseMiddleware<FileReceiver>();

    public static void MapAttachments(this IEndpointRouteBuilder api) => UploadRoute.Map(api);
}
