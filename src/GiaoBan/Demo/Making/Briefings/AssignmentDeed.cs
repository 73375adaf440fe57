namespace GiaoBan.Demo.Making.Briefings;

/// <summary>Something that happens to an assignment in the making.</summary>
/// <param name="On">The day.</param>
/// <param name="Kind">One of the assignment's acts.</param>
/// <param name="By">The officer's login.</param>
internal sealed record AssignmentDeed(DateOnly On, string Kind, string By)
{
    public string? Text { get; init; }

    /// <summary>Of an extension, the new due day.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Of a report on what can be counted.</summary>
    public int? Percent { get; init; }

    /// <summary>Of a report: with evidence, to be verified.</summary>
    public bool IsComplete { get; init; }
}

/// <summary>Who does what to the assignments of a unit.</summary>
/// <param name="Giver">Assigned them: extends, withdraws, answers objections.</param>
/// <param name="Judge">Somebody else at the centre: verifies, sends back.</param>
/// <param name="Head">Accepts.</param>
/// <param name="Clerk">Reports.</param>
internal sealed record AssignmentCast(string Giver, string Judge, string Head, string Clerk)
{
    /// <summary>Of what the chair's conclusions assign.</summary>
    public static AssignmentCast OfConclusion(MadeUnit unit) => new("chair", unit.Desk, unit.Head, unit.Clerk);

    /// <summary>Of what a desk officer assigns.</summary>
    public static AssignmentCast OfDesk(MadeUnit unit) => new(unit.Desk, "chair", unit.Head, unit.Clerk);
}

/// <summary>How an assignment goes on until the demo begins.</summary>
internal enum Ending
{
    /// <summary>Nobody at the unit has accepted it.</summary>
    NotAccepted,

    /// <summary>The head objected in the week before the demo begins, and was not answered yet.</summary>
    Objected,

    /// <summary>Accepted, nothing to report yet or a first progress.</summary>
    UnderWay,
    OnTime,
    Late,

    /// <summary>Sent back once, then done.</summary>
    SentBack,

    /// <summary>Sent back, and nothing came since.</summary>
    LeftSentBack,
    ExtendedBefore,
    ExtendedAfter,

    /// <summary>Extended beyond the day on which the demo begins.</summary>
    ExtendedOn,
    Overdue,

    /// <summary>Complete and in time, not judged yet.</summary>
    Waiting,

    /// <summary>Complete, but late, and not judged yet.</summary>
    SentLate,
    Reopened,
    Withdrawn,
}
