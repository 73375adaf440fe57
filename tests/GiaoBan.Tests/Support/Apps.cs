namespace GiaoBan.Tests.Support;

/// <summary>
/// The app on each database, made when a test of the class first asks for it and kept for the class:
/// <code>
/// public sealed class LedgerTests(Apps apps) : IClassFixture&lt;Apps&gt;
/// {
///     [Theory, BothDatabases]
///     public async Task Each_change_is_a_leaf(DatabaseKind database)
///     {
///         var app = await apps.On(database);
/// </code>
/// </summary>
public sealed class Apps(TestDatabases databases) : IAsyncDisposable
{
    private readonly Dictionary<(DatabaseKind Kind, bool IsDemo), RunningApp> _running = [];

    /// <summary>An empty installation.</summary>
    public Task<RunningApp> On(DatabaseKind database) => RunAsync(database, isDemo: false);

    /// <summary>The demo network, made once a database and copied.</summary>
    public Task<RunningApp> DemoOn(DatabaseKind database) => RunAsync(database, isDemo: true);

    public async ValueTask DisposeAsync()
    {
        foreach (var app in _running.Values)
        {
            await app.DisposeAsync();
            await TestDatabases.RemoveAsync(app.Installation);
        }
    }

    private async Task<RunningApp> RunAsync(DatabaseKind database, bool isDemo)
    {
        if (!_running.TryGetValue((database, isDemo), out var app))
        {
            var installation = await databases.NewAsync(database, isDemo, isDemo ? RunningApp.MakeDemoAsync : RunningApp.PrepareAsync);
            app = await RunningApp.StartAsync(installation);
            _running.Add((database, isDemo), app);
        }

        return app;
    }
}
