using System.Security.Claims;

namespace GiaoBan.Shell.Live;

/// <summary>
/// Who may be connected. A connection outlives the request that opened it, so what its officer may see is asked again: at
/// each thing that is watched, and every two seconds.
/// </summary>
internal interface ILiveGate
{
    /// <summary>
    /// Makes the viewer of this scope. Answers what the officer may do now, as a text that is another one when that changes;
    /// null where the session has ended.
    /// </summary>
    Task<string?> EnterAsync(ClaimsPrincipal user, IServiceProvider scope, CancellationToken cancel);

    /// <summary>The same text for many, in their order, without making a viewer.</summary>
    Task<IReadOnlyList<string?>> RightsAsync(IReadOnlyList<ClaimsPrincipal> users, IServiceProvider scope, CancellationToken cancel);

    /// <summary>These work on what they watch: their sessions are in use.</summary>
    Task UseAsync(IReadOnlyList<ClaimsPrincipal> users, IServiceProvider scope, CancellationToken cancel);
}
