using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http.Connections;

namespace GiaoBan.Shell.Live;

/// <summary>Live pages: a folder of a part adds its <see cref="ILiveTopic"/>, a page shows <see cref="LiveShown"/>.</summary>
internal static class LiveServices
{
    /// <summary>A page only ever sends a topic and a stamp.</summary>
    private const int LargestMessage = 4 * 1024;

    private static readonly TimeSpan Ping = TimeSpan.FromSeconds(5);

    public static IServiceCollection AddLive(this IServiceCollection services, Installation installation)
    {
        services.AddSignalR(signalR =>
        {
            signalR.EnableDetailedErrors = false;
            signalR.MaximumReceiveMessageSize = LargestMessage;
            signalR.KeepAliveInterval = Ping;
        }).AddJsonProtocol(json =>
            // It is no part of a page: HTML in it need not be escaped twice, which would double its size.
            json.PayloadSerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
        services.AddSingleton<PartRenderer>();
        services.AddSingleton<LiveRendering>();
        services.AddSingleton<LiveRooms>();
        services.AddSingleton<LiveConnections>();
        services.AddSingleton(provider => new LiveChanges(provider.GetRequiredService<LiveRooms>()));
        services.AddScoped(provider => new LivePages(provider.GetRequiredService<PartRenderer>(), provider, provider.GetRequiredService<Clock>()));
        services.AddHostedService<LiveUpkeep>();
        return installation.Redis is null ? services : services.AddHostedService<LiveRedis>();
    }

    /// <summary>WebSockets only: they need no memory of a connection on another node, and bear their origin.</summary>
    public static void MapLive(this IEndpointRouteBuilder routes) => routes.MapHub<LiveHub>(LiveHub.Path, hub =>
    {
        hub.Transports = HttpTransportType.WebSockets;
        hub.CloseOnAuthenticationExpiration = true;
    });
}
