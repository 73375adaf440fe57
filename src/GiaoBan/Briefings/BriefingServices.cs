using GiaoBan.Briefings.Api;
using GiaoBan.Briefings.Before;
using GiaoBan.Briefings.Room;
using GiaoBan.Briefings.Room.Pages;
using GiaoBan.Briefings.Shown;
using GiaoBan.Records.Audit;

namespace GiaoBan.Briefings;

public static class BriefingServices
{
    public static IServiceCollection AddBriefings(this IServiceCollection services)
    {
        services.AddSingleton<IPresentContent, BriefingsPresent>();
        services.AddSingleton<Rooms>();
        services.AddScoped<BriefingReading>();
        services.AddScoped<BriefingVerbs>();
        services.AddScoped<Presences>();
        services.AddScoped<RoomReading>();
        services.AddScoped<RoomDoor>();
        services.AddScoped<RoomVerbs>();
        services.AddScoped<QueueVerbs>();
        services.AddScoped<ScreenVerbs>();
        services.AddScoped<Freezing>();
        services.AddScoped<BriefingAnswers>();
        services.AddScoped<RoomAnswers>();
        services.AddScoped<RoomViews>();
        services.AddBeforeBriefings();
        return services;
    }

    public static void MapBriefingRoutes(this IEndpointRouteBuilder api) => api.MapBriefings();
}
