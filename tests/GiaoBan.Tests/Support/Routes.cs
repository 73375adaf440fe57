using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace GiaoBan.Tests.Support;

/// <summary>A door of the product: a method and an address, of a page its handler too.</summary>
/// <param name="Method">ANY where it takes any.</param>
/// <param name="Path">As declared: <c>/api/v1/directives/{id}</c>, <c>/dang-nhap?handler=Demo</c>.</param>
internal sealed partial record Route(string Method, string Path)
{
    public bool IsApi => Path.StartsWith("/api/", StringComparison.Ordinal);

    /// <summary>An address of it.</summary>
    public string Sample => Parameter().Replace(Path, "x");

    public override string ToString() => $"{Method} {Path}";

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}

internal static class Routes
{
    /// <summary>Every route that the app answers; files of wwwroot are open to all and not among them.</summary>
    public static async Task<HashSet<Route>> OfAsync(RunningApp app)
    {
        var routes = new HashSet<Route>();
        var endpoints = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();
        foreach (var endpoint in endpoints.Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null))
        {
            routes.UnionWith(endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page
                ? await OfPageAsync(app, endpoint, page)
                : Methods(endpoint).Select(method => new Route(method, PathOf(endpoint))));
        }

        return routes;
    }

    private static async Task<IEnumerable<Route>> OfPageAsync(RunningApp app, RouteEndpoint endpoint, PageActionDescriptor page)
    {
        var compiled = await app.Services.GetRequiredService<PageLoader>().LoadAsync(page, endpoint.Metadata);
        // A page is shown without a method of its own for it, too.
        return compiled.HandlerMethods
            .Select(handler => new Route(
                handler.HttpMethod.ToUpperInvariant(),
                PathOf(endpoint) + (handler.Name is { Length: > 0 } name ? $"?handler={name}" : "")))
            .Append(new Route("GET", PathOf(endpoint)));
    }

    private static IReadOnlyList<string> Methods(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["ANY"];

    private static string PathOf(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.Trim('/');
}
