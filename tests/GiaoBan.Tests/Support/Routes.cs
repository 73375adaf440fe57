using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace GiaoBan.Tests.Support;

/// <summary>A route that the app answers.</summary>
/// <param name="Method">GET where it takes any.</param>
/// <param name="Path">As declared: <c>/api/v1/directives/{id}</c>.</param>
/// <param name="IsOpen">Whether it answers without sign-in.</param>
internal sealed partial record Route(string Method, string Path, bool IsOpen)
{
    /// <summary>An address of it.</summary>
    public string Sample => Parameter().Replace(Path, "x");

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}

internal static class Routes
{
    /// <summary>Every route of the app, files included.</summary>
    public static IReadOnlyList<Route> Of(RunningApp app) =>
    [
        .. from endpoint in app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
           let path = "/" + endpoint.RoutePattern.RawText!.TrimStart('/')
           let isOpen = endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null
           from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]
           select new Route(method, path, isOpen),
    ];
}
