using GiaoBan.Demo.Making.Cases;
using GiaoBan.Network;
using GiaoBan.Records;
using GiaoBan.Records.Ledger;
using GiaoBan.Registers.Directives;

namespace GiaoBan.Demo.Making.Directives;

/// <summary>The directive documents of the 63 units, as their clerks entered them.</summary>
internal sealed class DirectivesMade(Timeline timeline, MadeRecords records, CaseTitles cases)
{
    private static readonly DateOnly FirstDay = new(2018, 12, 15);
    private static readonly DateOnly MiddleOf2019 = new(2019, 6, 15);
    private static readonly DateOnly FirstHalfOf2020 = new(2019, 12, 15);
    private static readonly DateOnly SecondHalfOf2020 = new(2020, 6, 15);
    private static readonly DateOnly LastDay = new(2020, 7, 15);

    /// <summary>Units that entered one of May in July, after their report was in (drift).</summary>
    private static readonly HashSet<string> EnteredOneLate = ["37", "72"];

    /// <summary>Units that took one out in July that they had entered twice: the sum over the network stays.</summary>
    private static readonly HashSet<string> EnteredOneTwice = ["15", "89"];

    private readonly IReadOnlyList<DirectiveTitle> _titles = DirectiveTitle.ReadAll();

    public void Plan(IReadOnlyList<MadeUnit> units)
    {
        var counts = new DirectiveCounts(units);
        foreach (var unit in units)
        {
            var chance = new Chance("directives", unit.Id);
            var planned = new Planned(unit, chance, new DirectiveNumbers(chance), []);
            PlanWindow(planned, counts.FirstHalf2019(unit), FirstDay, MiddleOf2019.AddDays(-1));
            PlanWindow(planned, counts.SecondHalf2019(unit), MiddleOf2019, FirstHalfOf2020.AddDays(-1));
            PlanWindow(planned, counts.FirstHalf2020(unit), FirstHalfOf2020, SecondHalfOf2020.AddDays(-1));
            PlanWindow(planned, counts.July2020(unit), SecondHalfOf2020, LastDay);
            if (EnteredOneLate.Contains(unit.Code))
            {
                PlanLate(planned);
            }
        }
    }

    private void PlanWindow(Planned planned, int count, DateOnly first, DateOnly last)
    {
        var days = OfficeTime.Between(first, last);
        var issued = Enumerable.Range(0, count).Select(_ => planned.Chance.One(days)).Order().ToList();
        for (var i = 0; i < issued.Count; i++)
        {
            var isTwice = first == FirstHalfOf2020 && i == count / 2 && EnteredOneTwice.Contains(planned.Unit.Code);
            PlanOne(planned, issued[i], isTwice);
        }
    }

    private void PlanOne(Planned planned, DateOnly day, bool isTwice)
    {
        var (unit, chance) = (planned.Unit, planned.Chance);
        var fields = Fields(planned, day);
        fields = isTwice ? fields with { Note = "Tình huống giả lập: ghi trùng với một văn bản đã có trong sổ." } : fields;
        var entered = OfficeTime.At(OfficeTime.After(day.AddDays(1), day < LastDay.AddDays(-7) && chance.Is(0.25) ? 1 : 0), chance);
        var access = MadeRecords.AccessOf(chance);
        var isWrong = !isTwice && day < SecondHalfOf2020 && chance.Is(0.02);
        var made = new Made();
        timeline.Add(entered, at =>
        {
            made.Directive = Directive.Enter(records.NextId, unit.Id, isWrong ? Mistyped(fields) : fields);
            made.Directive.GiveAccess(access, access == Access.Restricted ? unit.Named : []);
            return records.EnterAsync(made.Directive, unit.Clerk, at);
        });
        if (isWrong)
        {
            PlanCorrection(planned, made, fields, OfficeTime.After(Day(entered).AddDays(1), 2));
        }

        if (isTwice)
        {
            PlanRemoval(planned, made);
        }
    }

    private void PlanCorrection(Planned planned, Made made, DirectiveFields fields, DateOnly day) =>
        timeline.Add(OfficeTime.At(day, planned.Chance), at =>
        {
            made.Directive!.Correct(fields with { Note = "Tình huống giả lập: số văn bản ghi nhầm, đã sửa." });
            return records.ChangeAsync(
                made.Directive, new Doing(CommonVerbs.CorrectCode, planned.Unit.Clerk, at, "Ghi nhầm số văn bản (giả lập)"));
        });

    private void PlanRemoval(Planned planned, Made made) =>
        timeline.Add(OfficeTime.At(new DateOnly(2020, 7, 8), planned.Chance), at =>
        {
            made.Directive!.Remove();
            return records.ChangeAsync(
                made.Directive, new Doing(CommonVerbs.RemoveCode, planned.Unit.Clerk, at, "Văn bản ghi trùng hai lần (giả lập)"));
        });

    private void PlanLate(Planned planned)
    {
        var fields = Fields(planned, new DateOnly(2020, 5, 20));
        timeline.Add(OfficeTime.At(new DateOnly(2020, 7, 9), planned.Chance), at => records.EnterAsync(
            Directive.Enter(records.NextId, planned.Unit.Id, fields with
            {
                Title = $"{fields.Title} (giả lập: ghi bổ sung)",
                Note = "Tình huống giả lập: ghi bổ sung sau khi báo cáo 6 tháng đã nộp.",
            }),
            planned.Unit.Clerk, at));
    }

    private DirectiveFields Fields(Planned planned, DateOnly day)
    {
        var chance = planned.Chance;
        DirectiveTitle title;
        string words;
        var tries = 0;
        do
        {
            var kind = chance.Weighted(
                ("letter", 36), ("plan", 21), ("report", 13), ("notice", 9), ("conclusion", 8), ("decision", 5), ("directive", 3),
                ("resolution", 1.5), ("programme", 1.5), ("other", 2));
            var fitting = _titles.Where(t => t.Kinds.Contains(kind) && t.Fits(day)).ToList();
            title = chance.One(fitting.Count > 0 ? fitting : [.. _titles.Where(t => t.Kinds.Contains("letter") && t.Fits(day))]);
            words = title.On(day, cases, chance);
        }
        while (!planned.Used.Add(words) && ++tries < 20);

        var issuer = chance.One(title.Issuers);
        return new DirectiveFields(
            planned.Numbers.Next(title.Kinds[0], issuer, words), words, day, title.Kinds[0], title.Field, issuer,
            title.IsCongress, title.IsPetty, null);
    }

    /// <summary>Two digits in the wrong order, as it happens at a keyboard.</summary>
    private static DirectiveFields Mistyped(DirectiveFields fields) =>
        fields with { Number = $"{fields.Number[1]}{fields.Number[0]}{fields.Number[2..]}" };

    private static DateOnly Day(DateTime at) => Shell.Clock.DayOf(at);

    /// <summary>A planned document, once it is entered.</summary>
    private sealed class Made
    {
        public Directive? Directive { get; set; }
    }

    /// <summary>What is kept of a unit while its documents are planned.</summary>
    private sealed record Planned(MadeUnit Unit, Chance Chance, DirectiveNumbers Numbers, HashSet<string> Used);
}
