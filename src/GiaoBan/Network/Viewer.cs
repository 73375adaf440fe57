namespace GiaoBan.Network;

/// <summary>
/// Who asks, with what they may do today: made once a request from the officer's posts, and the only thing that rights
/// are judged by.
/// </summary>
public sealed class Viewer
{
    /// <summary>The name that the ledger keeps: the officer's login, or <c>cli:OSUSER</c> of a command.</summary>
    public required string Login { get; init; }

    /// <summary>0 for a command.</summary>
    public long OfficerId { get; init; }

    /// <summary>As pages name the viewer.</summary>
    public string Title { get; init; } = "";

    public IReadOnlySet<Role> Roles { get; init; } = new HashSet<Role>();

    /// <summary>
    /// The units that the viewer works in as clerk or head, with all their predecessors: a successor inherits the
    /// records with all rights (DESIGN idea 6).
    /// </summary>
    public IReadOnlySet<int> OwnUnits { get; init; } = new HashSet<int>();

    /// <summary>The unit whose work this is, where there is just one: the present unit, not a predecessor.</summary>
    public int? Unit { get; init; }

    /// <summary>The units of which the viewer is head (or deputy, or delegate), with their predecessors.</summary>
    public IReadOnlySet<int> HeadOf { get; init; } = new HashSet<int>();

    /// <summary>
    /// The units for which the viewer is the desk officer, with their predecessors; of every desk officer the centre too,
    /// which keeps no books but is assigned to like a unit.
    /// </summary>
    public IReadOnlySet<int> DeskOf { get; init; } = new HashSet<int>();

    /// <summary>The centre; 0 for a command.</summary>
    public int Centre { get; init; }

    /// <summary>
    /// The units whose part in what others lead is the viewer's work: the own ones, and the centre of the chair and of every
    /// desk officer.
    /// </summary>
    public IReadOnlySet<int> WorksFor => SeesNation ? OwnUnits.Append(Centre).ToHashSet() : OwnUnits;

    /// <summary>
    /// Whether some restricted record may name the viewer; false is known, and spares each query a look at the names.
    /// </summary>
    public bool MayBeNamed { get; init; } = true;

    public bool IsChair => Roles.Contains(Role.Chair);

    public bool IsAdmin => Roles.Contains(Role.Admin);

    /// <summary>Whether the national picture is theirs.</summary>
    public bool SeesNation => IsChair || Roles.Contains(Role.Desk);

    /// <summary>What the posts held today allow, as a text: another one as soon as something is given or taken.</summary>
    public string Rights => string.Join(
        ';', string.Join(',', Roles.Order()), Ids(OwnUnits), Ids(HeadOf), Ids(DeskOf));

    /// <summary>A command on the machine itself: administers, and is named by its operating-system user.</summary>
    public static Viewer Command(string osUser) => new()
    {
        Login = $"cli:{osUser}",
        Title = $"cli:{osUser}",
        Roles = new HashSet<Role> { Role.Admin },
    };

    private static string Ids(IEnumerable<int> units) => string.Join(',', units.Order());
}
