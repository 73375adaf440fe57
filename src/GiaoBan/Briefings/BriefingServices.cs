using GiaoBan.Records.Audit;

namespace GiaoBan.Briefings;

public static class BriefingServices
{
    public static IServiceCollection AddBriefings(this IServiceCollection services)
    {
        services.AddSingleton<IPresentContent, BriefingsPresent>();
        return services;
    }
}
