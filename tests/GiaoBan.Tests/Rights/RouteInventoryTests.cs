using GiaoBan.Tests.Support;
using Xunit;

namespace GiaoBan.Tests.Rights;

/// <summary>No route without a guard that somebody chose.</summary>
public sealed class RouteInventoryTests(Apps apps) : IClassFixture<Apps>
{
    [Fact]
    public async Task Each_route_has_its_row_in_routes_csv()
    {
        var routes = await Routes.OfAsync(await apps.On(DatabaseKind.Sqlite));
        Findings.AssertNone(routes.Where(r => !RouteTable.Guards.ContainsKey(r)).Select(r => $"{r} has no row"));
    }

    [Fact]
    public async Task Each_row_is_a_route()
    {
        var routes = await Routes.OfAsync(await apps.On(DatabaseKind.Sqlite));
        Findings.AssertNone(RouteTable.Guards.Keys.Where(r => !routes.Contains(r)).Select(r => $"{r} is no route"));
    }
}
