namespace GiaoBan.Demo.Making.Cases;

/// <summary>What happens to one case from the day on which it is put under watch, by day.</summary>
internal sealed class CaseScript
{
    private readonly Chance _chance;
    private readonly List<CaseDeed> _deeds = [];
    private DateOnly _at;

    private CaseScript(DateOnly opened, Chance chance) => (_at, _chance) = (opened, chance);

    /// <summary>A criminal case: it comes under watch soon after prosecution was opened.</summary>
    public static IReadOnlyList<CaseDeed> OfCriminal(DateOnly opened, string severity, Chance chance)
    {
        var script = new CaseScript(opened.AddDays(-chance.Between(10, 45)), chance);
        script.Step("report");
        script.Wait(8, 20);
        script.Prosecute(severity);
        return script.Done();
    }

    /// <summary>A matter: verified, concluded, handled; or it becomes a criminal case.</summary>
    public static IReadOnlyList<CaseDeed> OfMatter(DateOnly opened, string severity, Chance chance)
    {
        var script = new CaseScript(opened.AddDays(-chance.Between(2, 12)), chance);
        script.Step("received");
        script.Wait(40, 80);
        script.Step("verified");
        script.Wait(25, 60);
        script.Step("concluded");
        script.Wait(20, 70);
        script.Settle(severity);
        return script.Done();
    }

    /// <summary>A script with one more deed in its place.</summary>
    public static IReadOnlyList<CaseDeed> With(IReadOnlyList<CaseDeed> script, CaseDeed deed) => [.. script.Append(deed).OrderBy(d => d.On)];

    private void Settle(string severity)
    {
        switch (_chance.Weighted(("handled", 0.68), ("convert", 0.2), ("transferred", 0.12)))
        {
            case "handled":
                Step("handled");
                Wait(8, 40);
                Close("settled");
                MayReopen();
                break;
            case "convert":
                Step("passed_on");
                Wait(12, 35);
                _deeds.Add(CaseDeed.Convert(_at, severity));
                Prosecute(severity);
                break;
            default:
                Step("passed_on");
                Wait(8, 25);
                Close("transferred");
                break;
        }
    }

    private void Prosecute(string severity)
    {
        var accused = _chance.Between(1, severity == "extremely_serious" ? 14 : 6);
        Step("initiated", accused);
        Damage(severity);
        Wait(75, 150);
        switch (_chance.Weighted(("on", 0.9), ("suspended", 0.05), ("discontinued", 0.05)))
        {
            case "suspended":
                Step("suspended", accused);
                return;
            case "discontinued":
                Step("discontinued", accused);
                Wait(8, 20);
                Close("discontinued");
                return;
        }

        Charge(accused);
        Try(accused);
    }

    private void Charge(int accused)
    {
        Step("investigated", accused + _chance.Between(0, 2));
        MayRecover();
        Wait(20, 45);
        if (_chance.Is(0.1))
        {
            Step("returned");
            Wait(35, 60);
            Step("investigated", accused + 1);
            Wait(15, 30);
        }

        Step("charged", accused);
        Wait(40, 90);
    }

    private void Try(int accused)
    {
        Step("first_instance", accused);
        Wait(35, 50);
        if (_chance.Is(0.35))
        {
            Wait(25, 45);
            Step("appeal", Math.Max(1, accused / 2));
        }

        Wait(15, 30);
        if (_chance.Is(0.5))
        {
            Step("enforcement");
            MayRecover();
            Wait(20, 50);
        }

        Close("judged");
        MayReopen();
    }

    private void Damage(string severity)
    {
        var most = severity switch { "extremely_serious" => 45_000, "very_serious" => 6_000, "serious" => 1_500, _ => 300 };
        var damage = _chance.Between(40, most) * 1_000_000L;
        _deeds.Add(CaseDeed.Amount(Near(3, 20), "damaged", damage));
        if (_chance.Is(0.4))
        {
            _deeds.Add(CaseDeed.Amount(Near(5, 25), "seized", Part(damage, 0.3, 0.9)));
        }

        if (_chance.Is(0.6))
        {
            _deeds.Add(CaseDeed.Amount(Near(6, 30), "recovered", Part(damage, 0.03, 0.35)));
        }
    }

    /// <summary>A further part, where damage was found: small, so that no case recovers more than was lost.</summary>
    private void MayRecover()
    {
        if (_chance.Is(0.3) && _deeds.Exists(d => d.Verb == "amount"))
        {
            _deeds.Add(CaseDeed.Amount(Near(2, 12), "recovered", _chance.Between(5, 20) * 1_000_000L));
        }
    }

    private void MayReopen()
    {
        if (_chance.Is(0.05))
        {
            Wait(45, 120);
            _deeds.Add(CaseDeed.Reopen(_at, "Phát hiện tình tiết mới cần tiếp tục theo dõi, đôn đốc"));
            Wait(60, 150);
            Close("settled");
        }
    }

    private void Step(string stage, int? persons = null) => _deeds.Add(CaseDeed.Step(_at, stage, persons));

    private void Close(string outcome) => _deeds.Add(CaseDeed.Close(_at, outcome));

    private void Wait(int least, int most) => _at = Near(least, most);

    private DateOnly Near(int least, int most) => OfficeTime.OnOrAfter(_at.AddDays(_chance.Between(least, most)));

    private long Part(long of, double least, double most) => (long)(of * _chance.Share(least, most) / 1_000_000) * 1_000_000 + 1_000_000;

    /// <summary>By day, two of one day as they were written.</summary>
    private List<CaseDeed> Done() => [.. _deeds.OrderBy(d => d.On)];
}
