namespace GiaoBan.Tests.Rights;

/// <summary>How a route may answer.</summary>
internal enum Answer
{
    /// <summary>2xx; of a record or a list, with what the actor sees and nothing else.</summary>
    Given,

    /// <summary>The right is there; what was sent (nothing) is judged: 2xx to a page, else 4xx, but not these below.</summary>
    Judged,

    /// <summary>403: seen, but not theirs to do.</summary>
    Refused,

    /// <summary>404, the same as for what never was.</summary>
    Missing,

    /// <summary>401, or the way to the sign-in page.</summary>
    SignIn,

    /// <summary>Not asked here: it would end the actor's session, or is held by its own tests.</summary>
    NotAsked,
}

/// <summary>What the words in routes.csv mean: the answer that each actor gets about each kind of record.</summary>
internal static class Guards
{
    public static Answer Expected(string guard, Actor actor, RecordKind kind) => (guard, actor) switch
    {
        ("open", _) => Answer.Given,
        ("own tests", _) => Answer.NotAsked,
        (_, Actor.Anonymous) => Answer.SignIn,
        ("own session", _) => Answer.NotAsked,
        ("signed in", _) or ("list", _) => Answer.Given,
        ("send", _) => Answer.Judged,
        ("administer", _) => actor is Actor.Admin ? Answer.Judged : Answer.Refused,
        ("nation", _) => actor is Actor.Chair or Actor.Desk or Actor.OtherDesk ? Answer.Given : Answer.Missing,
        ("reports", _) or ("follow up", _) => actor is Actor.Secretary or Actor.Admin or Actor.Auditor ? Answer.Missing : Answer.Given,
        ("follow up form", _) => actor is Actor.Secretary or Actor.Admin or Actor.Auditor ? Answer.Missing : Answer.Judged,
        ("figure", _) or ("figure list", _) or ("report", _) => KnowsTheUnit(actor) ? Answer.Given : Answer.Missing,
        ("report draft", _) => Of(actor, actor.IsOfTheUnit()),
        ("report submit", _) => Of(actor, actor is Actor.Head),
        ("report judge", _) => Of(actor, actor is Actor.Desk),
        ("unit head", _) => !actor.IsOfTheUnit() ? Answer.Missing : actor is Actor.Head ? Answer.Judged : Answer.Refused,
        ("briefings", _) => actor is Actor.Admin or Actor.Auditor ? Answer.Missing : Answer.Given,
        ("briefing own site", _) => InBriefing(actor, actor.IsOfTheUnit()),
        ("briefing prepare", _) => Leads(actor) ? Answer.Judged : Answer.Refused,
        ("briefing read", _) => HasSeat(actor) ? Answer.Given : Answer.Missing,
        ("briefing lead", _) => InBriefing(actor, Leads(actor)),
        ("briefing chair", _) => InBriefing(actor, actor is Actor.Chair),
        ("briefing site", _) => InBriefing(actor, Leads(actor) || actor.IsOfTheUnit()),
        ("enter", _) => actor.IsOfTheUnit() ? Answer.Judged : Answer.Refused,
        ("enter own", _) => actor.IsOfTheUnit() || actor is Actor.OtherClerk or Actor.Supporter ? Answer.Judged : Answer.Refused,
        ("read", _) => kind != RecordKind.Removed && actor.Sees(kind) ? Answer.Given : Answer.Missing,
        ("history", _) => actor.Sees(kind) ? Answer.Given : Answer.Missing,
        ("change", _) => kind == RecordKind.Removed ? Answer.Missing : Change(actor, kind),
        ("restore", _) => Change(actor, kind),
        // A form that was open when the record was removed says so, and loses nothing that was typed.
        ("change or told", _) => Change(actor, kind),
        ("assigned list", _) => Answer.Given,
        ("assigned read", _) => kind != RecordKind.Removed && actor.SeesAssigned() ? Answer.Given : Answer.Missing,
        ("assigned history", _) => actor.SeesAssigned() ? Answer.Given : Answer.Missing,
        ("assign", _) => actor is Actor.Chair or Actor.Desk ? Answer.Judged : Answer.Refused,
        ("assign any", _) => actor is Actor.Chair or Actor.Desk or Actor.OtherDesk ? Answer.Judged : Answer.Refused,
        ("urge", _) or ("urge page", _) => actor is Actor.Chair or Actor.Desk or Actor.OtherDesk ? Answer.Judged : Answer.Refused,
        ("assigned accept", _) => Assigned(actor, kind, actor is Actor.Head),
        ("assigned accept or told", _) => Assigned(actor, RecordKind.Shared, actor is Actor.Head),
        ("assigned report", _) => Assigned(actor, kind, actor.IsOfTheUnit()),
        ("assigned report or told", _) => Assigned(actor, RecordKind.Shared, actor.IsOfTheUnit()),
        ("assigned support", _) => Assigned(actor, kind, actor is Actor.Supporter),
        ("assigned support or told", _) => Assigned(actor, RecordKind.Shared, actor is Actor.Supporter),
        ("assigned judge", _) => Assigned(actor, kind, actor is Actor.Chair or Actor.Desk),
        ("assigned judge or told", _) => Assigned(actor, RecordKind.Shared, actor is Actor.Chair or Actor.Desk),
        ("assigned nobody", _) => Assigned(actor, kind, may: false),
        _ => throw new ArgumentOutOfRangeException(nameof(guard), guard, "routes.csv names a guard that Guards does not know"),
    };

    /// <summary>Whether figures and reports of the unit are there for the actor.</summary>
    private static bool KnowsTheUnit(Actor actor) => actor.Sees(RecordKind.Shared);

    /// <summary>The briefing of the matrix is open; unit 68 is invited to it, unit 58 is not.</summary>
    private static bool HasSeat(Actor actor) => Leads(actor) || actor.IsOfTheUnit() || actor is Actor.Desk or Actor.OtherDesk;

    private static bool Leads(Actor actor) => actor is Actor.Chair or Actor.Secretary;

    private static Answer InBriefing(Actor actor, bool may) =>
        !HasSeat(actor) ? Answer.Missing : may ? Answer.Judged : Answer.Refused;

    private static Answer Of(Actor actor, bool may) =>
        !KnowsTheUnit(actor) ? Answer.Missing : may ? Answer.Judged : Answer.Refused;

    /// <summary>Of an assignment: the desk officer of the unit gave it, so disposes of it as the chair does.</summary>
    private static Answer Assigned(Actor actor, RecordKind kind, bool may) =>
        kind == RecordKind.Removed || !actor.SeesAssigned() ? Answer.Missing : may ? Answer.Judged : Answer.Refused;

    private static Answer Change(Actor actor, RecordKind kind) =>
        !actor.Sees(kind) ? Answer.Missing : actor.IsOfTheUnit() ? Answer.Judged : Answer.Refused;
}
