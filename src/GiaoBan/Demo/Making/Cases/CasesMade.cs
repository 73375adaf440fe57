using GiaoBan.Network;
using GiaoBan.Records.Ledger;
using GiaoBan.Registers.Cases;

namespace GiaoBan.Demo.Making.Cases;

/// <summary>The cases and matters that the 63 units followed, as their clerks entered them.</summary>
internal sealed class CasesMade(Timeline timeline, MadeRecords records, IReadOnlyList<MadeUnit> units, CaseTitles titles)
{
    /// <summary>When registers were begun: what was under watch then was entered with all that had happened to it.</summary>
    private static readonly DateOnly Begun = new(2018, 12, 3);

    /// <summary>Units that entered one of December 2019 in February 2020: the opening stock differs from the last report.</summary>
    private static readonly HashSet<string> EnteredOneLate = ["22", "51", "84"];

    /// <summary>Units that entered a step of May in July, after their report was in (drift).</summary>
    private static readonly HashSet<string> EnteredStepLate = ["08", "44", "93"];

    /// <summary>From a unit to its neighbour, one case each.</summary>
    private static readonly Dictionary<string, string> Transferred = new()
    {
        ["67"] = "68",
        ["33"] = "01",
        ["74"] = "79",
        ["42"] = "40",
        ["91"] = "92",
        ["24"] = "19",
        ["49"] = "48",
    };

    private readonly Dictionary<int, MadeUnit> _byId = units.ToDictionary(u => u.Id);

    public void Plan()
    {
        foreach (var unit in units)
        {
            var plans = new CasePlans(unit, titles);
            var planned = plans.All();
            if (Transferred.TryGetValue(unit.Code, out var code))
            {
                Transfer(planned, units.First(u => u.Code == code));
            }

            planned.ForEach(PlanEntries);
            PlanLate(unit, plans);
        }
    }

    private static void Transfer(List<PlannedCase> planned, MadeUnit to)
    {
        var on = OfficeTime.OnOrAfter(new DateOnly(2020, 3, 2).AddDays(to.Id % 60));
        var moved = planned.Find(p => p.Opened < on.AddDays(-20) && !p.Deeds.Any(d => d.Verb == "close" && d.On < on.AddDays(20)));
        if (moved is not null)
        {
            moved.Deeds = CaseScript.With(moved.Deeds, CaseDeed.Transfer(on, to.Id));
            moved.Access = Access.Shared;
        }
    }

    /// <summary>What happened up to the first entry is part of it; each later deed is entered for itself.</summary>
    private void PlanEntries(PlannedCase planned)
    {
        var chance = new Chance(planned.Number);
        var isOld = planned.Opened < Begun;
        var known = isOld ? Begun.AddDays(-4) : planned.Opened;
        var at = planned.EnteredLate
            ?? OfficeTime.At(isOld ? OfficeTime.After(Begun, chance.Between(0, 8)) : OfficeTime.OnOrAfter(planned.Opened.AddDays(1)), chance);
        timeline.Add(at, moment => records.EnterAsync(planned.Enter(records.NextId, known), planned.Unit.Clerk, moment));
        foreach (var deed in planned.Deeds.Where(d => d.On > known))
        {
            var next = OfficeTime.At(OfficeTime.OnOrAfter(deed.On.AddDays(1)), chance);
            at = next > at ? next : at.AddMinutes(4);
            timeline.Add(at, moment => DoAsync(planned.Made!, deed, moment));
        }
    }

    private Task DoAsync(Case one, CaseDeed deed, DateTime at)
    {
        var course = deed.Change(one.Course);
        if (course == one.Course)
        {
            return Task.CompletedTask;
        }

        if (CourseRules.Broken(course).FirstOrDefault() is { } fault)
        {
            throw new InvalidOperationException($"Made wrong: {one.Number}, {deed.Verb} on {deed.On}: {fault.Message.En}");
        }

        if (deed.Severity is { } severity)
        {
            one.Classify(severity);
        }

        var clerk = _byId[one.UnitId].Clerk;
        one.Follow(course);
        return records.ChangeAsync(one, new Doing(deed.Verb, clerk, at, deed.Reason));
    }

    private void PlanLate(MadeUnit unit, CasePlans plans)
    {
        if (EnteredOneLate.Contains(unit.Code))
        {
            var late = plans.One(new DateOnly(2019, 12, 6));
            late.Number = $"{(late.IsCriminal ? "VA" : "VV")}-{unit.Code}-2019-090";
            late.Title += " (giả lập: ghi muộn)";
            late.Note = "Tình huống giả lập: đưa vào diện theo dõi tháng 12/2019, ghi vào sổ tháng 02/2020.";
            late.EnteredLate = OfficeTime.At(new DateOnly(2020, 2, 17), new Chance(late.Number));
            PlanEntries(late);
        }

        if (EnteredStepLate.Contains(unit.Code))
        {
            var one = plans.One(new DateOnly(2020, 3, 9));
            one.Number = $"{(one.IsCriminal ? "VA" : "VV")}-{unit.Code}-2020-090";
            one.Title += " (giả lập: có bước ghi muộn)";
            one.Deeds = [.. one.Deeds.Where(d => d.On <= one.Opened)];
            PlanEntries(one);
            var step = CaseDeed.Step(
                new DateOnly(2020, 5, 12), one.IsCriminal ? "investigated" : "verified",
                document: "Bước này ghi sau khi báo cáo 6 tháng đã nộp (giả lập)");
            timeline.Add(OfficeTime.At(new DateOnly(2020, 7, 10), new Chance(one.Number)), at => DoAsync(one.Made!, step, at));
        }
    }
}
