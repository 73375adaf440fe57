namespace GiaoBan.Browser.Tests.Support;

/// <summary>
/// Pictures of the pages, for people to look at. Only where <c>GIAOBAN_PICTURES</c> names a folder:
/// <c>GIAOBAN_PICTURES=docs/pictures</c> renews those of the documents.
/// </summary>
internal static class Pictures
{
    /// <summary>Of a long page its beginning is enough.</summary>
    private const int MostHeight = 2400;

    private static readonly string? Folder = Environment.GetEnvironmentVariable("GIAOBAN_PICTURES");

    public static async Task TakeAsync(OpenPage open, PageOfDemo page, Screen screen, bool english)
    {
        if (Folder is null)
        {
            return;
        }

        var size = await open.Page.EvaluateAsync<int[]>(
            "[document.documentElement.clientWidth, Math.max(document.documentElement.scrollHeight, window.innerHeight)]");
        var name = page.Name + (screen == Screen.Phone ? "-390" : "") + (english ? "-en" : "") + ".png";
        await open.Page.ScreenshotAsync(new()
        {
            Path = Path.Combine(Folder, name),
            FullPage = true,
            Clip = new() { X = 0, Y = 0, Width = size[0], Height = Math.Min(size[1], MostHeight) },
        });
    }
}
