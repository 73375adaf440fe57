using System.Globalization;
using GiaoBan.Shell.Web;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Primitives;

namespace GiaoBan.Shell.Language;

/// <summary>
/// Finds the language of a request. A page is Vietnamese unless its reader chose English: <c>?lang=en</c> on any address
/// sets a cookie and comes back to the same page. The API follows <c>Accept-Language</c>.
/// </summary>
internal sealed class LanguageChoice(RequestDelegate next)
{
    private const string Name = "lang";
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public async Task InvokeAsync(HttpContext context, Lang lang)
    {
        var request = context.Request;
        if (HttpMethods.IsGet(request.Method) && request.Query.TryGetValue(Name, out var chosen) && !request.IsApi())
        {
            Keep(context, english: chosen == "en");
            context.Response.Redirect(Without(request));
            return;
        }

        lang.IsEnglish = request.IsApi() ? PrefersEnglish(request) : request.Cookies[Name] == "en";
        // Only for messages of model binding, which are asked for without a request at hand. Formats are ours.
        CultureInfo.CurrentUICulture = lang.IsEnglish ? English : Vietnamese;
        await next(context);
    }

    /// <summary>The address of the present page in the other language.</summary>
    public static string Switch(HttpRequest request, Lang lang)
    {
        var address = Failure.AddressOf(request.HttpContext);
        return address + (address.Contains('?') ? "&" : "?") + $"{Name}={(lang.IsEnglish ? "vi" : "en")}";
    }

    private static void Keep(HttpContext context, bool english) =>
        context.Response.Cookies.Append(Name, english ? "en" : "vi", new CookieOptions
        {
            MaxAge = TimeSpan.FromDays(365),
            HttpOnly = true,
            IsEssential = true,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
        });

    private static string Without(HttpRequest request)
    {
        var rest = request.Query.Where(pair => pair.Key != Name);
        // Two slashes at the beginning would name another host.
        var path = "/" + request.PathBase.Add(request.Path).ToUriComponent().TrimStart('/');
        return path + new QueryBuilder(rest).ToQueryString();
    }

    private static bool PrefersEnglish(HttpRequest request)
    {
        var best = request.GetTypedHeaders().AcceptLanguage
            .Where(language => language.Quality is not 0)
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => Known(language.Value))
            .FirstOrDefault(known => known is not null);
        return best == "en";
    }

    private static string? Known(StringSegment language) =>
        language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? "en"
        : language.StartsWith("vi", StringComparison.OrdinalIgnoreCase) ? "vi"
        : null;
}
