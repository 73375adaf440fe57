namespace GiaoBan.Assignments;

/// <summary>
/// What happened to an assignment, and what follows from it for a day: pure, no clock. Both the state on a page and the
/// rows of its figures are taken from here, so the two cannot disagree.
/// </summary>
/// <param name="AssignedOn">The day on which it was assigned.</param>
/// <param name="FirstDueOn">The due day before any extension; on that day it is still in time.</param>
/// <param name="Acts">In the order in which they happened.</param>
public sealed record AssignmentCourse(DateOnly AssignedOn, DateOnly FirstDueOn, IReadOnlyList<AssignmentAct> Acts)
{
    /// <summary>Days before and after the due day on which an officer is reminded (DOMAIN.md section 3).</summary>
    public static readonly IReadOnlyList<int> ReminderDays = [7, 3, 0, -1, -7];

    /// <summary>The due day in force now.</summary>
    public DateOnly DueOn => DueInForce(DateOnly.MaxValue);

    public int Extensions => Acts.Count(a => a.Kind == AssignmentActs.Extend);

    /// <summary>How many briefings took it over.</summary>
    public int Carried => Acts.Count(a => a.Kind == AssignmentActs.Carry);

    public IReadOnlyList<AssignmentAct> Urgings => [.. Acts.Where(a => a.Kind == AssignmentActs.Urge)];

    public DateOnly? WithdrawnOn => Acts.FirstOrDefault(a => a.Kind == AssignmentActs.Withdraw)?.On;

    /// <summary>Done on the day of the report that was verified, whenever it was verified.</summary>
    public DateOnly? DoneOn => WithdrawnOn is null && Rounds is [.., { IsVerified: true } last] ? last.Report.On : null;

    public bool IsDoneOnTime => Rounds is [.., { IsVerified: true } last] && IsInTime(last);

    /// <summary>The complete report that nobody has judged yet.</summary>
    public AssignmentAct? Waiting => WithdrawnOn is null && Rounds is [.., { IsVerified: false, SentBackOn: null } last] ? last.Report : null;

    /// <summary>What it is now, but for the calendar (<see cref="AssignmentWords.StateOf(Assignment, DateOnly)"/>).</summary>
    public string Standing =>
        WithdrawnOn is not null ? AssignmentWords.Withdrawn
        : DoneOn is not null ? IsDoneOnTime ? AssignmentWords.DoneOnTime : AssignmentWords.DoneLate
        : Waiting is not null ? IsInTime(Rounds[^1]) ? AssignmentWords.Waiting : AssignmentWords.SentLate
        : Acts.LastOrDefault(a => a.Kind is AssignmentActs.Accept or AssignmentActs.ObjectTo or AssignmentActs.Uphold)?.Kind switch
        {
            AssignmentActs.Accept => AssignmentWords.UnderWay,
            AssignmentActs.ObjectTo => AssignmentWords.Objected,
            _ => AssignmentWords.NotAccepted,
        };

    /// <summary>Each complete report with what became of it.</summary>
    internal IReadOnlyList<ReportRound> Rounds
    {
        get
        {
            var rounds = new List<ReportRound>();
            foreach (var act in Acts)
            {
                switch (act.Kind)
                {
                    case AssignmentActs.Report when act.IsComplete:
                        rounds.Add(new ReportRound(act, null, false));
                        break;
                    case AssignmentActs.Verify:
                        rounds[^1] = rounds[^1] with { IsVerified = true, Judgements = [.. rounds[^1].Judgements, act] };
                        break;
                    case AssignmentActs.SendBack or AssignmentActs.Reopen:
                        rounds[^1] = rounds[^1] with { IsVerified = false, SentBackOn = act.On, Judgements = [.. rounds[^1].Judgements, act] };
                        break;
                }
            }

            return rounds;
        }
    }

    /// <summary>The due day that held on a day: an extension holds from the day on which it was given.</summary>
    public DateOnly DueInForce(DateOnly day) =>
        Acts.LastOrDefault(a => a.Kind == AssignmentActs.Extend && a.On <= day)?.DueOn ?? FirstDueOn;

    /// <summary>
    /// Whether it is overdue at the end of a day: past the due day in force, neither done nor withdrawn, and no report that
    /// was sent in time waits. One that was sent back is overdue again from that day on, if the due day has passed.
    /// </summary>
    public bool IsOverdueOn(DateOnly day) =>
        day >= AssignedOn && day > DueInForce(day)
        && !(WithdrawnOn <= day) && !(DoneOn <= day)
        && !Rounds.Any(round => IsInTime(round) && round.Report.On <= day && (round.SentBackOn is null || day < round.SentBackOn));

    /// <summary>
    /// The state at the end of a day, by what is known now: a report of that day that was verified later counts as done on
    /// it, as in the figures.
    /// </summary>
    public string StateOn(DateOnly day)
    {
        if (WithdrawnOn <= day)
        {
            return AssignmentWords.Withdrawn;
        }

        if (DoneOn <= day)
        {
            return IsDoneOnTime ? AssignmentWords.DoneOnTime : AssignmentWords.DoneLate;
        }

        // A verification that was taken back since leaves the report of its round waiting.
        var then = this with { Acts = [.. Acts.Where(a => a.On <= day && a.Kind != AssignmentActs.Verify)] };
        return IsOverdueOn(day) ? AssignmentWords.Overdue
            : then.Standing == AssignmentWords.SentLate ? AssignmentWords.Waiting
            : then.Standing;
    }

    /// <summary>The days on which it was overdue: from the first to the first no longer, null while it lasts.</summary>
    public IEnumerable<(DateOnly From, DateOnly? Until)> OverdueSpans()
    {
        DateOnly? since = null;
        foreach (var day in DaysOfChange())
        {
            var isOverdue = IsOverdueOn(day);
            if (isOverdue && since is null)
            {
                since = day;
            }
            else if (!isOverdue && since is { } from)
            {
                yield return (from, day);
                since = null;
            }
        }

        if (since is { } begun)
        {
            yield return (begun, null);
        }
    }

    private IEnumerable<DateOnly> DaysOfChange() =>
        Acts.Select(a => a.On)
            .Concat(Acts.Where(a => a.DueOn is not null).Select(a => a.DueOn!.Value.AddDays(1)))
            .Append(FirstDueOn.AddDays(1)).Append(AssignedOn).Distinct().Order();

    private bool IsInTime(ReportRound round) => round.Report.On <= DueInForce(round.Report.On);
}

/// <summary>A complete report, and how it was judged.</summary>
/// <param name="Report">The act.</param>
/// <param name="SentBackOn">The day on which it was sent back, or its verification was taken back.</param>
/// <param name="IsVerified">Whether it stands verified.</param>
internal sealed record ReportRound(AssignmentAct Report, DateOnly? SentBackOn, bool IsVerified)
{
    /// <summary>How it was judged: verified or sent back, and reopened; none while it waits.</summary>
    public IReadOnlyList<AssignmentAct> Judgements { get; init; } = [];
}
