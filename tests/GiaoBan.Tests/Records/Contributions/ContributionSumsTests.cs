using GiaoBan.Figures;
using GiaoBan.Network;
using GiaoBan.Records.Contributions;
using GiaoBan.Storage;
using GiaoBan.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GiaoBan.Tests.Records.Contributions;

/// <summary>The sums that the database answers are those of adding the rows up one by one.</summary>
public sealed class ContributionSumsTests(Apps apps) : IClassFixture<Apps>
{
    private const long NewestPosition = 60;
    private const long Named = 7;
    private static readonly int[] Units = [1, 2, 3];
    private static readonly DateOnly First = new(2020, 1, 1);

    private static readonly Viewer?[] Viewers =
    [
        null,
        new() { Login = "chair", OfficerId = 1, Roles = new HashSet<Role> { Role.Chair } },
        new() { Login = "desk", OfficerId = 2, DeskOf = new HashSet<int> { 2, 4 } },
        new() { Login = "clerk", OfficerId = 3, OwnUnits = new HashSet<int> { 1 } },
        new() { Login = "named", OfficerId = Named },
    ];

    [Theory, BothDatabases]
    public async Task Sums_are_those_of_the_rows(DatabaseKind database)
    {
        var app = await apps.On(database);
        await app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<GiaoBanDb>();
            var sums = services.GetRequiredService<ContributionSums>();
            var random = new Random(20200614);
            var rows = await StoreRowsAsync(db, random);
            var series = await db.Series.ToDictionaryAsync(s => s.Id, s => new Series(s.Fact, s.Measure, s.Slice));
            for (var i = 0; i < 40; i++)
            {
                var asked = new Asked(
                    First.AddDays(random.Next(40)), First.AddDays(random.Next(40, 80)), Viewers[random.Next(Viewers.Length)],
                    random.Next(3) == 0 ? random.Next(1, (int)NewestPosition) : null, random.Next(2) == 0 ? s => s.Slice == "kind=plan" : null);
                await AssertSameAsync(sums, asked, rows, series);
            }

            return true;
        });
    }

    [Theory, BothDatabases]
    public async Task A_sum_may_pass_64_bits(DatabaseKind database)
    {
        const long Largest = 999_999_999_999_999_999;
        var app = await apps.On(database);
        await app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<GiaoBanDb>();
            var series = new SeriesRow { Fact = "fact.large", Measure = "amount", Slice = "" };
            db.Add(series);
            await db.SaveChangesAsync();
            db.AddRange(Enumerable.Range(0, 40).Select(i => new ContributionRow
            {
                RecordId = 9_000 + i,
                Began = 1,
                SeriesId = series.Id,
                UnitId = 9,
                Amount = Largest,
                Day = First,
                Until = i < 20 ? null : Contribution.Open,
            }));
            await db.SaveChangesAsync();

            var sums = services.GetRequiredService<ContributionSums>();
            var flows = await sums.FlowsAsync([9], First, First, visibleTo: null);
            var stocks = await sums.StocksAsync([9], First.AddDays(-1), First, visibleTo: null);
            Assert.Equal(20m * Largest, flows.Single().Amount);
            Assert.Equal((0, 20m * Largest), (stocks.Single().First, stocks.Single().Last));
            return true;
        });
    }

    private static async Task AssertSameAsync(
        ContributionSums sums, Asked asked, List<ContributionRow> rows, Dictionary<int, Series> series)
    {
        var taken = rows.Where(r => asked.Takes(r, series[r.SeriesId])).ToLookup(r => (r.UnitId, series[r.SeriesId]));
        var (from, to, viewer, position, of) = asked;

        var flows = await sums.FlowsAsync(Units, from, to, viewer, position, of);
        Assert.Equal(
            taken.Select(g => (g.Key, g.Where(r => r.Until == null && r.Day >= from && r.Day <= to).ToList())).Where(g => g.Item2.Count > 0)
                .Select(g => new SeriesSum(g.Key.UnitId, g.Key.Item2, g.Item2.Sum(r => r.Amount))).ToHashSet(),
            flows.ToHashSet());

        var cumulative = await sums.CumulativeAsync(Units, to, viewer, position, of);
        Assert.Equal(
            taken.Select(g => (g.Key, g.Where(r => r.Until == null && r.Day <= to).ToList())).Where(g => g.Item2.Count > 0)
                .Select(g => new SeriesSum(g.Key.UnitId, g.Key.Item2, g.Item2.Sum(r => r.Amount))).ToHashSet(),
            cumulative.ToHashSet());

        var stocks = await sums.StocksAsync(Units, from, to, viewer, position, of);
        Assert.Equal(
            taken.Select(g => new SeriesStocks(g.Key.UnitId, g.Key.Item2, On(g, from), On(g, to))).Where(s => (s.First, s.Last) != (0, 0)).ToHashSet(),
            stocks.Where(s => (s.First, s.Last) != (0, 0)).ToHashSet());
    }

    private static long On(IEnumerable<ContributionRow> rows, DateOnly day) =>
        rows.Where(r => r.Until > day && r.Day <= day).Sum(r => r.Amount);

    private static async Task<List<ContributionRow>> StoreRowsAsync(GiaoBanDb db, Random random)
    {
        string[] slices = ["kind=plan", "kind=notice"];
        var series = slices.Select(slice => new SeriesRow { Fact = "fact.made", Measure = "count", Slice = slice }).ToList();
        db.AddRange(series);
        await db.SaveChangesAsync();
        var rows = Enumerable.Range(1, 400).Select(record =>
        {
            var began = random.Next(1, (int)NewestPosition);
            var day = First.AddDays(random.Next(80));
            return new ContributionRow
            {
                RecordId = record,
                Began = began,
                SeriesId = series[random.Next(series.Count)].Id,
                UnitId = random.Next(1, 5),
                Amount = random.Next(1, 9),
                Day = day,
                Until = random.Next(2) == 0 ? null : random.Next(3) == 0 ? Contribution.Open : day.AddDays(random.Next(1, 30)),
                Access = (Access)random.Next(3),
                Ended = random.Next(3) == 0 ? random.Next(began + 1, (int)NewestPosition + 1) : null,
            };
        }).ToList();
        db.AddRange(rows);
        db.AddRange(rows.Where(r => r.Access == Access.Restricted && r.RecordId % 2 == 0)
            .Select(r => new Named { RecordId = r.RecordId, OfficerId = Named }));
        await db.SaveChangesAsync();
        return rows;
    }

    private sealed record Asked(DateOnly From, DateOnly To, Viewer? Viewer, long? Position, Func<Series, bool>? Of)
    {
        public bool Takes(ContributionRow row, Series series) =>
            Units.Contains(row.UnitId) && (Of is null || Of(series))
            && (Position is { } position ? row.Began <= position && (row.Ended is null || row.Ended > position) : row.Ended is null)
            && (Viewer is null || MaySee(Viewer, row));

        private static bool MaySee(Viewer viewer, ContributionRow row) => row.Access switch
        {
            Access.Restricted => viewer.OfficerId == Named && row.RecordId % 2 == 0,
            Access.Unit => viewer.OwnUnits.Contains(row.UnitId),
            _ => viewer.IsChair || viewer.OwnUnits.Contains(row.UnitId) || viewer.DeskOf.Contains(row.UnitId),
        };
    }
}
