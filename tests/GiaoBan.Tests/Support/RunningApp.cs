using System.Net;
using System.Net.Http.Headers;
using GiaoBan.Accounts.Passwords;
using GiaoBan.Demo;
using GiaoBan.Shell;
using GiaoBan.Storage.Postgres;
using GiaoBan.Storage.Sqlite;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace GiaoBan.Tests.Support;

/// <summary>
/// The product itself on a port of this machine. Only two things are not the real ones: times, which a test moves, and the
/// slowness of password hashes.
/// </summary>
public sealed class RunningApp : IAsyncDisposable
{
    private readonly WebApplication _app;

    private RunningApp(Installation installation)
    {
        Installation = installation;
        _app = App.Build(installation, "http://127.0.0.1:0", services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(SignInTime));
            services.Replace(ServiceDescriptor.Singleton(new Clock(Time)));
            services.Replace(ServiceDescriptor.Singleton(new PasswordHashing(TestOfficers.Iterations)));
            services.ConfigureDbContext<SqliteGiaoBanDb>(options => options.AddInterceptors(Queries));
            services.ConfigureDbContext<PostgresGiaoBanDb>(options => options.AddInterceptors(Queries));
            services.AddLogging(logging => logging.ClearProviders().AddProvider(Log));
        });
    }

    public Installation Installation { get; }

    /// <summary>The network's time: 17/7/2020 7:30 in Hà Nội until a test moves it.</summary>
    public FakeTime Time { get; } = new(new DateTimeOffset(2020, 7, 17, 7, 30, 0, TimeSpan.FromHours(7)));

    /// <summary>The time of sign-in, cookies and tokens.</summary>
    public FakeTime SignInTime { get; } = new(TimeProvider.System.GetUtcNow());

    /// <summary>What the app asks of its database.</summary>
    public QueryCount Queries { get; } = new();

    /// <summary>The errors that the app has logged.</summary>
    public ErrorLog Log { get; } = new();

    public IServiceProvider Services => _app.Services;

    public Uri Url => new(_app.Urls.Single());

    /// <summary>Starts it; <paramref name="map"/> adds addresses that stand for what the product has not yet.</summary>
    public static async Task<RunningApp> StartAsync(Installation installation, Action<WebApplication>? map = null)
    {
        var running = new RunningApp(installation);
        map?.Invoke(running._app);
        await running._app.StartAsync();
        return running;
    }

    /// <summary>What a new installation has before anyone signs in.</summary>
    public static async Task PrepareAsync(Installation installation)
    {
        await using var app = new RunningApp(installation);
        await app.InScopeAsync(async services =>
        {
            await App.PrepareAsync(services, default);
            return true;
        });
    }

    /// <summary>Makes the demo as <c>serve --demo</c> does, with password hashes that are quick to check.</summary>
    public static Task MakeDemoAsync(Installation installation) => DemoPlace.FindOrMakeAsync(
        installation with { IsDemo = false }, startsAt: null, made => App.Build(made, "http://127.0.0.1:0", Quick), default);

    /// <summary>Somebody at a browser, not signed in.</summary>
    public Visitor Visitor() => new(this);

    /// <summary>A program that calls the API.</summary>
    public HttpClient Api(string? token = null)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = new Uri(Url, "/api/v1/"),
            DefaultRequestVersion = HttpVersion.Version11,
        };
        if (token is not null)
        {
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        return client;
    }

    /// <summary>Works beside the server with its services: <c>await app.InScopeAsync(s => …)</c>.</summary>
    public async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    private static void Quick(IServiceCollection services)
    {
        services.Replace(ServiceDescriptor.Singleton(new PasswordHashing(TestOfficers.Iterations)));
        services.AddLogging(logging => logging.ClearProviders());
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Log.Dispose();
    }
}
