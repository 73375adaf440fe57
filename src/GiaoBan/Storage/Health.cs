namespace GiaoBan.Storage;

/// <summary>Whether the server can serve, for what watches it. Says nothing else, since it answers without sign-in.</summary>
public static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder app) =>
        app.MapGet("/suc-khoe", async (GiaoBanDb db, CancellationToken cancel) =>
            await db.Database.CanConnectAsync(cancel)
                ? Results.Text("ok")
                : Results.StatusCode(StatusCodes.Status503ServiceUnavailable))
            .AllowAnonymous().ExcludeFromDescription();
}
