using GiaoBan.Briefings.Room;
using GiaoBan.Briefings.Shown;
using GiaoBan.Reports.Submission;

namespace GiaoBan.Demo.Making.Briefings;

/// <summary>What happened in the room on 9 January 2020, but for the conclusions.</summary>
internal sealed class JanuaryRoom(BriefingMaking making, MadeBriefing briefing, ReportPeriod place)
{
    /// <summary>Sites that did not come, and one that came after the roll was confirmed.</summary>
    private static readonly HashSet<string> Absent = ["12", "96"];

    private const string CameLate = "45";

    private static readonly string[] Offices = ["Công an", "Viện kiểm sát", "Tòa án", "Thanh tra", "Thi hành án dân sự"];

    private readonly Chance _chance = new("room of January 2020");

    public void Plan()
    {
        At(7, 45, at => briefing.OpenAsync(at));
        PlanRoll();
        Item(8, 0, 1);
        Item(8, 16, JanuaryBriefing.Report);
        Show(8, 20, "H1", ShownKind.Figure);
        Lead(8, 44, () => new Happened(HappeningKind.Hidden));
        PlanCases();
        PlanComplaints();
        Item(10, 22, JanuaryBriefing.Tasks);
        Item(10, 36, JanuaryBriefing.Among);
        Item(10, 45, JanuaryBriefing.Conclusion);
        At(11, 12, at => briefing.CloseAsync(at));
    }

    private void PlanRoll()
    {
        CheckIn(7, 46, making.Centre, "secretary");
        foreach (var (unit, place) in making.Units.Where(u => !Absent.Contains(u.Code) && u.Code != CameLate).Select((u, i) => (u, i)))
        {
            CheckIn(7, 47, unit.Id, unit.Clerk, place * 16);
        }

        Lead(8, 8, Confirmed);
        var late = making.Units.First(u => u.Code == CameLate);
        CheckIn(8, 25, late.Id, late.Clerk);
        Lead(8, 27, Confirmed);
    }

    private void PlanCases()
    {
        Item(8, 46, JanuaryBriefing.Cases);
        Ask(8, 48, "40", "68", "22", "79", "01");
        Show(8, 53, "F10", ShownKind.Table);
        Ask(8, 55, "31", "66");
        Lead(8, 57, () => Happened.Of(HappeningKind.Ordered, null, new OrderSaid(OrderKind.Region, ByRegion())));
        Speak(8, 58, "22", 281);
        Speak(9, 4, "31", 344);
        Site(9, 8, HappeningKind.Withdrew, "66");
        Speak(9, 11, "40", 268);
        Speak(9, 17, "68", 297);
        Lead(9, 23, () => new Happened(HappeningKind.Hidden));
        Speak(9, 24, "79", 402);
        Speak(9, 32, "01", 355);
        Lead(9, 39, () => Happened.Of(HappeningKind.TimeAdded, null, new TimeSaid(JanuaryBriefing.Cases, 5)));
    }

    private void PlanComplaints()
    {
        Item(9, 49, JanuaryBriefing.Complaints);
        Show(9, 50, "K06", ShownKind.Table);
        Ask(9, 51, "38", "92", "48");
        Speak(9, 53, "38", 291);
        Speak(9, 59, "92", 246);
        Speak(10, 5, "48", 318);
        Lead(10, 14, () => new Happened(HappeningKind.Hidden));
    }

    private Happened Confirmed() => Happened.Of(
        HappeningKind.RollConfirmed, null, new RollSaid([.. briefing.Room.Roll.Where(r => !r.Value.IsConfirmed).Select(r => r.Key)]));

    private List<int> ByRegion()
    {
        var regions = Network.Regions.All.Select(r => r.Units).ToList();
        return [.. briefing.Room.Queue.Select(a => a.Unit)
            .OrderBy(unit => regions.FindIndex(codes => codes.Contains(making.Units.First(u => u.Id == unit).Code)))];
    }

    private void CheckIn(int hour, int minute, int unit, string by, int seconds = 0)
    {
        var present = new SortedDictionary<string, int>(StringComparer.Ordinal) { ["Ban Nội chính"] = _chance.Between(5, 11) };
        foreach (var office in Offices)
        {
            present[office] = _chance.Between(1, 4);
        }

        At(hour, minute, at => briefing.HappenAsync(Happened.Of(HappeningKind.CheckedIn, unit, new PresentSaid(present)), by, at), seconds);
    }

    private void Item(int hour, int minute, int item) =>
        Lead(hour, minute, () => Happened.Of(HappeningKind.ItemBegun, null, new ItemSaid(item)));

    private void Show(int hour, int minute, string code, ShownKind what) => Lead(hour, minute, () => Happened.Of(
        HappeningKind.Shown, null, new MadeFigures(making.Reports, place).Show(code, what, making.Bulk.Ledger.Size)));

    /// <summary>One after another, some seconds apart.</summary>
    private void Ask(int hour, int minute, params string[] codes)
    {
        foreach (var (code, place) in codes.Select((code, place) => (code, place)))
        {
            Site(hour, minute, HappeningKind.Asked, code, place * 11);
        }
    }

    private void Speak(int hour, int minute, string code, int seconds)
    {
        var unit = making.Units.First(u => u.Code == code).Id;
        Lead(hour, minute, () => Happened.Of(HappeningKind.Invited, unit, new SpeakingSaid(briefing.Briefing.SpeakingMinutes)));
        Lead(hour, minute, () => Happened.Of(HappeningKind.Stopped, unit, new SpokenSaid(seconds)), seconds);
    }

    private void Site(int hour, int minute, HappeningKind kind, string code, int seconds = 0)
    {
        var unit = making.Units.First(u => u.Code == code);
        At(hour, minute, at => briefing.HappenAsync(
            kind == HappeningKind.Asked ? Happened.Of(kind, unit.Id, new AskedSaid(briefing.Room.Item?.Item)) : new Happened(kind, unit.Id),
            unit.Clerk, at), seconds);
    }

    private void Lead(int hour, int minute, Func<Happened> happened, int seconds = 0) =>
        At(hour, minute, at => briefing.HappenAsync(happened(), "secretary", at), seconds);

    private void At(int hour, int minute, Func<DateTime, Task> happen, int seconds = 0) =>
        making.Timeline.Add(OfficeTime.Moment(JanuaryBriefing.Day, new TimeOnly(hour, minute)).AddSeconds(seconds), happen);
}
