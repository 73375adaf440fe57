using GiaoBan.Reports.Submission;

namespace GiaoBan.Demo.Making.Reports;

/// <summary>What a unit enters in its half-year report: plausible, and agreeing with the rules but where it must not.</summary>
internal sealed class HalfYearEntries(MadeUnit unit, string period, Complaints complaints)
{
    /// <summary>Had not got the figures of another body in time.</summary>
    private static readonly HashSet<string> WithoutCrimeReports = ["35", "82"];

    /// <summary>Recovered more than was recommended in the period.</summary>
    private static readonly HashSet<string> RecoveredMore = ["36", "83"];

    /// <summary>Cleared more offences than occurred.</summary>
    private static readonly HashSet<string> ClearedMore = ["10"];

    /// <summary>Carried over less than was left.</summary>
    private static readonly HashSet<string> CarriedLess = ["14", "60"];

    private static readonly ILookup<string, string> Texts = DemoFile.Sections("report-texts.txt");

    private readonly Chance _chance = new($"entries {period}", unit.Id);
    private readonly Chance _usual = new("usual entries", unit.Id);
    private readonly Dictionary<string, Said?> _said = [];

    private bool IsPresent => period == "2020-H1";

    public Dictionary<string, Said?> Read()
    {
        Advice();
        Receptions();
        Petitions();
        Inspections();
        Crime();
        _said["N1"] = new Said(Text: _chance.One([.. Texts["N1"]]) + (IsPresent
            ? " Số liệu của đơn vị trong bản trình diễn là giả lập; chỉ tổng 952 văn bản của toàn quốc là số đã công bố."
            : ""));
        _said["N2"] = new Said(Text: _chance.One([.. Texts["N2"]]));
        _said["N3"] = new Said(Text: _chance.One([.. Texts["N3"]]));
        return _said;
    }

    private void Advice()
    {
        Number("H2", Scaled(8, 45));
        Number("H3", _chance.Between(2, 6));
        Number("H4", _chance.Between(0, 7));
        Number("H5a", _chance.Between(3, 10));
        Number("H5b", _chance.Between(0, 4));
        Number("H5c", _chance.Is(0.75) ? 0 : 1);
    }

    private void Receptions()
    {
        var visits = Scaled(450, 1300);
        var people = (int)(visits * _chance.Share(1.05, 1.3));
        var groups = _chance.Between(0, 9);
        Number("A1", visits);
        Number("A2", people);
        Number("A3", (int)(visits * _chance.Share(0.6, 0.85)));
        Number("A4", groups);
        Number("A5", Math.Min(people, groups * _chance.Between(7, 19)));
        Number("A7a", _chance.Between(4, 6));
        var heard = _chance.Between(5, 24);
        Number("A7b", heard);
        Number("A7c", (int)(heard * _chance.Share(0.4, 0.9)));
    }

    private void Petitions()
    {
        var (carried, received) = (Scaled(4, 50), Scaled(220, 900));
        var fit = (int)((carried + received) * _chance.Share(0.72, 0.94));
        var (complaint, denunciation) = ((int)(fit * _chance.Share(0.1, 0.2)), (int)(fit * _chance.Share(0.03, 0.08)));
        var competent = (int)(fit * _chance.Share(0.22, 0.5));
        Number("B1a", carried);
        Number("B1b", received);
        Number("B2a", complaint);
        Number("B2b", denunciation);
        Number("B2c", fit - complaint - denunciation);
        Number("B3", competent);
        Number("B4", fit - competent);
        Number("K03", complaints.Carried - (IsPresent && CarriedLess.Contains(unit.Code) ? 1 : 0));
        Number("K04", complaints.New);
        Number("K05", complaints.Settled - (IsPresent && CarriedLess.Contains(unit.Code) ? 1 : 0));
        Number("K06", _chance.Between(0, complaints.Left / 3));
    }

    private void Inspections()
    {
        var checks = Scaled(25, 90);
        Number("E1", checks);
        Number("E2", (int)(checks * _chance.Share(0.1, 0.35)));
        Number("T1", Scaled(8, 35));
        var found = Scaled(900, 9_000);
        var recommended = (int)(found * _chance.Share(0.55, 0.9));
        Number("T2", found);
        Number("T3", recommended);
        Number("T4", (int)(recommended * (IsPresent && RecoveredMore.Contains(unit.Code) ? 1.08 : _chance.Share(0.4, 0.9))));
        Number("T5", _chance.Between(0, 3));
    }

    private void Crime()
    {
        var reports = Scaled(180, 700);
        Number("F1a", reports);
        Number("F1b", (int)(reports * _chance.Share(0.82, 0.94)));
        if (IsPresent && WithoutCrimeReports.Contains(unit.Code))
        {
            _said["F1a"] = _said["F1b"] = new Said(Excused: "Chưa nhận được số liệu của cơ quan cung cấp (tình huống giả lập)");
        }

        var offences = Scaled(130, 480);
        Number("F2a", offences);
        Number("F2b", (int)(offences * (IsPresent && ClearedMore.Contains(unit.Code) ? 1.04 : _chance.Share(0.72, 0.9))));
        Number("S1", complaints.Emerged);
        Number("S2", (int)(complaints.Emerged * _chance.Share(0.4, 1)));
    }

    /// <summary>What is usual in the unit, a tenth more or less in each period.</summary>
    private int Scaled(int least, int most) => (int)(unit.Weight * _usual.Between(least, most) * _chance.Share(0.9, 1.12));

    /// <summary>Nothing is said by "không phát sinh", as units do; a counted zero is rarer.</summary>
    private void Number(string code, int number) => _said[code] = number == 0 ? new Said(Nil: true) : new Said(Number: number);
}
