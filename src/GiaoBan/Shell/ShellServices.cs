namespace GiaoBan.Shell;

/// <summary>What every page and route shares.</summary>
public static class ShellServices
{
    public static IServiceCollection AddShell(this IServiceCollection services)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(provider => new Clock(provider.GetRequiredService<TimeProvider>()));
        services.AddRazorPages(pages => pages.RootDirectory = "/");
        return services;
    }

    public static void UseShell(this WebApplication app)
    {
        app.UseRouting();
    }

    public static void MapShell(this WebApplication app)
    {
        app.MapRazorPages();
    }
}
