using GiaoBan.Records;
using GiaoBan.Records.Api;
using GiaoBan.Shell.Language;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GiaoBan.Assignments.Urging;

/// <summary>How a page of urging comes back: with what is wrong, and all that was typed.</summary>
internal static class RefusedForm
{
    public static void Refused(this PageModel page, Refusal refusal, IFormCollection form, Lang lang)
    {
        foreach (var fault in refusal.Faults.DefaultIfEmpty(new Fault("", refusal.Message)))
        {
            page.ModelState.AddModelError(fault.Field, lang.T(fault.Message));
        }

        foreach (var (name, values) in form)
        {
            page.ModelState.SetModelValue(name, values.ToArray(), values.ToString());
        }

        page.Response.StatusCode = Answers.StatusOf(refusal.Kind);
    }
}
