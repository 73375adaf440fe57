using System.Security.Claims;
using GiaoBan.Network;
using GiaoBan.Shell.Live;
using GiaoBan.Storage;

namespace GiaoBan.Accounts.Sessions;

/// <summary>
/// Who stays connected: whose session holds. A live page that is open is no use of the session, which ends as it does for any
/// page that nobody touches; one before which people sit for hours is.
/// </summary>
internal sealed class LiveSessions(ViewerSource viewers) : ILiveGate
{
    public async Task<string?> EnterAsync(ClaimsPrincipal user, IServiceProvider scope, CancellationToken cancel)
    {
        var (db, request) = (scope.GetRequiredService<GiaoBanDb>(), scope.GetRequiredService<RequestViewer>());
        var holding = await scope.GetRequiredService<SessionStore>().HoldingAsync([SessionOf(user)], cancel);
        return holding.Count > 0 && await request.EnterAsync(user.OfficerId()!.Value, viewers, db, cancel) ? request.Viewer.Rights : null;
    }

    public async Task<IReadOnlyList<string?>> RightsAsync(
        IReadOnlyList<ClaimsPrincipal> users, IServiceProvider scope, CancellationToken cancel)
    {
        var holding = await scope.GetRequiredService<SessionStore>().HoldingAsync([.. users.Select(SessionOf)], cancel);
        var rights = await viewers.RightsAsync([.. users.Select(u => u.OfficerId()!.Value)], scope.GetRequiredService<GiaoBanDb>(), cancel);
        return [.. users.Select(u => holding.Contains(SessionOf(u)) ? rights.GetValueOrDefault(u.OfficerId()!.Value) : null)];
    }

    public Task UseAsync(IReadOnlyList<ClaimsPrincipal> users, IServiceProvider scope, CancellationToken cancel) =>
        scope.GetRequiredService<SessionStore>().NoteUseAsync([.. users.Select(SessionOf)], cancel);

    private static string SessionOf(ClaimsPrincipal user) => user.FindFirstValue(SessionHandler.SessionClaim)!;
}
