using GiaoBan.Network;

namespace GiaoBan.Tests.Rights;

/// <summary>Who may ask, seen from the records of unit 68.</summary>
public enum Actor
{
    Anonymous,
    Clerk,
    Head,

    /// <summary>A clerk of the unit who is named on the restricted record.</summary>
    Named,
    OtherClerk,

    /// <summary>A clerk of a unit that supports the assignments of unit 68.</summary>
    Supporter,
    Desk,
    OtherDesk,
    Chair,
    Secretary,
    Admin,
    Auditor,
}

/// <summary>What a record of unit 68 may be.</summary>
public enum RecordKind
{
    Shared,
    Unit,
    Restricted,
    Removed,
}

/// <summary>The rights of DESIGN section 3, written down a second time to hold the first against.</summary>
internal static class Actors
{
    public const string Unit = "68";
    public const string SupportingUnit = "15";
    private const string OtherUnit = "58";

    public static IReadOnlyDictionary<Actor, (Role Role, string[] Units)> Posts { get; } = new Dictionary<Actor, (Role, string[])>
    {
        [Actor.Clerk] = (Role.Clerk, [Unit]),
        [Actor.Head] = (Role.Head, [Unit]),
        [Actor.Named] = (Role.Clerk, [Unit]),
        [Actor.OtherClerk] = (Role.Clerk, [OtherUnit]),
        [Actor.Supporter] = (Role.Clerk, [SupportingUnit]),
        [Actor.Desk] = (Role.Desk, [Unit]),
        [Actor.OtherDesk] = (Role.Desk, [OtherUnit]),
        [Actor.Chair] = (Role.Chair, []),
        [Actor.Secretary] = (Role.Secretary, []),
        [Actor.Admin] = (Role.Admin, []),
        [Actor.Auditor] = (Role.Auditor, []),
    };

    public static string Login(this Actor actor) => $"matrix-{actor.ToString().ToLowerInvariant()}";

    public static bool IsOfTheUnit(this Actor actor) => actor is Actor.Clerk or Actor.Head or Actor.Named;

    /// <summary>Whether the record is there for the actor; of a removed one (it was shared) only the history is.</summary>
    public static bool Sees(this Actor actor, RecordKind kind) => kind switch
    {
        RecordKind.Shared or RecordKind.Removed => actor.IsOfTheUnit() || actor is Actor.Desk or Actor.Chair,
        RecordKind.Unit => actor.IsOfTheUnit(),
        _ => actor is Actor.Named,
    };

    /// <summary>Whether an assignment of the unit is there for the actor; all are shared.</summary>
    public static bool SeesAssigned(this Actor actor) => actor.Sees(RecordKind.Shared) || actor is Actor.Supporter;
}
