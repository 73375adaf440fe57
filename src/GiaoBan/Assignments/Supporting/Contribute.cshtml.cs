using GiaoBan.Figures;
using GiaoBan.Records.Pages;
using GiaoBan.Records.Pages.Forms;
using GiaoBan.Shell.Web;

namespace GiaoBan.Assignments.Supporting;

/// <summary>A supporting unit reports its part; files are sent with it.</summary>
[TakesFiles]
public sealed class ContributeModel(RecordWork<Assignment> work) : VerbModel<Assignment>(work)
{
    private readonly RecordWork<Assignment> _work = work;

    /// <summary>What is reported is said in its text.</summary>
    public override bool? NeedsReason => null;

    /// <summary>Who works for several of the supporting units chooses one.</summary>
    public override IReadOnlyList<Field> Fields =>
        Contributing.UnitsOf(Record, Who, _work.Map, _work.Clock.Today) is { Count: > 1 } units ? [Choice(units), .. base.Fields] : base.Fields;

    protected override string Slug => AssignmentVerbForms.Contribute;

    protected override string FilesField => AssignmentReporting.FilesField;

    private Field Choice(IReadOnlyList<int> units) => Field.Choice(new Dimension(
        Contributing.UnitField, new Text("đơn vị phối hợp", "supporting unit"),
        [.. units.Select(unit => _work.Map.NameOf(unit, _work.Clock.Today)).Select(name => new DimensionValue(name.Code, Text.Same(name.ShortName)))]));
}
