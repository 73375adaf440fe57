namespace GiaoBan.Shell.Web;

/// <summary>What the shell asks about a request.</summary>
internal static class Requests
{
    /// <summary>For a program, not for a reader: errors are problem details.</summary>
    public static bool IsApi(this HttpRequest request) =>
        request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
        || request.Path.StartsWithSegments("/openapi", StringComparison.OrdinalIgnoreCase);
}
