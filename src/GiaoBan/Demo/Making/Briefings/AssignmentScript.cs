using GiaoBan.Assignments;

namespace GiaoBan.Demo.Making.Briefings;

/// <summary>What happens to one assignment, on working days, one after another.</summary>
internal sealed class AssignmentScript
{
    private static readonly ILookup<string, string> Texts = DemoFile.Sections("assignment-texts.txt");

    private readonly List<AssignmentDeed> _deeds = [];
    private readonly AssignmentCast _cast;
    private readonly AssignmentTheme _theme;
    private readonly Chance _chance;
    private DateOnly _at;

    private AssignmentScript(AssignmentCast cast, AssignmentTheme theme, Chance chance) =>
        (_cast, _theme, _chance, _at) = (cast, theme, chance, theme.AssignedOn);

    /// <param name="cast">Who does it.</param>
    /// <param name="theme">What the assignments of the giving have in common.</param>
    /// <param name="chance">Decides what is not said.</param>
    /// <param name="ending">How this one goes on; null: as the theme's weights make it.</param>
    public static IReadOnlyList<AssignmentDeed> Of(AssignmentCast cast, AssignmentTheme theme, Chance chance, Ending? ending = null)
    {
        var script = new AssignmentScript(cast, theme, chance);
        var goesOn = ending ?? chance.Weighted(theme.Endings);
        if (goesOn == Ending.Objected)
        {
            script._at = OfficeTime.OnOrAfter(AssignmentTheme.LastDay.AddDays(-chance.Between(1, 6)));
            script.Do(AssignmentActs.ObjectTo, cast.Head, "object");
        }
        else if (goesOn != Ending.NotAccepted)
        {
            script.Begin();
            script.GoOn(goesOn);
        }

        return script._deeds;
    }

    /// <summary>Accepted by the head within days; a few object first.</summary>
    private void Begin()
    {
        Wait(1, 5);
        if (_chance.Is(0.05))
        {
            Do(AssignmentActs.ObjectTo, _cast.Head, "object");
            Wait(1, 4);
            Do(AssignmentActs.Uphold, _cast.Giver, "uphold");
            Wait(1, 2);
        }

        Do(AssignmentActs.Accept, _cast.Head);
    }

    private void GoOn(Ending ending)
    {
        switch (ending)
        {
            case Ending.UnderWay:
                MayProgress(_theme.DueOn, 0.4);
                break;
            case Ending.Waiting:
                MayProgress(_theme.DueOn, 0.3);
                Complete(_theme.Until.AddDays(-7), _theme.Until, "complete " + _theme.Key);
                break;
            case Ending.OnTime or Ending.SentBack or Ending.LeftSentBack or Ending.Reopened:
                MayProgress(_theme.DueOn, 0.3);
                Complete(_theme.From, _theme.Until, "complete " + _theme.Key);
                AfterComplete(ending);
                break;
            case Ending.Late or Ending.SentLate or Ending.Overdue:
                MayProgress(_theme.DueOn, 0.5);
                AfterDue(ending);
                break;
            case Ending.Withdrawn:
                MayProgress(_theme.DueOn, 0.5);
                Wait(8, 20);
                Do(AssignmentActs.Withdraw, _cast.Giver, "withdraw");
                break;
            default:
                Extend(ending);
                break;
        }
    }

    private void AfterComplete(Ending ending)
    {
        switch (ending)
        {
            case Ending.OnTime:
                Verify();
                break;
            case Ending.SentBack or Ending.LeftSentBack:
                Wait(1, 4);
                Do(AssignmentActs.SendBack, _cast.Judge, "send_back");
                if (ending == Ending.SentBack)
                {
                    Again();
                }

                break;
            case Ending.Reopened:
                Verify();
                Wait(3, 8);
                Do(AssignmentActs.Reopen, _cast.Judge, "reopen");
                Again();
                break;
        }
    }

