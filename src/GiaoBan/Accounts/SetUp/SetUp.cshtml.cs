using GiaoBan.Accounts.Passwords;
using GiaoBan.Accounts.Sessions;
using GiaoBan.Accounts.SignIn;
using GiaoBan.Network;
using GiaoBan.Shell;
using GiaoBan.Shell.Language;
using GiaoBan.Shell.Web;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Accounts.SetUp;

/// <summary>Thiết lập: the first administrator of an installation. Once there is an account, the page does not exist.</summary>
[AllowAnonymous]
[EnableRateLimiting(SignInModel.Limit)]
public sealed class SetUpModel(
    GiaoBanDb db, SetUpCode code, AccountVerbs accounts, SessionStore sessions, NetworkMaps maps, Installation installation, Lang lang)
    : PageModel
{
    public const string Path = "/thiet-lap";

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Login { get; set; }

    [BindProperty]
    public string? Chosen { get; set; }

    [BindProperty]
    public string? Again { get; set; }

    public async Task<IActionResult> OnGetAsync() => await IsOpenAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await IsOpenAsync())
        {
            return NotFound();
        }

        if (!SessionCookie.IsSafe(HttpContext, installation))
        {
            throw new RequestRefusedException(AccountFailures.NotSafe);
        }

        Check();
        if (ModelState.IsValid && await AddAsync() is { } account)
        {
            await sessions.SignInAsync(HttpContext, account.Id);
            return Redirect("/");
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task<bool> IsOpenAsync() => !installation.IsDemo && !await db.Accounts.AnyAsync(HttpContext.RequestAborted);

    private void Check()
    {
        if (!code.Is(Code ?? ""))
        {
            ModelState.AddModelError(nameof(Code), lang.T(
                "Mã chưa đúng. Xem dòng cuối ở màn hình khởi động máy chủ; mỗi lần khởi động là một mã mới.",
                "The code is not right. Read it where the server was started; each start makes a new one."));
        }

        if (Accounts.Login.Fault(Login ?? "") is { } name)
        {
            ModelState.AddModelError(nameof(Login), lang.T(name));
        }

        if (PasswordRules.Fault(Chosen ?? "", Login ?? "") is { } password)
        {
            ModelState.AddModelError(nameof(Chosen), lang.T(password));
        }

        if (Again != Chosen)
        {
            ModelState.AddModelError(nameof(Again), lang.T("Hai lần nhập khác nhau. Nhập lại.", "The two differ. Type it again."));
        }
    }

    private async Task<Account?> AddAsync()
    {
        var map = await maps.CurrentAsync(db, HttpContext.RequestAborted);
        var (account, refusal) = await accounts.AddFirstAsync(
            Viewer.Command(Environment.UserName), map, Login!, Chosen!, HttpContext.RequestAborted);
        if (refusal is not null)
        {
            ModelState.AddModelError("", lang.T(refusal.Message));
        }

        return account;
    }
}
