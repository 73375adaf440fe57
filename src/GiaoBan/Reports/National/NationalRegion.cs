using GiaoBan.Figures;
using GiaoBan.Figures.Evaluation;
using GiaoBan.Figures.Language;
using GiaoBan.Network;

namespace GiaoBan.Reports.National;

/// <summary>One region's line of an item.</summary>
/// <param name="Region">Null: the whole network.</param>
/// <param name="Now">Over the units of the region that are in.</param>
/// <param name="LastYear">Over the same units a year before; null where one of them did not report then.</param>
public sealed record NationalRegion(Region? Region, Coverage Coverage, Value Now, Value? LastYear)
{
    /// <summary>
    /// The regions of a picture, and the whole last, of an item that has a total. The year before is summed over the very units that are in now, so
    /// that the change is a change and not who has reported.
    /// </summary>
    public static IReadOnlyList<NationalRegion> Of(NationalPicture picture, Item item)
    {
        var regions = Regions.All.Where(r => picture.Rows.Any(row => row.Members[0].Region == r.Code)).ToList();
        return regions.Count == 0
            ? []
            : [.. regions.Select(r => Over(r, picture, item)), Over(null, picture, item)];
    }

    private static NationalRegion Over(Region? region, NationalPicture picture, Item item)
    {
        var rows = picture.Rows.Where(r => region is null || r.Members[0].Region == region.Code).ToList();
        var now = picture.Now.Over(picture.Form, item, [.. rows.Select(r => r.Members[0].Id)]);
        var known = rows.Where(r => !now.Coverage!.Missing.Contains(r.Code)).Select(r => r.Members[0].Id).ToList();
        return new NationalRegion(
            region, now.Coverage!, now.Value, picture.LastYear?.OverAll(picture.Form, item, known) is { IsKnown: true } before ? before : null);
    }
}
