using GiaoBan.Shell.Tags;

namespace GiaoBan.Assignments.Pages;

/// <summary>The sign of each state of an assignment (UI.md section 5).</summary>
internal static class AssignmentMarks
{
    public static Mark Of(string state) => state switch
    {
        AssignmentWords.NotAccepted => Mark.NotBegun,
        AssignmentWords.Objected => Mark.Explain,
        AssignmentWords.UnderWay => Mark.UnderWay,
        AssignmentWords.Waiting => Mark.Waiting,
        AssignmentWords.DoneOnTime => Mark.Done,
        AssignmentWords.DoneLate => Mark.DoneLate,
        AssignmentWords.Overdue => Mark.Late,
        _ => Mark.Withdrawn,
    };
}
