using GiaoBan.Assignments;
using GiaoBan.Briefings.Conclusions;
using GiaoBan.Reports.Submission;
using GiaoBan.Shell;

namespace GiaoBan.Demo.Making.Briefings;

/// <summary>
/// The conclusions of 9 January 2020: drafted the day before, published one by one in the meeting, assigned in the same
/// moment, and followed up until the demo begins.
/// </summary>
internal sealed class JanuaryConclusions(BriefingMaking making, MadeBriefing briefing, ReportPeriod place)
{
    private const string Section = "conclusions";

    /// <summary>Units with an own programme on petty corruption, to which it was not given again.</summary>
    private static readonly string[] WithOwnProgramme = ["01", "79"];

    /// <summary>Units with the gravest cases under watch.</summary>
    private static readonly string[] Gravest = ["01", "15", "22", "31", "38", "40", "48", "49", "62", "68", "75", "77", "79", "92"];

    /// <summary>Units that have not begun with what is due in September: no weight would make sure of them.</summary>
    private static readonly Dictionary<string, Ending> NotBegun = new()
    {
        ["08"] = Ending.NotAccepted,
        ["35"] = Ending.NotAccepted,
        ["60"] = Ending.Objected,
        ["84"] = Ending.Objected,
    };

    public void Plan()
    {
        var prepared = All();
        foreach (var (one, number) in prepared.Select((one, place) => (one, place)))
        {
            making.Timeline.Add(At(JanuaryBriefing.Day.AddDays(-1), 14, 10).AddMinutes(number * 9), at => briefing.DraftAsync(one.Text, at));
            making.Timeline.Add(At(JanuaryBriefing.Day, 10, 48).AddMinutes(number * 3), at => PublishAsync(number, one, at));
            PlanFollowUp(one);
        }

        making.Timeline.Add(At(new DateOnly(2020, 1, 14), 9, 20), at => making.Assignments.DoAsync(
            "quality", making.Centre, new AssignmentDeed(Clock.DayOf(at), AssignmentActs.Accept, "chair"), at));
    }

    private Prepared[] All() =>
    [
        new(ConclusionTexts.Information(Section, "noted", JanuaryBriefing.Report), null),
        Task(JanuaryBriefing.Conclusion, "internal_affairs", new(AddresseesKind.All, [], null), Themes.Quality),
        Task(JanuaryBriefing.Tasks, "anti_corruption",
            new(AddresseesKind.AllBut, [making.Centre, .. making.IdsOf(WithOwnProgramme)], null), Themes.Petty),
        Task(JanuaryBriefing.Cases, "anti_corruption", new(AddresseesKind.Chosen, making.IdsOf(Gravest), null), Themes.Cases),
        Task(JanuaryBriefing.Complaints, "internal_affairs", new(AddresseesKind.Formula, [], "K06"), Themes.Mass),
        Task(JanuaryBriefing.Cases, "anti_corruption", new(AddresseesKind.Formula, [], "F10n"), Themes.Congress),
    ];

    private static Prepared Task(int item, string field, Addressees addressees, AssignmentTheme theme) => new(
        ConclusionTexts.Task(Section, theme.Key, item, field, addressees, theme.DueOn, theme.IsCountable), theme);

    private Task PublishAsync(int number, Prepared one, DateTime at)
    {
        var units = one.Text.Task is { } task ? new MadeFigures(making.Reports, place).UnitsOf(task.Addressees, making.Sites) : [];
        return briefing.PublishAsync(number, units, conclusion => AssignAsync(conclusion, one, at), at);
    }

    private async Task AssignAsync(Conclusion conclusion, Prepared one, DateTime at)
    {
        foreach (var unit in conclusion.Units)
        {
            await making.Assignments.AssignAsync(one.Theme!.Key, unit, FieldsOf(conclusion, at), at);
        }
    }

    private AssignmentFields FieldsOf(Conclusion conclusion, DateTime at)
    {
        var task = conclusion.Text.Task!;
        return new AssignmentFields
        {
            Number = conclusion.Code,
            Title = conclusion.Text.Title,
            Content = conclusion.Text.Words,
            Origin = AssignmentWords.OfConclusion,
            Field = task.Field,
            AssignedOn = Clock.DayOf(at),
            FirstDueOn = task.DueOn,
            Product = task.Product,
            Countable = task.Countable,
            Supporting = task.Supporting,
            SupportingUnits = task.SupportingUnits,
            AssignedBy = "chair",
            Source = conclusion.PublicId,
            Briefing = briefing.Briefing.PublicId,
        };
    }

    private void PlanFollowUp(Prepared one)
    {
        foreach (var unit in making.Units.Where(_ => one.Theme is not null))
        {
            var chance = new Chance($"assignment {one.Theme!.Key}", unit.Id);
            Ending? ending = one.Theme == Themes.Quality && NotBegun.TryGetValue(unit.Code, out var notBegun) ? notBegun : null;
            foreach (var deed in AssignmentScript.Of(AssignmentCast.OfConclusion(unit), one.Theme, chance, ending))
            {
                making.Timeline.Add(OfficeTime.At(deed.On, chance), at => making.Assignments.DoAsync(one.Theme.Key, unit.Id, deed, at));
            }
        }
    }

    private static DateTime At(DateOnly day, int hour, int minute) => OfficeTime.Moment(day, new TimeOnly(hour, minute));

    /// <summary>A conclusion with how its assignments go on; none where it assigns nothing.</summary>
    private sealed record Prepared(ConclusionText Text, AssignmentTheme? Theme);
}
