using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace GiaoBan.Tests.Support;

/// <summary>A page as its reader sees it: found by what is written on it, never by class or id.</summary>
public sealed class Page
{
    private readonly Visitor _visitor;

    private Page(Visitor visitor, Uri url, HttpStatusCode status, IHtmlDocument document)
    {
        _visitor = visitor;
        Url = url;
        Status = status;
        Document = document;
    }

    /// <summary>The address after all redirects.</summary>
    public Uri Url { get; }

    public HttpStatusCode Status { get; }

    public IHtmlDocument Document { get; }

    public string Heading => TextOf(Document.QuerySelector("h1"));

    /// <summary>All that is written on the page's main part, with single blanks.</summary>
    public string Text => TextOf(Document.QuerySelector("main") ?? Document.Body);

    /// <summary>The cells of each row of the body of the tables, as written.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows =>
        [.. Document.QuerySelectorAll("main tbody tr").Select(row => row.Children.Select(TextOf).ToArray())];

    internal static async Task<Page> ReadAsync(Visitor visitor, HttpResponseMessage response)
    {
        var html = await response.Content.ReadAsStringAsync();
        var document = await new HtmlParser(default, BrowsingContext.New(Configuration.Default)).ParseDocumentAsync(html);
        return new Page(visitor, response.RequestMessage!.RequestUri!, response.StatusCode, document);
    }

    /// <summary>The cells of the one row that holds this text.</summary>
    public IReadOnlyList<string> Row(string text) => Rows.Single(row => row.Any(cell => cell.Contains(text, StringComparison.Ordinal)));

    /// <summary>What stands beside a term of a description list.</summary>
    public string Described(string term) =>
        TextOf(Document.QuerySelectorAll("dt").Single(dt => TextOf(dt) == term).NextElementSibling);

    /// <summary>The input, list or text field with this label.</summary>
    public IElement Field(string label)
    {
        var found = Document.QuerySelectorAll<IHtmlLabelElement>("label").FirstOrDefault(l => TextOf(l).StartsWith(label, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"No field \"{label}\" on {Url}: {Text}");
        return found.Control ?? found.QuerySelector("input,select,textarea")!;
    }

    /// <summary>What a field holds.</summary>
    public string Value(string label) => Field(label) switch
    {
        IHtmlInputElement { Type: "checkbox" } box => box.IsChecked ? "true" : "",
        IHtmlInputElement input => input.Value,
        IHtmlSelectElement list => list.Value ?? "",
        IHtmlTextAreaElement area => area.Value,
        var other => throw new InvalidOperationException($"\"{label}\" is a {other.LocalName}"),
    };

    /// <summary>Follows the link with this text.</summary>
    public Task<Page> FollowAsync(string text)
    {
        var link = Document.QuerySelectorAll<IHtmlAnchorElement>("a").FirstOrDefault(a => TextOf(a) == text)
            ?? throw new InvalidOperationException($"No link \"{text}\" on {Url}: {Text}");
        return _visitor.OpenAsync(new Uri(Url, link.GetAttribute("href")).ToString());
    }

    /// <summary>Fills fields by their labels and presses the button with this text; the rest of the form goes as it stands.</summary>
    public Task<Page> PressAsync(string button, params (string Label, string Value)[] fields)
    {
        var pressed = Document.QuerySelectorAll<IHtmlButtonElement>("button").FirstOrDefault(b => TextOf(b) == button)
            ?? throw new InvalidOperationException($"No button \"{button}\" on {Url}: {Text}");
        foreach (var (label, value) in fields)
        {
            Fill(Field(label), value);
        }

        return _visitor.SendAsync(FormRequest.Of(pressed, Url));
    }

    private static void Fill(IElement field, string value)
    {
        switch (field)
        {
            case IHtmlInputElement { Type: "radio" } one:
                foreach (var other in one.Form!.Elements.OfType<IHtmlInputElement>().Where(o => o.Name == one.Name))
                {
                    other.IsChecked = other == one;
                }

                break;
            case IHtmlInputElement { Type: "checkbox" } box:
                box.IsChecked = value is "true" || box.Value == value;
                break;
            case IHtmlInputElement input:
                input.Value = value;
                break;
            case IHtmlTextAreaElement area:
                area.Value = value;
                break;
            case IHtmlSelectElement list:
                var option = list.Options.FirstOrDefault(o => o.Value == value || TextOf(o) == value)
                    ?? throw new InvalidOperationException($"No choice \"{value}\" in {string.Join(", ", list.Options.Select(TextOf))}");
                list.Value = option.Value;
                break;
        }
    }

    private static string TextOf(INode? node) =>
        node is null ? "" : string.Join(' ', node.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
