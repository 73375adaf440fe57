namespace GiaoBan.Network;

public static class NetworkServices
{
    public static IServiceCollection AddNetwork(this IServiceCollection services) => services;
}
