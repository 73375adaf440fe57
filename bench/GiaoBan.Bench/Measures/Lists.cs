using GiaoBan.Bench.Floor;

namespace GiaoBan.Bench.Measures;

/// <summary>The list page of 50, asked over HTTP: as each role, without and with filters, many hits and none.</summary>
internal sealed class Lists(BenchApp app)
{
    private const string Chair = """NOT "IsRemoved" AND "Access" = 'Shared'""";

    /// <summary>The officer, the address, and what the floor asks for the same rows.</summary>
    private static readonly (string Name, string Login, string Query, string Condition)[] Asked =
    [
        ("chair-all", "chair", "", Chair),
        ("chair-usual", "chair", "kind=plan&field=anti_corruption", $"""{Chair} AND "Kind" = 'plan' AND "Field" = 'anti_corruption'"""),
        ("chair-unit", "chair", "unit=31&kind=notice", $"""{Chair} AND "UnitId" = 21 AND "Kind" = 'notice'"""),
        ("chair-window", "chair", "from=2019-12-15&to=2020-06-14", $"""{Chair} AND "On" >= '2019-12-15' AND "On" <= '2020-06-14'"""),
        ("chair-rare", "chair", "kind=other&congress=yes&petty=yes", $"""{Chair} AND "Kind" = 'other' AND "Congress" AND "Petty" """),
        ("chair-none", "chair", "kind=other&from=2019-01-01&to=2019-01-03&unit=96", $"""{Chair} AND "Kind" = 'other' AND "On" >= '2019-01-01' AND "On" <= '2019-01-03' AND "UnitId" = 63"""),
        ("desk-all", "desk-1", "", $"""{Chair} AND "UnitId" IN (2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 15, 16)"""),
        ("unit-all", "clerk-01", "", """NOT "IsRemoved" AND "UnitId" = 2 AND "Access" IN ('Shared', 'Unit')"""),
        ("unit-kind", "clerk-01", "kind=resolution&from=2019-12-15", """NOT "IsRemoved" AND "UnitId" = 2 AND "Access" IN ('Shared', 'Unit') AND "Kind" = 'resolution' AND "On" >= '2019-12-15'"""),
    ];

    public async Task MeasureAsync(Results results)
    {
        var insertFile = Path.Combine(app.Installation.Folder, "floor.db");
        await using var floor = await FloorServer.StartAsync(app.Installation.DatabaseFile, insertFile, Asked.ToDictionary(a => a.Name, a => a.Condition));
        foreach (var (name, login, query, _) in Asked)
        {
            var token = await app.TokenAsync(login);
            using var product = new RawClient(app.Url);
            using var bare = new RawClient(floor.Url);
            var asked = product.Request("GET", $"/api/v1/directives?{query}", token);
            var atFloor = bare.Request("GET", $"/list/{name}", token);
            var bytes = await AssertAsync(product, asked);
            var bytesAtFloor = await AssertAsync(bare, atFloor);
            var pages = await Timing.OfAsync(60, _ => product.SendAsync(asked));
            var floors = await Timing.OfAsync(60, _ => bare.SendAsync(atFloor));
            results.Add($"list of 50, {name} ({login}: {(query.Length == 0 ? "no filter" : query)}), {bytes:N0} bytes, floor {bytesAtFloor:N0}", pages, limit: 5, floors, ratio: 3);
        }
    }

    private static async Task<int> AssertAsync(RawClient client, byte[] request)
    {
        var (status, length) = await client.SendAsync(request);
        return status == 200 ? length : throw new InvalidOperationException($"{status}: {client.Last(length)}");
    }
}
