using GiaoBan.Assignments;
using GiaoBan.Records;
using GiaoBan.Records.Ledger;
using GiaoBan.Records.Links;
using GiaoBan.Registers.Cases;
using GiaoBan.Registers.Directives;
using GiaoBan.Shell;

namespace GiaoBan.Demo.Making.Briefings;

/// <summary>The assignments as they stand at a moment of the making, written through the door.</summary>
internal sealed class MadeAssignments(MadeRecords records)
{
    private readonly Dictionary<(string Giving, int Unit), Assignment> _given = [];

    /// <summary>All of them, in the order in which they were assigned.</summary>
    public IEnumerable<Assignment> All => _given.Values;

    /// <param name="giving">What the demo calls the giving, to find the assignment again.</param>
    /// <param name="unit">To whom.</param>
    /// <param name="fields">What is assigned.</param>
    /// <param name="at">When.</param>
    public Task AssignAsync(string giving, int unit, AssignmentFields fields, DateTime at)
    {
        var assignment = Assignment.Assign(records.NextId, unit, fields);
        _given.Add((giving, unit), assignment);
        return records.EnterAsync(assignment, fields.AssignedBy, at);
    }

    /// <summary>Lets a deed be done, where the unit has the assignment: a formula may not have given it to that one.</summary>
    public async Task DoAsync(string giving, int unit, AssignmentDeed deed, DateTime at)
    {
        if (_given.TryGetValue((giving, unit), out var assignment))
        {
            await ActAsync(assignment, new AssignmentAct(0, deed.Kind, deed.On, at, deed.By)
            {
                Text = deed.Text,
                DueOn = deed.DueOn,
                Grade = deed.Kind switch
                {
                    AssignmentActs.Verify => AssignmentWords.Full,
                    AssignmentActs.SendBack => AssignmentWords.Partial,
                    _ => null,
                },
                Percent = deed.Percent,
                IsComplete = deed.IsComplete,
                Links = deed.IsComplete ? Evidence(assignment, deed.On) : null,
            });
        }
    }

    /// <summary>Adds an act, which must be possible then.</summary>
    public Task ActAsync(Assignment assignment, AssignmentAct act)
    {
        if (!IsPossible(assignment, act))
        {
            throw new InvalidOperationException(
                $"Made wrong: {assignment.Number} of unit {assignment.UnitId} is {assignment.Standing}, {act.Kind} on {act.On} is not possible.");
        }

        assignment.Add(act with { Id = assignment.Fields.Acts.Count + 1, On = Clock.DayOf(act.At), At = Doing.WholeMicroseconds(act.At) });
        return records.ChangeAsync(assignment, new Doing(act.Kind, act.By, act.At, IsReport(act) ? null : act.Text));
    }

    /// <summary>What the verbs of assignments would refuse.</summary>
    private static bool IsPossible(Assignment assignment, AssignmentAct act)
    {
        var isOpen = assignment.Course is { WithdrawnOn: null, DoneOn: null };
        return act.Kind switch
        {
            AssignmentActs.Accept => assignment.Standing is AssignmentWords.NotAccepted or AssignmentWords.Objected,
            AssignmentActs.ObjectTo => assignment.Standing == AssignmentWords.NotAccepted,
            AssignmentActs.Uphold => assignment.Standing == AssignmentWords.Objected,
            AssignmentActs.Report => assignment.Standing == AssignmentWords.UnderWay && (!act.IsComplete || act.Links is { Count: > 0 }),
            AssignmentActs.Verify => assignment.Course.Waiting is { } report && act.By != report.By && act.By != assignment.Fields.AssignedBy,
            AssignmentActs.SendBack => assignment.Course.Waiting is not null,
            AssignmentActs.Reopen => assignment.Course.DoneOn is not null,
            AssignmentActs.Extend => isOpen && assignment.Course.Waiting is null && act.DueOn > assignment.DueOn && act.DueOn >= act.On,
            AssignmentActs.Urge => AssignmentWords.StateOf(assignment, act.On) == AssignmentWords.Overdue,
            _ => isOpen,
        };
    }

    private static bool IsReport(AssignmentAct act) => act.Kind == AssignmentActs.Report;

    /// <summary>One to three records of the unit's books that have to do with it, the newest that there are.</summary>
    private List<RecordLink> Evidence(Assignment assignment, DateOnly day)
    {
        var number = (int)(assignment.Id % 3) + 1;
        var fitting = Fitting(assignment).Where(r => r.On >= assignment.On && r.On <= day).OrderBy(r => r.On).TakeLast(number).ToList();
        var shown = fitting.Count > 0 ? fitting : records.SharedOf<Directive>(assignment.UnitId).TakeLast(number).ToList<Record>();
        return [.. shown.Select(r => new RecordLink(r.Register, r.PublicId, r.Number))];
    }

    private IEnumerable<Record> Fitting(Assignment assignment)
    {
        var (directives, cases) = (records.SharedOf<Directive>(assignment.UnitId), records.SharedOf<Case>(assignment.UnitId));
        return assignment.Field == "anti_corruption"
            ? [.. cases.Where(c => c.Field is "corruption" or "position"), .. directives.Where(d => d.Field == assignment.Field)]
            : directives.Where(d => d.Field == assignment.Field);
    }
}
