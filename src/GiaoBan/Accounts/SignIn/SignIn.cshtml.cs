using System.Security.Claims;
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
    public const string Path = "/dang-nhap";

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

    /// <summary>A form that came after its session had ended: goes along hidden, then waits for one press of a button.</summary>
    public TypedForm? Typed { get; private set; }

    /// <summary>Signed in again, with that form still to be sent.</summary>
    public bool MayResume { get; private set; }

    public bool IsDemo => installation.IsDemo;

    /// <summary>Nobody can sign in yet: the set-up page comes first.</summary>
    public bool IsNew { get; private set; }

    /// <summary>The provinces that the demo's roles may be taken in.</summary>
    public IReadOnlyList<UnitName> Provinces { get; private set; } = [];

    public Task OnGetAsync()
    {
        Typed = HttpContext.Features.Get<TypedForm>();
        if (Typed is not null)
        {
            Response.StatusCode = StatusCodes.Status401Unauthorized;
        }

        return LoadAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        RefuseUnsafe();
        Typed = TypedForm.Sent(Request.Form);
        var account = await check.FindAsync(
            Login?.Trim() ?? "", Password ?? "", HttpContext.Connection.RemoteIpAddress, HttpContext.RequestAborted);
        if (account is not null)
        {
            return await SignInAsync(account.Id, account.Officer.Login);
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
        Typed = TypedForm.Sent(Request.Form);
        return id is null ? NotFound() : await SignInAsync(id.Value, login);
    }

    private async Task<IActionResult> SignInAsync(long account, string login)
    {
        await sessions.SignInAsync(HttpContext, account);
        if (Typed is not null && Url.IsLocalUrl(Typed.Action))
        {
            // The antiforgery token of the form that is sent on is the new session's.
            HttpContext.User = new ClaimsPrincipal(Claims.IdentityOf(account, login, SessionHandler.Name));
            MayResume = true;
            return Page();
        }

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
        else
        {
            IsNew = !await db.Accounts.AnyAsync(HttpContext.RequestAborted);
        }
    }
}
