namespace GiaoBan.Accounts.Sessions;

/// <summary>Signs a browser in and out.</summary>
public static class SessionStart
{
    private const int LongestDevice = 200;

    /// <summary>
    /// Begins a session for this browser with a new ticket. What it had before ends, so nobody can give it a ticket of
    /// their own to sign in with.
    /// </summary>
    public static async Task SignInAsync(this SessionStore sessions, HttpContext context, long account)
    {
        await sessions.SignOutAsync(context);
        var device = context.Request.Headers.UserAgent.ToString();
        var ticket = await sessions.BeginAsync(
            account,
            context.Connection.RemoteIpAddress?.ToString() ?? "",
            device.Length > LongestDevice ? device[..LongestDevice] : device,
            context.RequestAborted);
        SessionCookie.Write(context, ticket);
    }

    /// <summary>Ends the session of this browser, if it has one.</summary>
    public static async Task SignOutAsync(this SessionStore sessions, HttpContext context)
    {
        if (SessionCookie.Read(context.Request) is { } ticket
            && await sessions.FindAsync(ticket, context.RequestAborted) is { } found)
        {
            await sessions.EndAsync(found.AccountId, found.TicketHash, context.RequestAborted);
            SessionCookie.Remove(context);
        }
    }
}
