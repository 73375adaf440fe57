using GiaoBan.Figures;
using GiaoBan.Figures.Language;
using GiaoBan.Records;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Tests.Demo;

/// <summary>
/// The records of the demo as each unit's report in force saw them, counted again in memory from their versions: no stored
/// contribution is read.
/// </summary>
internal sealed class DemoRecount
{
    private readonly Dictionary<int, List<Contribution>> _rows = [];

    private DemoRecount()
    {
    }

    /// <summary>What stood behind the reports of a period.</summary>
    public static async Task<DemoRecount> OfAsync(GiaoBanDb db, IEnumerable<IRegister> registers, string regime, string period)
    {
        var byCode = registers.ToDictionary(r => r.Code);
        // Joined here: a database that has just been filled plans this as every version against every leaf.
        var registered = await db.Leaves.AsNoTracking().Where(l => byCode.Keys.Contains(l.Register)).ToDictionaryAsync(l => l.Position, l => l.Register);
        var versions = await db.Versions.AsNoTracking().OrderBy(v => v.Position).Select(v => new { v.RecordId, v.Position, v.Content }).ToListAsync();
        var said = versions.Where(v => registered.ContainsKey(v.Position))
            .Select(v => new { v.RecordId, v.Position, v.Content, Register = registered[v.Position] });
        var histories = said.GroupBy(s => s.RecordId, s => (
            s.Position, Rows: new Lazy<IReadOnlyList<Contribution>>(() => byCode[s.Register].AsOf(s.Content!).Contributions()))).ToList();
        var recount = new DemoRecount();
        foreach (var (unit, position) in await StandingAsync(db, regime, period))
        {
            recount._rows[unit] = [.. histories.Select(h => h.LastOrDefault(v => v.Position <= position).Rows)
                .SelectMany(rows => rows?.Value ?? []).Where(row => row.Unit == unit)];
        }

        return recount;
    }

    public decimal Sum(FactLeaf leaf, DateOnly from, DateOnly to)
    {
        var sum = 0m;
        foreach (var row in _rows.Values.SelectMany(rows => rows))
        {
            sum += leaf.Counts(row, from, to) ? row.Amount : 0;
        }

        return sum;
    }

    private static async Task<List<(int Unit, long Position)>> StandingAsync(GiaoBanDb db, string regime, string period)
    {
        var reports = await db.Reports.AsNoTracking().Include(r => r.Submissions)
            .Where(r => r.Regime == regime && r.Period == period && r.InForce != null).ToListAsync();
        return [.. reports.Select(r => (r.UnitId, r.Standing!.Position))];
    }
}
