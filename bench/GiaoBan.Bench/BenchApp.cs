using GiaoBan.Accounts;
using GiaoBan.Demo;
using GiaoBan.Network;
using GiaoBan.Records.Contributions;
using GiaoBan.Shell;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace GiaoBan.Bench;

/// <summary>The product over the bench's data, on a port of this machine, with the network's clock standing at a day.</summary>
internal sealed class BenchApp : IAsyncDisposable
{
    /// <summary>When the made data ends.</summary>
    public static readonly DateTimeOffset Now = new(2020, 7, 17, 7, 30, 0, TimeSpan.FromHours(7));

    /// <summary>Who makes the data: a command.</summary>
    public static readonly Viewer Maker = Viewer.Command("bench");

    private readonly WebApplication _app;

    private BenchApp(Installation installation)
    {
        Installation = installation;
        _app = App.Build(installation, "http://127.0.0.1:0", services =>
            services.Replace(ServiceDescriptor.Singleton(new Clock(Time))));
    }

    public Installation Installation { get; }

    public StandingTime Time { get; } = new(Now);

    public IServiceProvider Services => _app.Services;

    public Uri Url => new(_app.Urls.Single());

    /// <summary>Not started: its services beside a server that runs over the same data in another process.</summary>
    public static BenchApp Beside(Installation installation) => new(installation);

    /// <summary>Starts it; a new folder gets units and officers first.</summary>
    public static async Task<BenchApp> StartAsync(Installation installation, DateOnly firstDay, CancellationToken cancel)
    {
        var app = new BenchApp(installation);
        await app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<GiaoBanDb>();
            await DatabaseSetUp.PrepareAsync(db, installation, cancel);
            await services.GetRequiredService<FactDefinitions>().KeepAsync(cancel);
            if (await FirstUnits.AddAsync(db, cancel))
            {
                var map = await services.GetRequiredService<NetworkMaps>().CurrentAsync(db, cancel);
                app.Time.Set(firstDay);
                await services.GetRequiredService<DemoOfficers>().AddAsync(Maker, map, firstDay, cancel);
                app.Time.Set(Now);
            }

            return true;
        });
        await app._app.StartAsync(cancel);
        return app;
    }

    /// <summary>Works beside the server with its services.</summary>
    public async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    /// <summary>The officer as a request would know them.</summary>
    public Task<Viewer> ViewerAsync(string login) => InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<GiaoBanDb>();
        var id = await db.Officers.Where(o => o.Login == login).Select(o => o.Id).SingleAsync();
        return (await services.GetRequiredService<ViewerSource>().FindAsync(id, db))!.Value.Viewer;
    });

    /// <summary>A new token of the officer.</summary>
    public Task<string> TokenAsync(string login) => InScopeAsync(async services =>
    {
        var (key, refusal) = await services.GetRequiredService<AccountVerbs>().AddTokenAsync(Maker, login, isReadOnly: false, default);
        return key ?? throw new InvalidOperationException(refusal!.Message.En);
    });

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}

/// <summary>A time that stands still.</summary>
internal sealed class StandingTime(DateTimeOffset now) : TimeProvider
{
    private DateTimeOffset _now = now;

    public override DateTimeOffset GetUtcNow() => _now;

    public void Set(DateTimeOffset now) => _now = now;

    public void Set(DateOnly day) => _now = new DateTimeOffset(day, TimeOnly.MinValue, Clock.HanoiOffset);
}