    private void AfterDue(Ending ending)
    {
        if (ending == Ending.Overdue)
        {
            Progress(OfDays(1, 7), "overdue", _chance.Between(60, 85));
            return;
        }

        Complete(_theme.DueOn.AddDays(1), _theme.DueOn.AddDays(16), "late");
        if (ending == Ending.Late)
        {
            Verify();
        }
    }

    private void Extend(Ending ending)
    {
        _at = Later(ending == Ending.ExtendedAfter ? OfDays(3, 8) : OfDays(-9, -2));
        var due = ending == Ending.ExtendedOn ? _theme.ExtendedTo : OfficeTime.OnOrAfter(_theme.DueOn.AddDays(_chance.Between(18, 26)));
        _deeds.Add(New(AssignmentActs.Extend, _cast.Giver, "extend") with { DueOn = due });
        if (ending != Ending.ExtendedOn)
        {
            Complete(_at.AddDays(1), due, "complete " + _theme.Key);
            Verify();
        }
    }

    private void Again()
    {
        Wait(2, 6);
        Complete(_at, _at, "again");
        Verify();
    }

    private void Verify()
    {
        Wait(1, 4);
        Do(AssignmentActs.Verify, _cast.Judge);
    }

    private void MayProgress(DateOnly before, double share)
    {
        var days = Working(_at.AddDays(7), Earlier(before.AddDays(-30), AssignmentTheme.LastDay));
        if (_chance.Is(share) && days.Count > 0)
        {
            Progress(_chance.One(days), "progress", _chance.Between(10, 60));
        }
    }

    private void Progress(DateOnly on, string text, int percent)
    {
        _at = Later(on);
        _deeds.Add(New(AssignmentActs.Report, _cast.Clerk, text) with { Percent = _theme.IsCountable ? percent : null });
    }

    /// <summary>A complete report on one of these days, or as soon after them as can be.</summary>
    private void Complete(DateOnly from, DateOnly until, string text)
    {
        var days = Working(Later(from), until);
        _at = days.Count > 0 ? _chance.One(days) : Later(from);
        _deeds.Add(New(AssignmentActs.Report, _cast.Clerk, text) with { IsComplete = true, Percent = _theme.IsCountable ? 100 : null });
    }

    private void Do(string kind, string by, string? text = null) => _deeds.Add(New(kind, by, text));

    private AssignmentDeed New(string kind, string by, string? text) =>
        new(_at, kind, by) { Text = text is null ? null : _chance.One([.. Texts[text]]) };

    private void Wait(int least, int most) => _at = OfficeTime.After(_at.AddDays(1), _chance.Between(least, most) - 1);

    /// <summary>A working day, so many days from the due day.</summary>
    private DateOnly OfDays(int least, int most) => _theme.DueOn.AddDays(_chance.Between(least, most));

    /// <summary>This day or a later one: working, and after what happened last.</summary>
    private DateOnly Later(DateOnly day) => OfficeTime.OnOrAfter(day > _at ? day : _at.AddDays(1));

    private static IReadOnlyList<DateOnly> Working(DateOnly first, DateOnly last) => first > last ? [] : OfficeTime.Between(first, last);

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}

/// <summary>What the assignments of one giving have in common.</summary>
/// <param name="Key">Names the sentences of its complete reports.</param>
/// <param name="AssignedOn">The day of assigning.</param>
/// <param name="DueOn">The last day in time.</param>
/// <param name="From">The first day of complete reports that come in time.</param>
/// <param name="Until">The last.</param>
/// <param name="Endings">How they go on, each as often as its weight says.</param>
internal sealed record AssignmentTheme(
    string Key, DateOnly AssignedOn, DateOnly DueOn, DateOnly From, DateOnly Until, IReadOnlyList<(Ending Ending, double Weight)> Endings)
{
    /// <summary>The last working day before the demo begins.</summary>
    public static readonly DateOnly LastDay = new(2020, 7, 16);

    public bool IsCountable { get; init; }

    /// <summary>The due day of what was extended beyond the demo's first day.</summary>
    public DateOnly ExtendedTo { get; init; } = new(2020, 8, 31);
}
