using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace GiaoBan.Shell;

/// <summary>What was done, said once at the top of the next page.</summary>
public static class Announcement
{
    internal const string Cookie = "giaoban-said";
    private const string Key = "said";

    /// <summary>Call before the redirect after a verb: "Đã ghi văn bản 14-KH/TU".</summary>
    public static void Announce(this PageModel page, string said) => page.TempData[Key] = said;

    /// <summary>What the page before said. Without its cookie there is nothing to read, nor a cookie to take away.</summary>
    internal static string? Read(ViewContext view) =>
        view.HttpContext.Request.Cookies.ContainsKey(Cookie) ? view.TempData[Key] as string : null;
}
