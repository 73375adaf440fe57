using GiaoBan.Briefings.Before.Pages;
using GiaoBan.Briefings.Before.Sites;
using GiaoBan.Records.Audit;

namespace GiaoBan.Briefings.Before;

internal static class BeforeServices
{
    public static void AddBeforeBriefings(this IServiceCollection services)
    {
        services.AddSingleton<IPresentContent, PresentRows<SitePreparation>>();
        services.AddScoped<ShownPeriods>();
        services.AddScoped<BriefingDrafts>();
        services.AddScoped<BriefingHistory>();
        services.AddScoped<LastConclusionsReading>();
        services.AddScoped<Readiness>();
        services.AddScoped<BriefingCalendar>();
        services.AddScoped<PreparationVerbs>();
        services.AddScoped<BriefingWork>();
    }
}
