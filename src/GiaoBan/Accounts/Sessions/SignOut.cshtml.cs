using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GiaoBan.Accounts.Sessions;

/// <summary>Đăng xuất: ends the session, and has the browser forget what it kept of it.</summary>
public sealed class SignOutModel(SessionStore sessions) : PageModel
{
    public const string Path = "/dang-xuat";

    /// <summary>The address typed or kept: to where the button is.</summary>
    public IActionResult OnGet() => Redirect(SessionsModel.Path);

    public async Task<IActionResult> OnPostAsync()
    {
        await sessions.SignOutAsync(HttpContext);
        Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        return Redirect("/dang-nhap");
    }
}
