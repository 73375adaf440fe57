using GiaoBan.Assignments.Following;
using GiaoBan.Briefings.Api;
using GiaoBan.Briefings.Before;
using GiaoBan.Briefings.Conclusions;
using GiaoBan.Briefings.Conclusions.Writing;
using GiaoBan.Briefings.Minutes;
using GiaoBan.Briefings.Papers;
using GiaoBan.Briefings.Room;
using GiaoBan.Briefings.Room.Pages;
using GiaoBan.Briefings.Shown;
using GiaoBan.Records.Audit;
using GiaoBan.Reports.National;
using GiaoBan.Shell.Live;

namespace GiaoBan.Briefings;

public static class BriefingServices
{
    public static IServiceCollection AddBriefings(this IServiceCollection services)
    {
        services.AddSingleton<IPresentContent, PresentRows<Briefing>>();
        services.AddSingleton<IPresentContent, PresentRows<Happening>>();
        services.AddSingleton<Rooms>();
        services.AddSingleton<ILiveTopic, RoomTopic>();
        services.AddSingleton<RoomAttendance>();
        services.AddSingleton<ILiveAttendance>(provider => provider.GetRequiredService<RoomAttendance>());
        services.AddHostedService(provider => provider.GetRequiredService<RoomAttendance>());
        services.AddScoped<BriefingReading>();
        services.AddSingleton<IPresentContent, PresentRows<Conclusion>>();
        services.AddScoped<ConclusionDoor>();
        services.AddScoped<ConclusionVerbs>();
        services.AddScoped<ConclusionReading>();
        services.AddScoped<IAssigningConclusions, AssigningConclusions>();
        services.AddScoped<IConcludedFigures, ConcludedFigures>();
        services.AddSingleton<ILiveTopic, WritingTopic>();
        services.AddScoped<UnsavedTexts>();
        services.AddScoped<WritingViews>();
        services.AddScoped<ConclusionAnswers>();
        services.AddScoped<ConclusionNotice>();
        services.AddScoped<MinutesDocument>();
        services.AddScoped<Signing>();
        services.AddScoped<AddresseesReading>();
        services.AddScoped<Conclusions.Pages.DraftMerge>();
        services.AddScoped<PlannedFigures>();
        services.AddScoped<TakingOver>();
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
        services.AddPapers();
        return services;
    }

    public static void MapBriefingRoutes(this IEndpointRouteBuilder api)
    {
        api.MapBriefings();
        ConclusionRoutes.Map(api);
        PaperRoutes.Map(api);
    }
}
