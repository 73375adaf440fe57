using GiaoBan.Shell.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Extensions;

namespace GiaoBan.Accounts.SignIn;

/// <summary>A form that was sent after its session had ended: kept through the sign-in, so that nothing typed is lost.</summary>
/// <param name="Action">Where it was sent: a path of our own.</param>
/// <param name="Fields">What was typed.</param>
public sealed record TypedForm(string Action, IReadOnlyList<KeyValuePair<string, string>> Fields)
{
    /// <summary>With which the kept fields' names begin on the sign-in page.</summary>
    private const string Mark = "giu.";

    private const string ActionField = "giu-toi";
    private const string ForgeryField = "__RequestVerificationToken";

    /// <summary>The form of a request as it was sent, without its antiforgery token.</summary>
    public static TypedForm Of(HttpRequest request) => new(
        request.GetEncodedPathAndQuery(),
        [.. Pairs(request.Form).Where(field => field.Key != ForgeryField)]);

    /// <summary>What the sign-in page sends along with it, hidden.</summary>
    public IEnumerable<KeyValuePair<string, string>> Hidden() =>
        Fields.Select(field => KeyValuePair.Create(Mark + field.Key, field.Value)).Prepend(KeyValuePair.Create(ActionField, Action));

    /// <summary>What the sign-in page sent along, or null.</summary>
    public static TypedForm? Sent(IFormCollection form) => form[ActionField].ToString() is { Length: > 0 } action
        ? new TypedForm(action, [.. Pairs(form).Where(f => f.Key.StartsWith(Mark, StringComparison.Ordinal))
            .Select(f => KeyValuePair.Create(f.Key[Mark.Length..], f.Value))])
        : null;

    private static IEnumerable<KeyValuePair<string, string>> Pairs(IFormCollection form) =>
        form.SelectMany(field => field.Value.Select(value => KeyValuePair.Create(field.Key, value ?? "")));
}

/// <summary>
/// A form that comes without a session is not turned away with what was typed, but shown the sign-in page, which sends it
/// on. Stands before a second routing.
/// </summary>
internal sealed class TypedFormKeeper(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (HttpMethods.IsPost(request.Method) && request.HasFormContentType && !request.IsApi()
            && context.User.Identity?.IsAuthenticated != true
            && context.GetEndpoint() is { } wanted && wanted.Metadata.GetMetadata<IAllowAnonymous>() is null)
        {
            if (FileForm.IsIn(request) && TakesFilesAttribute.IsOn(context))
            {
                // What was typed is kept; files of nobody are not.
                await FileForm.ReadAsync(request, _ => Task.CompletedTask);
            }

            context.Features.Set(TypedForm.Of(request));
            request.Method = HttpMethods.Get;
            request.Path = SignInModel.Path;
            request.QueryString = QueryString.Empty;
            request.RouteValues.Clear();
            context.SetEndpoint(null);
        }

        await next(context);
    }
}
