namespace GiaoBan.Accounts.Sessions;

/// <summary>Signs a browser in and out.</summary>
public static class SessionStart
{
    internal const int LongestDevice = 200;

    /// <summary>Of IPv6 with the name of a network card.</summary>
    internal const int LongestAddress = 64;

    /// <summary>
    /// Begins a session for this browser with a new ticket. What it had before ends, so nobody can give it a ticket of
    /// their own to sign in with.
    /// </summary>
    public static async Task SignInAsync(this SessionStore sessions, HttpContext context, long account)
    {
        await sessions.SignOutAsync(context);
        var ticket = await sessions.BeginAsync(
            account,
            Beginning(context.Connection.RemoteIpAddress?.ToString() ?? "", LongestAddress),
            Beginning(context.Request.Headers.UserAgent.ToString(), LongestDevice),
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

    private static string Beginning(string text, int most) => text.Length > most ? text[..most] : text;
}
