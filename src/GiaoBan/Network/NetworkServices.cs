namespace GiaoBan.Network;

public static class NetworkServices
{
    public static IServiceCollection AddNetwork(this IServiceCollection services)
    {
        services.AddSingleton<NetworkMaps>();
        services.AddSingleton<ViewerSource>();
        services.AddScoped<RequestViewer>();
        services.AddScoped(provider => provider.GetRequiredService<RequestViewer>().Viewer);
        services.AddScoped(provider => provider.GetRequiredService<RequestViewer>().Map);
        return services;
    }

    public static void MapNetwork(this IEndpointRouteBuilder api) => UnitsRoute.Map(api);
}
