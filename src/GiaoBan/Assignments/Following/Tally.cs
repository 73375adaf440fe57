namespace GiaoBan.Assignments.Following;

/// <summary>How many of some assignments are in which state on a day; the parts always sum to the whole.</summary>
public sealed class Tally
{
    private readonly Dictionary<string, int> _byState;

    public Tally(IEnumerable<AssignmentLine> lines, DateOnly today)
    {
        var all = lines.ToList();
        _byState = all.GroupBy(line => line.StateOn(today)).ToDictionary(g => g.Key, g => g.Count());
        var counted = all.Where(line => line.Standing != AssignmentWords.Withdrawn).ToList();
        (All, Given) = (all.Count, counted.Count);
        var due = counted.Where(line => line.DueOn <= today).ToList();
        (Due, DueAndOnTime) = (due.Count, due.Count(line => line.Standing == AssignmentWords.DoneOnTime));
        SentLate = all.Count(line => line.Waits && line.StateOn(today) == AssignmentWords.Overdue);
        LongestOverdue = all.Where(line => line.StateOn(today) == AssignmentWords.Overdue).Select(line => today.DayNumber - line.DueOn.DayNumber).DefaultIfEmpty().Max();
    }

    /// <summary>Those that were withdrawn among them.</summary>
    public int All { get; }

    /// <summary>Without those that were withdrawn: what every rate is of.</summary>
    public int Given { get; }

    /// <summary>Whose due day has come, done or not.</summary>
    public int Due { get; }

    /// <summary>Of <see cref="Due"/>, those done on time.</summary>
    public int DueAndOnTime { get; }

    public int Done => In(AssignmentWords.DoneOnTime) + In(AssignmentWords.DoneLate);

    /// <summary>Of the overdue, those whose late report waits to be verified.</summary>
    public int SentLate { get; }

    /// <summary>Days, of the one that is overdue longest; 0 where none is.</summary>
    public int LongestOverdue { get; }

    public int In(string state) => _byState.GetValueOrDefault(state);
}
