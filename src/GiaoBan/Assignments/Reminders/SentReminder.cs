namespace GiaoBan.Assignments.Reminders;

/// <summary>
/// A reminder that was mailed to an officer, so that none is mailed twice. It changes nothing that is reported, so it is
/// outside the door (DESIGN idea 5).
/// </summary>
public sealed class SentReminder
{
    public long OfficerId { get; init; }

    public long AssignmentId { get; init; }

    /// <summary>The due day that was in force: an extension is reminded of anew.</summary>
    public DateOnly DueOn { get; init; }

    /// <summary>Which of <see cref="AssignmentCourse.ReminderDays"/> it is.</summary>
    public int DaysBefore { get; init; }

    /// <summary>The legal day of the mail: an officer gets one a day.</summary>
    public DateOnly On { get; set; }

    /// <summary>When a node took it on, UTC; one that dies over it holds it up for some minutes only.</summary>
    public DateTime TakenAt { get; set; }

    /// <summary>When the mail server had it, UTC.</summary>
    public DateTime? SentAt { get; set; }
}
