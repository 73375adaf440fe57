using GiaoBan.Shell.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GiaoBan.Shell.Pages;

/// <summary>Shows why a request was not served, at the address and with the status of that request.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class ErrorModel : PageModel
{
    /// <summary>What went wrong; the page itself is no page, so by itself it is not found.</summary>
    public Failure Failure => HttpContext.Features.Get<Failure>() ?? Failure.Of(StatusCodes.Status404NotFound);

    public void OnGet() => Response.StatusCode = Failure.Status;
}
