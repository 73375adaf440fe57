using GiaoBan.Assignments;
using GiaoBan.Records;

namespace GiaoBan.Demo.Making.Briefings;

/// <summary>
/// What desk officers assigned without a briefing: a request in March, done by now; a letter of the week before the demo
/// begins, which some have not accepted yet and some object to, and which another unit of the desk supports.
/// </summary>
internal sealed class DeskAssignments(BriefingMaking making)
{
    private const string Requested = "request";
    private const string Letter = "letter";

    private static readonly DateOnly LetterOn = new(2020, 7, 13);

    /// <summary>The desk officers who did.</summary>
    private static readonly HashSet<string> Desks = ["desk-1", "desk-4", "desk-6"];

    public void Plan()
    {
        foreach (var (units, desk) in making.Units.Where(u => Desks.Contains(u.Desk)).GroupBy(u => u.Desk).OrderBy(g => g.Key).Select((g, place) => (g.ToList(), place)))
        {
            PlanRequest(units, desk, new Chance("request", desk));
            PlanLetter(units, desk, new Chance("letter", desk));
        }
    }

    private void PlanRequest(List<MadeUnit> units, int desk, Chance chance)
    {
        var asked = Some(units, 2, chance);
        var source = PublicId.New();
        making.Timeline.Add(OfficeTime.Moment(Themes.Request.AssignedOn, new TimeOnly(9, 5)).AddMinutes(desk * 7), at => AssignAsync(Requested, asked, new AssignmentFields
        {
            Number = $"{31 + desk}-YC/BNCTW",
            Title = "Báo cáo bổ sung tiến độ các vụ án, vụ việc có yêu cầu giám định, định giá tài sản",
            Origin = "request",
            Field = "judicial_reform",
            AssignedOn = Themes.Request.AssignedOn,
            FirstDueOn = Themes.Request.DueOn,
            Product = "Báo cáo bổ sung",
            AssignedBy = asked[0].Desk,
            Source = source,
        }, at));
        foreach (var unit in asked)
        {
            PlanDeeds(Requested, unit, AssignmentScript.Of(AssignmentCast.OfDesk(unit), Themes.Request, chance), chance);
        }
    }

    private void PlanLetter(List<MadeUnit> units, int desk, Chance chance)
    {
        var asked = Some(units, 4, chance);
        var source = PublicId.New();
        making.Timeline.Add(OfficeTime.Moment(LetterOn, new TimeOnly(14, 2)).AddMinutes(desk * 8), at => AssignAsync(Letter, asked, new AssignmentFields
        {
            Number = $"{214 + desk}-CV/BNCTW",
            Title = "Rà soát phương án bảo đảm an ninh, trật tự phục vụ đại hội đảng bộ các cấp",
            Content = "Rà soát phương án, phân công trực, đầu mối phối hợp; báo cáo các vấn đề cần Trung ương hỗ trợ.",
            Origin = "directive",
            Field = "internal_affairs",
            AssignedOn = LetterOn,
            FirstDueOn = new DateOnly(2020, 7, 31),
            Product = "Báo cáo kết quả rà soát",
            SupportingUnits = [units.Last(unit => !asked.Contains(unit)).Id],
            AssignedBy = asked[0].Desk,
            Source = source,
        }, at));

        // One has not read it, one objects, the others have accepted.
        var cast = asked.ConvertAll(AssignmentCast.OfDesk);
        PlanDeeds(Letter, asked[1], [Objection(cast[1])], chance);
        PlanDeeds(Letter, asked[2], [new(LetterOn.AddDays(1), AssignmentActs.Accept, cast[2].Head)], chance);
        PlanDeeds(Letter, asked[3], [new(LetterOn.AddDays(2), AssignmentActs.Accept, cast[3].Head)], chance);
    }

    private static AssignmentDeed Objection(AssignmentCast cast) => new(LetterOn.AddDays(3), AssignmentActs.ObjectTo, cast.Head)
    {
        Text = "Nội dung đã báo cáo cấp ủy trong tháng 6/2020, đề nghị không báo cáo trùng (tình huống giả lập).",
    };

    private async Task AssignAsync(string giving, IReadOnlyList<MadeUnit> units, AssignmentFields fields, DateTime at)
    {
        foreach (var unit in units)
        {
            await making.Assignments.AssignAsync(giving, unit.Id, fields, at);
        }
    }

    private void PlanDeeds(string giving, MadeUnit unit, IReadOnlyList<AssignmentDeed> deeds, Chance chance)
    {
        foreach (var deed in deeds)
        {
            making.Timeline.Add(OfficeTime.At(deed.On, chance), at => making.Assignments.DoAsync(giving, unit.Id, deed, at));
        }
    }

    private static List<MadeUnit> Some(List<MadeUnit> units, int count, Chance chance)
    {
        var first = chance.Between(0, units.Count - 1);
        return [.. Enumerable.Range(0, count).Select(n => units[(first + n) % units.Count])];
    }
}
