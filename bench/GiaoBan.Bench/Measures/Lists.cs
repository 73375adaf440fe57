using GiaoBan.Bench.Floor;
using GiaoBan.Network;
using GiaoBan.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace GiaoBan.Bench.Measures;

/// <summary>The list page of 50, asked over HTTP: as each role, without and with filters, many hits and none.</summary>
internal sealed class Lists(BenchApp app)
{
    private const string Chair = """NOT "IsRemoved" AND "Access" = 'Shared'""";

    public async Task MeasureAsync(Results results)
    {
        var asked = await AskedAsync();
        await using var floor = await FloorServer.StartAsync(
            app.Installation.DatabaseFile, Path.Combine(app.Installation.Folder, "floor.db"), asked.ToDictionary(a => a.Path, a => a.Condition));
        foreach (var list in asked)
        {
            await MeasureAsync(results, list, floor.Url);
        }
    }

    private async Task MeasureAsync(Results results, Asked list, Uri floor)
    {
        var token = await app.TokenAsync(list.Login);
        using var product = new RawClient(app.Url);
        using var bare = new RawClient(floor);
        var asked = product.Request("GET", $"/api/v1/directives?{list.Query}", token);
        var atFloor = bare.Request("GET", $"/list/{list.Path}", token);
        var bytes = await AssertAsync(product, asked);
        var bytesAtFloor = await AssertAsync(bare, atFloor);
        var pages = await Timing.OfAsync(100, _ => product.SendAsync(asked), warmUp: 60);
        var floors = await Timing.OfAsync(100, _ => bare.SendAsync(atFloor), warmUp: 60);
        results.Add(
            $"list, {list.Name}: {(list.Query.Length == 0 ? "no filter" : list.Query)} ({bytes:N0} bytes, floor {bytesAtFloor:N0})",
            pages, limit: 5, floors, ratio: bytes > 10_000 ? 3 : null);
    }

    private Task<Asked[]> AskedAsync() => app.InScopeAsync(async services =>
    {
        var map = await services.GetRequiredService<NetworkMaps>().CurrentAsync(services.GetRequiredService<GiaoBanDb>());
        var desk = string.Join(", ", (await app.ViewerAsync("desk-1")).DeskOf);
        var own = $"""NOT "IsRemoved" AND "UnitId" = {UnitOf("01")} AND "Access" IN ('Shared', 'Unit')""";
        return new Asked[]
        {
            new("chair, all", "chair", "", Chair),
            new("chair, usual filters", "chair", "kind=plan&field=anti_corruption", $"""{Chair} AND "Kind" = 'plan' AND "Field" = 'anti_corruption'"""),
            new("chair, one unit", "chair", "unit=30&kind=notice", $"""{Chair} AND "UnitId" = {UnitOf("30")} AND "Kind" = 'notice'"""),
            new("chair, half a year", "chair", "from=2019-12-15&to=2020-06-14", $"""{Chair} AND "On" >= '2019-12-15' AND "On" <= '2020-06-14'"""),
            new("chair, rare", "chair", "kind=other&congress=yes&petty=yes", $"""{Chair} AND "Kind" = 'other' AND "Congress" AND "Petty" """),
            new("chair, none", "chair", "kind=other&from=2019-01-01&to=2019-01-03&unit=96", $"""{Chair} AND "Kind" = 'other' AND "On" >= '2019-01-01' AND "On" <= '2019-01-03' AND "UnitId" = {UnitOf("96")}"""),
            new("desk of 14 units, all", "desk-1", "", $"""{Chair} AND +"UnitId" IN ({desk})"""),
            new("one unit, all", "clerk-01", "", own),
            new("one unit, a kind since December", "clerk-01", "kind=resolution&from=2019-12-15", $"""{own} AND "Kind" = 'resolution' AND "On" >= '2019-12-15'"""),
        };

        int UnitOf(string code) => map.Find(code, DateOnly.FromDateTime(BenchApp.Now.Date))!.Id;
    });

    private static async Task<int> AssertAsync(RawClient client, byte[] request)
    {
        var (status, length) = await client.SendAsync(request);
        return status == 200 ? length : throw new InvalidOperationException($"{status}: {client.Last(length)}");
    }

    /// <summary>A list: who asks by which address, and the condition by which the floor finds the same rows.</summary>
    private sealed record Asked(string Name, string Login, string Query, string Condition)
    {
        public string Path => Name.Replace(' ', '-');
    }
}
