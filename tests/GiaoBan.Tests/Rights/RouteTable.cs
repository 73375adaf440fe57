using GiaoBan.Tests.Support;

namespace GiaoBan.Tests.Rights;

/// <summary>routes.csv: each route with the word that <see cref="Guards"/> explains.</summary>
internal static class RouteTable
{
    public static IReadOnlyDictionary<Route, string> Guards { get; } =
        File.ReadLines(Repository.PathTo("tests", "GiaoBan.Tests", "Rights", "routes.csv")).Skip(1)
            .Select(line => line.Split(','))
            .ToDictionary(cells => new Route(cells[0], cells[1]), cells => cells[2]);
}
