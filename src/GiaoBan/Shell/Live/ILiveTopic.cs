namespace GiaoBan.Shell.Live;

/// <summary>
/// A kind of live pages: the national picture, a briefing's room. Registered as a singleton, found by its prefix; a page names
/// one of its topics (<c>toan-quoc/NC-6T/2020-H1</c>), the connection watches that.
/// </summary>
public interface ILiveTopic
{
    /// <summary>The first word of its topics' paths.</summary>
    string Prefix { get; }

    /// <summary>Whether a topic may look otherwise after this change. Too often costs a rendering, too seldom a page that is behind.</summary>
    bool ChangesWith(string topic, LiveChange change);

    /// <summary>
    /// Whether one sits before this topic for hours and touches nothing, as in a meeting: watching it is then a use of the
    /// session, like a request.
    /// </summary>
    bool IsUse(string topic) => false;

    /// <summary>
    /// The audience that the viewer of this scope belongs to: viewers of one audience are sent the same. Null where there is
    /// no such topic, and just so where the viewer may not see it.
    /// </summary>
    Task<string?> AudienceOfAsync(string topic, IServiceProvider scope, CancellationToken cancel);

    /// <summary>
    /// Reads the topic as it is now, once for all its audiences, in a scope where nobody is signed in. Null where it is no
    /// more.
    /// </summary>
    Task<ILivePicture?> ReadAsync(string topic, IServiceProvider scope, CancellationToken cancel);
}

/// <summary>A topic as it was read at one moment.</summary>
public interface ILivePicture
{
    /// <summary>
    /// What this audience is shown now. A part that holds the places of others comes before them; which others there are may
    /// change with it.
    /// </summary>
    IReadOnlyList<LivePart> PartsFor(string audience);
}

/// <summary>A part of a page that is replaced as a whole, where the page has <c>data-part="ID"</c>.</summary>
/// <param name="Id">Within the page.</param>
/// <param name="Variant">
/// <c>all</c> for what looks the same on every screen, else by what it differs. Parts of one id and variant are rendered once
/// and sent to every audience that has them, so what an audience may not see must be in its variant.
/// </param>
/// <param name="View">The partial, by its path from the root: <c>/Reports/National/Pages/_NationalCare.cshtml</c>.</param>
/// <param name="Model">Its model. A partial that is live asks nothing else of the request: there may be none.</param>
public sealed record LivePart(string Id, string Variant, string View, object Model)
{
    /// <summary>The variant of what looks the same on every screen.</summary>
    public const string All = "all";
}
