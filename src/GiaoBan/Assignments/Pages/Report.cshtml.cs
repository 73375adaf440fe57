using GiaoBan.Records.Pages.Forms;
using GiaoBan.Shell.Web;

namespace GiaoBan.Assignments.Pages;

/// <summary>The unit reports on an assignment: the one form of assignments to which files are sent.</summary>
[TakesFiles]
public sealed class ReportModel(RecordWork<Assignment> work) : VerbModel<Assignment>(work)
{
    /// <summary>What is reported is said in its text.</summary>
    public override bool? NeedsReason => null;

    protected override string Slug => AssignmentVerbForms.Report;

    protected override string FilesField => AssignmentReporting.FilesField;
}
