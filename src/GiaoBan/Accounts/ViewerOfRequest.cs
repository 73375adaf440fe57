using GiaoBan.Network;
using GiaoBan.Shell;
using GiaoBan.Storage;

namespace GiaoBan.Accounts;

/// <summary>Makes the viewer of a signed-in request from the posts held today, and says to the band of the page who it is.</summary>
internal sealed class ViewerOfRequest(RequestDelegate next, ViewerSource viewers, Clock clock)
{
    public async Task InvokeAsync(HttpContext context, GiaoBanDb db, RequestViewer request)
    {
        if (context.User.OfficerId() is { } officer
            && await request.EnterAsync(officer, viewers, db, context.RequestAborted))
        {
            context.Features.Set(new Bearer(request.Viewer.Title, OfficeOf(request.Viewer, request.Map), PlacesOf(request.Viewer)));
        }

        await next(context);
    }

    private string OfficeOf(Viewer viewer, NetworkMap map) =>
        viewer.Roles.Count == 0 ? "" : map.NameOf(viewer.Unit ?? map.Centre.Id, clock.Today).Office;

    private static IReadOnlyList<Place> PlacesOf(Viewer viewer) =>
        viewer.OwnUnits.Count > 0 ? [Place.Work, Place.Registers, Place.Reports, Place.Briefings, Place.Assignments]
        : viewer.SeesNation ? [Place.Nation, Place.Registers, Place.Reports, Place.Briefings, Place.Assignments]
        : viewer.Roles.Contains(Role.Secretary) ? [Place.Work, Place.Briefings]
        : [];
}
