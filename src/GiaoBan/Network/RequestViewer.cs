using GiaoBan.Storage;

namespace GiaoBan.Network;

/// <summary>
/// Who asks in this request (or command), and the network as it was when the request began. Pages, routes and verbs take
/// <see cref="Viewer"/> and <see cref="NetworkMap"/> themselves as services; only what signs in sets them here.
/// </summary>
public sealed class RequestViewer
{
    private (Viewer Viewer, NetworkMap Map)? _set;

    /// <summary>Whether somebody is signed in.</summary>
    public bool IsKnown => _set is not null;

    public Viewer Viewer => _set?.Viewer ?? throw Unknown();

    public NetworkMap Map => _set?.Map ?? throw Unknown();

    public void Set(Viewer viewer, NetworkMap map) => _set = (viewer, map);

    /// <summary>Makes the viewer of an officer from the posts held today; false where there is no such officer.</summary>
    public async Task<bool> EnterAsync(long officer, ViewerSource viewers, GiaoBanDb db, CancellationToken cancel)
    {
        if (await viewers.FindAsync(officer, db, cancel) is not var (viewer, map))
        {
            return false;
        }

        Set(viewer, map);
        return true;
    }

    private static InvalidOperationException Unknown() => new("Nobody is signed in: an anonymous page asked for the viewer.");
}
