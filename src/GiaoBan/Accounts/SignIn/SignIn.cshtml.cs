using GiaoBan.Accounts.Sessions;
using GiaoBan.Network;
using GiaoBan.Shell;
using GiaoBan.Shell.Web;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Accounts.SignIn;

/// <summary>Đăng nhập: by password; in the demo also by one click for each role.</summary>
[AllowAnonymous]
[EnableRateLimiting(Limit)]
public sealed class SignInModel(
    GiaoBanDb db, SignInCheck check, SessionStore sessions, NetworkMaps maps, Installation installation, Clock clock) : PageModel
{
    /// <summary>The name of the limit of sign-ins by address.</summary>
    public const string Limit = "sign-in";

    [BindProperty]
    public string? Login { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    /// <summary>Where to go afterwards: a path of our own.</summary>
    [BindProperty(SupportsGet = true, Name = "tiep")]
    public string? Next { get; set; }

    /// <summary>Name and password did not let anyone in; one answer for every cause.</summary>
    public bool IsRefused { get; private set; }

    public bool IsDemo => installation.IsDemo;

    /// <summary>The provinces that the demo's roles may be taken in.</summary>
    public IReadOnlyList<UnitName> Provinces { get; private set; } = [];

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        RefuseUnsafe();
        var account = await check.FindAsync(
            Login?.Trim() ?? "", Password ?? "", HttpContext.Connection.RemoteIpAddress, HttpContext.RequestAborted);
        if (account is not null)
        {
            return await SignInAsync(account.Id);
        }

        IsRefused = true;
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        await LoadAsync();
        return Page();
    }

    /// <summary>One click in the demo: a role in a unit, or of the centre.</summary>
    public async Task<IActionResult> OnPostDemoAsync(string? role, string? unit)
    {
        if (!IsDemo || DemoRole.LoginOf(role, unit) is not { } login)
        {
            return NotFound();
        }

        var id = await db.Accounts.Where(a => a.Officer.Login == login && !a.Officer.IsDisabled)
            .Select(a => (long?)a.Id).FirstOrDefaultAsync(HttpContext.RequestAborted);
        return id is null ? NotFound() : await SignInAsync(id.Value);
    }

    private async Task<IActionResult> SignInAsync(long account)
    {
        await sessions.SignInAsync(HttpContext, account);
        return LocalRedirect(Url.IsLocalUrl(Next) ? Next : "/");
    }

    private void RefuseUnsafe()
    {
        if (!SessionCookie.IsSafe(HttpContext, installation))
        {
            throw new RequestRefusedException(AccountFailures.NotSafe);
        }
    }

    private async Task LoadAsync()
    {
        if (IsDemo)
        {
            var map = await maps.CurrentAsync(db, HttpContext.RequestAborted);
            Provinces = [.. map.ObligedOn(clock.Today).Select(u => map.NameOf(u.Id, clock.Today))];
        }
    }
}
