using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace GiaoBan.Tests.Support;

/// <summary>What a browser sends when a button of a form is pressed.</summary>
internal static class FormRequest
{
    public static HttpRequestMessage Of(IHtmlButtonElement pressed, Uri page)
    {
        var form = pressed.Form ?? throw new InvalidOperationException($"The button is in no form of {page}");
        var action = new Uri(page, pressed.GetAttribute("formaction") ?? form.GetAttribute("action") ?? page.PathAndQuery);
        var fields = form.Elements.SelectMany(Fields).ToList();
        if (pressed.Name is { Length: > 0 } name)
        {
            fields.Add(new(name, pressed.Value ?? ""));
        }

        if (!string.Equals(form.GetAttribute("method"), "post", StringComparison.OrdinalIgnoreCase))
        {
            var query = string.Join('&', fields.Select(f => $"{Uri.EscapeDataString(f.Key)}={Uri.EscapeDataString(f.Value)}"));
            return new HttpRequestMessage(HttpMethod.Get, new UriBuilder(action) { Query = query }.Uri);
        }

        return new HttpRequestMessage(HttpMethod.Post, action) { Content = new FormUrlEncodedContent(fields) };
    }

    private static IEnumerable<KeyValuePair<string, string>> Fields(IElement element) => element switch
    {
        IHtmlInputElement { Name: null or "" } or IHtmlSelectElement { Name: null or "" } or IHtmlTextAreaElement { Name: null or "" } => [],
        IHtmlInputElement { IsDisabled: true } or IHtmlSelectElement { IsDisabled: true } or IHtmlTextAreaElement { IsDisabled: true } => [],
        IHtmlInputElement { Type: "checkbox" or "radio" } box => box.IsChecked ? [new(box.Name!, box.Value)] : [],
        IHtmlInputElement { Type: "submit" or "button" or "file" } => [],
        IHtmlInputElement input => [new(input.Name!, input.Value)],
        IHtmlSelectElement list => list.Options.Where(o => o.IsSelected).Select(o => KeyValuePair.Create(list.Name!, o.Value)),
        IHtmlTextAreaElement area => [new(area.Name!, area.Value)],
        _ => [],
    };
}
