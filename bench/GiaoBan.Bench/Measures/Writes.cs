using GiaoBan.Bench.Floor;

namespace GiaoBan.Bench.Measures;

/// <summary>A record entered over HTTP, answered once it is durable.</summary>
internal sealed class Writes(BenchApp app)
{
    private const int Callers = 8;

    private const string Body =
        """
        {"number":"15-KH/TU","title":"Kế hoạch kiểm tra, giám sát công tác phòng, chống tham nhũng, lãng phí ở cấp huyện và cơ sở, đợt 12",
        "issuedOn":"2020-07-10","kind":"plan","field":"anti_corruption","issuer":"standing_committee","congress":false,"petty":true,
        "note":"Giao các cơ quan nội chính phối hợp thực hiện, báo cáo kết quả trước ngày 20 hằng tháng."}
        """;

    public async Task MeasureAsync(Results results)
    {
        await using var floor = await FloorServer.StartAsync(
            app.Installation.DatabaseFile, Path.Combine(app.Installation.Folder, "floor.db"), new Dictionary<string, string>());
        var token = await app.TokenAsync("clerk-01");
        using var product = new RawClient(app.Url);
        using var bare = new RawClient(floor.Url);
        var request = product.Request("POST", "/api/v1/directives", token, Body);
        var atFloor = bare.Request("POST", "/insert", token, Body);
        await EnterAsync(product, request);
        var written = await Timing.OfAsync(150, _ => EnterAsync(product, request), warmUp: 600);
        var inserted = await Timing.OfAsync(150, _ => EnterAsync(bare, atFloor), warmUp: 300);
        results.AddBeside("a record saved over HTTP, durable, one connection", written, inserted, over: 2);

        results.AddRate(
            "the same at eight connections, a second",
            await RateAsync(app.Url, request), await RateAsync(floor.Url, atFloor), atLeast: 1.0 / 6);
    }

    private static async Task<double> RateAsync(Uri server, byte[] request)
    {
        var clients = Enumerable.Range(0, Callers).Select(_ => new RawClient(server)).ToArray();
        var rate = await Timing.RateAsync(Callers, 800, (caller, _) => EnterAsync(clients[caller], request));
        Array.ForEach(clients, client => client.Dispose());
        return rate;
    }

    private static async Task EnterAsync(RawClient client, byte[] request)
    {
        var (status, length) = await client.SendAsync(request);
        if (status != 201)
        {
            throw new InvalidOperationException($"{status}: {client.Last(length)}");
        }
    }
}
