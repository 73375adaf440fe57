using System.Globalization;
using GiaoBan.Assignments;
using GiaoBan.Assignments.Urging;
using GiaoBan.Records.Ledger;
using GiaoBan.Shell;

namespace GiaoBan.Demo.Making.Briefings;

/// <summary>The urging letters: on a few days each desk officer wrote to each unit with something overdue.</summary>
internal sealed class Urgings(BriefingMaking making)
{
    /// <summary>The days of urging, each with the number of its first letter.</summary>
    private static readonly (DateOnly Day, int First)[] Days = [(new(2020, 6, 11), 412), (new(2020, 7, 10), 503)];

    private readonly Dictionary<int, int> _rounds = [];
    private readonly Dictionary<DateOnly, int> _numbers = Days.ToDictionary(d => d.Day, d => d.First);

    public void Plan()
    {
        foreach (var (day, _) in Days)
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
        var (size, root) = making.Bulk.Ledger;
        var letter = new UrgingLetter
        {
            Id = making.Bulk.NextPosition,
            PublicId = publicId,
            UnitId = unit.Id,
            On = day,
            ReplyBy = OfficeTime.After(day, 5),
            Round = _rounds[unit.Id],
            Items = [.. overdue.Select(a => Named(a, day))],
            LedgerSize = size,
            LedgerRoot = Convert.ToHexStringLower(root),
        };
        letter.Give(_numbers[day]++, day);
        await making.Bulk.AddAsync(letter, new Doing("write", unit.Desk, at));
    }

    /// <summary>Of the conclusions only those of January are overdue by then.</summary>
    private static UrgedAssignment Named(Assignment a, DateOnly day) =>
        new(a.PublicId, a.Number, a.Title, a.DueOn, day.DayNumber - a.DueOn.DayNumber)
        {
            Document = a.Briefing is null
                ? null
                : string.Create(CultureInfo.InvariantCulture, $"Thông báo số {JanuaryBriefing.NoticeNumber} ngày {JanuaryBriefing.SignedOn:d/M/yyyy}"),
        };
}
