using GiaoBan.Accounts;
using GiaoBan.Assignments;
using GiaoBan.Briefings;
using GiaoBan.Demo;
using GiaoBan.Home;
using GiaoBan.Network;
using GiaoBan.Records;
using GiaoBan.Records.Attachments;
using GiaoBan.Records.Contributions;
using GiaoBan.Registers;
using GiaoBan.Reports;
using GiaoBan.Shell;
using GiaoBan.Storage;

namespace GiaoBan;

/// <summary>Puts the product's parts together: each adds its services and maps its routes.</summary>
public static class App
{
    /// <summary>The web application over an installation, not yet started.</summary>
    /// <param name="installation">Its data.</param>
    /// <param name="urls">Where it listens.</param>
    /// <param name="replace">A test's own clock and the like, instead of the real ones.</param>
    public static WebApplication Build(Installation installation, string urls, Action<IServiceCollection>? replace = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            ApplicationName = typeof(App).Assembly.GetName().Name,
        });
        builder.WebHost.UseUrls(urls);
        builder.UseBuiltFiles();
        // A start that fails is explained by the command, not by a trace.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        builder.Services.AddSingleton(installation);
        builder.Services.AddOpenApi();
        builder.Services.AddShell(installation);
        builder.Services.AddStorage(installation);
        builder.Services.AddNetwork();
        builder.Services.AddRecords();
        builder.Services.AddAccounts(installation);
        builder.Services.AddRegisters();
        builder.Services.AddAssignments(installation);
        builder.Services.AddScoped<DemoOfficers>();
        builder.Services.AddReports();
        builder.Services.AddBriefings();
        builder.Services.AddScoped<HomeFigures>();
        replace?.Invoke(builder.Services);

        var app = builder.Build();
        app.UseShell();
        app.UseAccounts();
        app.UseAttachments();
        app.MapShell();
        app.MapHealth();
        app.MapOpenApi().AllowAnonymous();
        var api = app.MapGroup("/api/v1");
        api.MapNetwork();
        api.MapAttachments();
        api.MapRegisters();
        api.MapAssignments();
        api.MapReportRoutes();
        api.MapBriefingRoutes();
        return app;
    }

    /// <summary>Makes an installation ready: tables, units, contributions as they are defined now, no files that nobody used.</summary>
    internal static async Task PrepareAsync(IServiceProvider services, CancellationToken cancel)
    {
        var db = services.GetRequiredService<GiaoBanDb>();
        var installation = services.GetRequiredService<Installation>();
        await DatabaseSetUp.PrepareAsync(db, installation, cancel);
        await FirstUnits.AddAsync(db, cancel);
        await services.GetRequiredService<FactDefinitions>().KeepAsync(cancel);
        await services.GetRequiredService<OldUploads>().SweepAsync(cancel);
    }

    /// <summary>The installation to be served: as it is there, or in a new place the demo, made now.</summary>
    /// <param name="installation">Where, and whether the demo is asked for.</param>
    /// <param name="clock">What a new demo's clock shows at first, where that is said.</param>
    /// <param name="cancel">Stops it, with nothing left behind.</param>
    internal static Task<Installation> FindAsync(Installation installation, DateTime? clock, CancellationToken cancel) =>
        installation.IsDemo
            ? DemoPlace.FindOrMakeAsync(installation with { IsDemo = false }, clock, MakeDemo, cancel)
            : DemoPlace.FindAsync(installation, cancel);

    private static WebApplication MakeDemo(Installation installation)
    {
        Console.Error.WriteLine("Đang tạo mạng lưới trình diễn, chừng mười giây…");
        return Build(installation, "http://127.0.0.1:0");
    }

    /// <summary>The installation's services for a command, acting as the operating system's user.</summary>
    /// <param name="make">Whether an empty installation is made where there is none.</param>
    internal static async Task<AsyncServiceScope> OpenAsync(Installation installation, bool make, CancellationToken cancel)
    {
        installation = await DemoPlace.FindAsync(installation, cancel);
        var scope = Build(installation, "http://127.0.0.1:0").Services.CreateAsyncScope();
        if (installation.HasData || make)
        {
            await PrepareAsync(scope.ServiceProvider, cancel);
            var db = scope.ServiceProvider.GetRequiredService<GiaoBanDb>();
            var map = await scope.ServiceProvider.GetRequiredService<NetworkMaps>().CurrentAsync(db, cancel);
            scope.ServiceProvider.GetRequiredService<RequestViewer>().Set(Viewer.Command(Environment.UserName), map);
        }

        return scope;
    }
}
