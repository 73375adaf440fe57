using GiaoBan.Figures;
using GiaoBan.Records.Attachments;
using GiaoBan.Records.Links;

namespace GiaoBan.Assignments;

/// <summary>Something that happened to an assignment; acts are only ever added.</summary>
/// <param name="Id">From 1, in the order in which they happened.</param>
/// <param name="Kind">One of <see cref="AssignmentActs"/>.</param>
/// <param name="On">The legal day.</param>
/// <param name="At">The instant, UTC.</param>
/// <param name="By">The login of the officer.</param>
public sealed record AssignmentAct(int Id, string Kind, DateOnly On, DateTime At, string By)
{
    /// <summary>What was said: the report's text, or the reason.</summary>
    public string? Text { get; init; }

    /// <summary>Of an extension, the new due day.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Of a report on a countable product, how much of it is there, 0 to 100.</summary>
    public int? Percent { get; init; }

    /// <summary>Of a report: it is complete, and waits for verification.</summary>
    public bool IsComplete { get; init; }

    /// <summary>Of a verification or a sending back, how far it is implemented (<see cref="AssignmentWords.Grade"/>); null of those before grades were given.</summary>
    public string? Grade { get; init; }

    /// <summary>Of a contribution, the supporting unit whose part it is.</summary>
    public int? Unit { get; init; }

    /// <summary>Records that a report gives as evidence.</summary>
    public IReadOnlyList<RecordLink>? Links { get; init; }

    /// <summary>Files that a report gives as evidence.</summary>
    public IReadOnlyList<Attachment>? Files { get; init; }

    /// <summary>Of an urging, the letter's public id; of a carrying over, the briefing's.</summary>
    public string? Reference { get; init; }
}

/// <summary>What can happen to an assignment: the codes of its verbs, and so of its acts.</summary>
public static class AssignmentActs
{
    public const string Accept = "accept";
    public const string ObjectTo = "object";
    public const string Uphold = "uphold";
    public const string Report = "report";
    public const string Contribute = "contribute";
    public const string Verify = "verify";
    public const string SendBack = "send_back";
    public const string Reopen = "reopen";
    public const string Extend = "extend";
    public const string Withdraw = "withdraw";
    public const string Urge = "urge";

    /// <summary>Taken over by the next briefing of the kind; nobody enters it by hand.</summary>
    public const string Carry = "carry";

    /// <summary>The words of an act in a history.</summary>
    public static Text NameOf(string kind) => kind switch
    {
        Urge => new("đôn đốc", "urged"),
        Carry => new("chuyển sang kỳ giao ban sau", "carried over to the next briefing"),
        _ => AssignmentVerbs.Of(kind).Name,
    };
}
