using Microsoft.AspNetCore.Http.Extensions;

namespace GiaoBan.Records.Pages.Lists;

/// <summary>The address of a list: all that it is narrowed and sorted by, so that it can be kept and sent.</summary>
public sealed class ListAddress(HttpRequest request)
{
    public const string After = "after";

    /// <summary>What is asked for under this name, as it was typed.</summary>
    public string this[string name] => request.Query[name].ToString();

    /// <summary>The same list from its first page.</summary>
    public string First => Bare + Asked;

    /// <summary>All that the list is narrowed and sorted by, with its question mark; for another address that gives the same list.</summary>
    public string Asked => Write([]);

    /// <summary>The list without anything asked for.</summary>
    public string Bare => request.Path.ToUriComponent();

    /// <summary>Whether names are there that ask for nothing, as an empty box of a filter leaves them.</summary>
    public bool HasEmpty => request.Query.Any(pair => string.IsNullOrWhiteSpace(pair.Value));

    /// <summary>The same list with something else under a name, from its first page.</summary>
    public string With(string name, string value) => Bare + Write([KeyValuePair.Create(name, value)], name);

    /// <summary>The same list without what is asked for under a name, from its first page.</summary>
    public string Without(string name) => Bare + Write([], name);

    private string Write(IEnumerable<KeyValuePair<string, string>> more, string? replaced = null)
    {
        var kept = request.Query
            .Where(pair => pair.Key != replaced && pair.Key != After && !string.IsNullOrWhiteSpace(pair.Value))
            .Select(pair => KeyValuePair.Create(pair.Key, pair.Value.ToString()));
        return new QueryBuilder(kept.Concat(more)).ToQueryString().ToUriComponent();
    }
}
