using GiaoBan.Assignments;
using GiaoBan.Assignments.Urging;
using GiaoBan.Records.Ledger;
using GiaoBan.Shell;

namespace GiaoBan.Demo.Making.Briefings;

/// <summary>The urging letters: on a few days each desk officer wrote to each unit with something overdue.</summary>
internal sealed class Urgings(BriefingMaking making)
{
    private static readonly DateOnly[] Days = [new(2020, 6, 11), new(2020, 7, 10)];

    private readonly Dictionary<int, int> _rounds = [];

    public void Plan()
    {
        foreach (var day in Days)
        {
            foreach (var (desk, place) in making.Units.Select(u => u.Desk).Distinct().Order().Select((desk, place) => (desk, place)))
            {
                making.Timeline.Add(OfficeTime.Moment(day, new TimeOnly(8, 10)).AddMinutes(place * 6), at => UrgeAsync(desk, at));
            }
        }
    }

    private async Task UrgeAsync(string desk, DateTime at)
    {
        var day = Clock.DayOf(at);
        foreach (var unit in making.Units.Where(u => u.Desk == desk))
        {
            var overdue = making.Assignments.All
                .Where(a => a.UnitId == unit.Id && AssignmentWords.StateOf(a, day) == AssignmentWords.Overdue).OrderBy(a => a.DueOn).ToList();
            if (overdue.Count > 0)
            {
                await WriteAsync(unit, overdue, day, at);
            }
        }
    }

    private async Task WriteAsync(MadeUnit unit, List<Assignment> overdue, DateOnly day, DateTime at)
    {
        var publicId = new UrgingLetter().PublicId;
        foreach (var assignment in overdue)
        {
            await making.Assignments.ActAsync(assignment, new AssignmentAct(0, AssignmentActs.Urge, day, at, unit.Desk) { Reference = publicId });
        }

        _rounds[unit.Id] = _rounds.GetValueOrDefault(unit.Id) + 1;
        await making.Bulk.AddAsync(
            new UrgingLetter
            {
                Id = making.Bulk.NextPosition,
                PublicId = publicId,
                UnitId = unit.Id,
                On = day,
                ReplyBy = OfficeTime.After(day, 5),
                Round = _rounds[unit.Id],
                Items = [.. overdue.Select(a => new UrgedAssignment(a.PublicId, a.Number, a.Title, a.DueOn, day.DayNumber - a.DueOn.DayNumber))],
            },
            new Doing("write", unit.Desk, at));
    }
}
