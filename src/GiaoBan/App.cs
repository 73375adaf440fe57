using GiaoBan.Network;
using GiaoBan.Shell;
using GiaoBan.Storage;

namespace GiaoBan;

/// <summary>Puts the product's parts together: each adds its services and maps its routes.</summary>
public static class App
{
    /// <summary>The web application over an installation, not yet started.</summary>
    public static WebApplication Build(Installation installation, string urls)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            ApplicationName = typeof(App).Assembly.GetName().Name,
        });
        builder.WebHost.UseUrls(urls);
        builder.Services.AddSingleton(installation);
        builder.Services.AddShell();
        builder.Services.AddStorage(installation);
        builder.Services.AddNetwork();

        var app = builder.Build();
        app.UseShell();
        app.MapShell();
        return app;
    }
}
