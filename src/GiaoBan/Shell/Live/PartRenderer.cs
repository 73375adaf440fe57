using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewEngines;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace GiaoBan.Shell.Live;

/// <summary>
/// Renders a partial to HTML without a request: in a scope whose language is set. Pages render their live parts by it too, so
/// that page and connection say the same to the byte.
/// </summary>
internal sealed class PartRenderer(ICompositeViewEngine views, IModelMetadataProvider metadata, ITempDataProvider temp)
{
    private long _rendered;

    /// <summary>How many parts were rendered since the start.</summary>
    public long Rendered => Interlocked.Read(ref _rendered);

    public async Task<string> RenderAsync(LivePart part, IServiceProvider scope)
    {
        var view = views.GetView(null, part.View, isMainPage: false).EnsureSuccessful([]).View!;
        // The view engine looks for partials of the partial beside the page that these values name.
        var page = part.View[..^".cshtml".Length];
        var http = new DefaultHttpContext { RequestServices = scope };
        var action = new ActionContext(
            http,
            new RouteData(new RouteValueDictionary { ["page"] = page }),
            new PageActionDescriptor { RouteValues = new Dictionary<string, string?> { ["page"] = page } });
        await using var writer = new StringWriter();
        var context = new ViewContext(
            action, view, new ViewDataDictionary(metadata, action.ModelState) { Model = part.Model },
            new TempDataDictionary(http, temp), writer, new HtmlHelperOptions());
        await view.RenderAsync(context);
        Interlocked.Increment(ref _rendered);
        return writer.ToString();
    }
}
