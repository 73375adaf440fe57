using GiaoBan.Records.Audit;

namespace GiaoBan.Briefings.Papers;

internal static class PaperServices
{
    public static void AddPapers(this IServiceCollection services) => services
        .AddSingleton<IPresentContent, PresentRows<Paper>>()
        .AddSingleton<PaperPages>()
        .AddScoped<PaperReading>()
        .AddScoped<PaperVerbs>();
}
