using GiaoBan.Figures;

namespace GiaoBan.Accounts.Sessions;

/// <summary>What a browser calls itself, as its owner would call it.</summary>
internal static class Browser
{
    /// <summary>The first that is found is it: each also claims to be those that stand below.</summary>
    private static readonly (string Mark, string Name)[] Browsers =
    [
        ("coc_coc_browser/", "Cốc Cốc"), ("Edg", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"),
        ("CriOS/", "Chrome"), ("Safari/", "Safari"),
    ];

    private static readonly (string Mark, string Name)[] Systems =
    [
        ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS X", "macOS"), ("Linux", "Linux"),
    ];

    /// <summary>"Firefox trên Windows".</summary>
    public static Text NameOf(string userAgent)
    {
        var browser = Find(Browsers, userAgent);
        var system = Find(Systems, userAgent);
        return browser is null || system is null
            ? new Text("trình duyệt khác", "another browser")
            : new Text($"{browser} trên {system}", $"{browser} on {system}");
    }

    private static string? Find((string Mark, string Name)[] known, string userAgent) =>
        known.FirstOrDefault(k => userAgent.Contains(k.Mark, StringComparison.Ordinal)).Name;
}
