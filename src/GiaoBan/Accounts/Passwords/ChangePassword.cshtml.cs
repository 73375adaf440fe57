using GiaoBan.Accounts.Sessions;
using GiaoBan.Accounts.SignIn;
using GiaoBan.Network;
using GiaoBan.Shell;
using GiaoBan.Shell.Language;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GiaoBan.Accounts.Passwords;

/// <summary>Đổi mật khẩu: asks for the present one, ends every session, begins a new one here.</summary>
public sealed class ChangePasswordModel(
    SignInCheck check, AccountVerbs accounts, SessionStore sessions, Viewer viewer, Lang lang) : PageModel
{
    public const string Path = "/doi-mat-khau";

    [BindProperty]
    public string? Current { get; set; }

    [BindProperty]
    public string? Chosen { get; set; }

    [BindProperty]
    public string? Again { get; set; }

    /// <summary>The present one was given by an administrator and works only here.</summary>
    public bool IsOneTime => User.HasClaim(claim => claim.Type == SessionHandler.MustChangeClaim);

    public string Login => viewer.Login;

    public async Task<IActionResult> OnPostAsync()
    {
        var chosen = Chosen ?? "";
        if (PasswordRules.Fault(chosen, viewer.Login) is { } fault)
        {
            ModelState.AddModelError(nameof(Chosen), lang.T(fault));
        }
        else if (chosen == Current)
        {
            ModelState.AddModelError(nameof(Chosen), lang.T("Trùng mật khẩu đang dùng. Chọn mật khẩu khác.", "That is the present password. Choose another."));
        }

        if (Again != Chosen)
        {
            ModelState.AddModelError(nameof(Again), lang.T("Hai lần nhập khác nhau. Nhập lại.", "The two differ. Type it again."));
        }

        if (!ModelState.IsValid || !await IsCurrentAsync() || !await ChangeAsync(chosen))
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        await sessions.SignInAsync(HttpContext, viewer.OfficerId);
        this.Announce(lang.T("Đã đổi mật khẩu. Mọi phiên khác đã kết thúc.", "The password was changed. All other sessions were ended."));
        return Redirect("/");
    }

    private async Task<bool> ChangeAsync(string chosen)
    {
        var (_, refusal) = await accounts.ChangePasswordAsync(viewer, chosen, HttpContext.RequestAborted);
        if (refusal is not null)
        {
            ModelState.AddModelError("", lang.T(refusal.Message));
        }

        return refusal is null;
    }

    private async Task<bool> IsCurrentAsync()
    {
        var address = HttpContext.Connection.RemoteIpAddress;
        if (await check.FindAsync(viewer.Login, Current ?? "", address, HttpContext.RequestAborted) is not null)
        {
            return true;
        }

        ModelState.AddModelError(nameof(Current), lang.T(
            "Chưa đúng. Sau 10 lần sai, tên đăng nhập bị khóa 15 phút.", "Not right. After 10 wrong ones the name is locked for 15 minutes."));
        return false;
    }
}
