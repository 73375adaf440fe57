using GiaoBan.Registers.Cases;

namespace GiaoBan.Demo.Making.Cases;

/// <summary>Thinks out the cases of one unit: how many, about what, and what comes of each.</summary>
internal sealed class CasePlans(MadeUnit unit, CaseTitles titles)
{
    /// <summary>The first day on which a case that is entered must still be under watch.</summary>
    public static readonly DateOnly FirstDay = new(2018, 12, 17);

    private static readonly DateOnly LastDay = new(2020, 7, 14);

    private readonly Chance _chance = new("cases", unit.Id);

    /// <summary>The unit's cases by the day of opening, numbered.</summary>
    public List<PlannedCase> All()
    {
        var watched = Math.Clamp((int)Math.Round(_chance.Share(7, 10.5) * unit.Weight), 5, 18);
        var before = OfficeTime.Between(new DateOnly(2018, 6, 1), new DateOnly(2018, 11, 28));
        var later = OfficeTime.Between(FirstDay, LastDay);
        var opened = Enumerable.Range(0, watched).Select(_ => _chance.One(before))
            .Concat(Enumerable.Range(0, watched * 2).Select(_ => _chance.One(later))).Order();
        var planned = opened.Select(One).ToList();
        Number(planned);
        return planned;
    }

    /// <summary>A case that is put under watch on a day.</summary>
    public PlannedCase One(DateOnly opened)
    {
        var isCriminal = _chance.Is(0.66);
        while (true)
        {
            var offence = _chance.One(titles.Offences);
            var severity = _chance.One(offence.Severities);
            var script = isCriminal ? CaseScript.OfCriminal(opened, severity, _chance) : CaseScript.OfMatter(opened, severity, _chance);
            if (opened > FirstDay || !script.Any(d => d.Verb == "close" && d.On < FirstDay))
            {
                var subject = isCriminal ? offence : _chance.One(titles.Matters);
                return new PlannedCase(
                    unit, opened, subject, isCriminal ? severity : CaseWords.None,
                    isCriminal ? titles.Criminal(subject, _chance) : CaseTitles.Matter(subject), isCriminal)
                {
                    Level = _chance.Weighted(("province", 0.62), ("commission", 0.34), ("central", 0.04)),
                    IsCongress = opened.Year >= 2019 && _chance.Is(subject.Field is "position" or "corruption" ? 0.09 : 0.03),
                    IsPetty = subject.Field == "corruption" && _chance.Is(0.22),
                    Access = MadeRecords.AccessOf(_chance),
                    Deeds = MayRise(script, opened),
                };
            }
        }
    }

    /// <summary>A few are taken under the direction of a higher body while they are under watch.</summary>
    private IReadOnlyList<CaseDeed> MayRise(IReadOnlyList<CaseDeed> script, DateOnly opened)
    {
        var rises = OfficeTime.OnOrAfter(opened.AddDays(_chance.Between(20, 70)));
        return _chance.Is(0.1) && !script.Any(d => d.Verb == "close" && d.On <= rises)
            ? CaseScript.With(script, CaseDeed.Level(
                rises, _chance.Weighted(("commission", 0.8), ("central", 0.2)), $"{_chance.Between(3, 40):00}-KL/BCĐ"))
            : script;
    }

    private void Number(List<PlannedCase> planned)
    {
        foreach (var series in planned.GroupBy(p => $"{(p.IsCriminal ? "VA" : "VV")}-{unit.Code}-{p.Opened.Year}"))
        {
            foreach (var (one, place) in series.Select((one, place) => (one, place)))
            {
                one.Number = $"{series.Key}-{place + 1:000}";
            }
        }
    }
}
