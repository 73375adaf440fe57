using GiaoBan.Network;
using GiaoBan.Shell;
using GiaoBan.Shell.Language;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GiaoBan.Accounts.Sessions;

/// <summary>Phiên làm việc: where the officer is signed in, each to be ended from here.</summary>
public sealed class SessionsModel(SessionStore sessions, Viewer viewer, Lang lang) : PageModel
{
    public const string Path = "/phien";

    public IReadOnlyList<Session> Sessions { get; private set; } = [];

    public string Login => viewer.Login;

    public bool IsThisOne(Session session) => session.TicketHash == Ticket;

    private string Ticket => User.FindFirst(SessionHandler.SessionClaim)?.Value ?? "";

    public async Task OnGetAsync() => Sessions = await sessions.ListAsync(viewer.OfficerId, HttpContext.RequestAborted);

    public async Task<IActionResult> OnPostEndAsync(string? session)
    {
        await sessions.EndAsync(viewer.OfficerId, session ?? "", HttpContext.RequestAborted);
        this.Announce(lang.T("Đã kết thúc phiên.", "The session was ended."));
        return Redirect(Path);
    }

    public async Task<IActionResult> OnPostEndOthersAsync()
    {
        await sessions.EndOthersAsync(viewer.OfficerId, Ticket, HttpContext.RequestAborted);
        this.Announce(lang.T("Đã kết thúc mọi phiên khác.", "All other sessions were ended."));
        return Redirect(Path);
    }
}
