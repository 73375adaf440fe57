using System.Net;
using System.Text.Json.Nodes;
using GiaoBan.Figures;
using GiaoBan.Network;
using GiaoBan.Records;
using GiaoBan.Records.Audit;
using GiaoBan.Storage;
using GiaoBan.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GiaoBan.Tests.Registers;

/// <summary>
/// Three units with a clerk each, at one register, and what each record said after each change, as the API answered it.
/// </summary>
internal sealed class RegisterWorld : IAsyncDisposable
{
    public static readonly string[] UnitCodes = ["17", "25", "68"];

    private readonly Dictionary<(string Id, int Version), JsonObject> _said = [];
    private readonly PlainRecount _recount;

    private RegisterWorld(
        RunningApp app, string register, string mark, IReadOnlyDictionary<string, RegisterApi> clerks, IReadOnlyDictionary<string, int> units)
    {
        (App, Register, Mark, Clerks) = (app, register, mark, clerks);
        _recount = new PlainRecount(units);
    }

    public RunningApp App { get; }

    public string Register { get; }

    /// <summary>Ends the names of its officers, so that several worlds live in one app.</summary>
    public string Mark { get; }

    public IReadOnlyDictionary<string, RegisterApi> Clerks { get; }

    /// <summary>The newest answer about each record.</summary>
    public Dictionary<string, Answer> Records { get; } = [];

    public string[] ClerkLogins => [.. UnitCodes.Select(code => $"clerk-{code}-{Mark}")];

    public static async Task<RegisterWorld> NewAsync(RunningApp app, string register, string mark)
    {
        var clerks = new Dictionary<string, RegisterApi>();
        foreach (var code in UnitCodes)
        {
            clerks[code] = await RegisterApi.OfClerkAsync(app, register, code, $"clerk-{code}-{mark}");
        }

        var units = await app.InScopeAsync(async services =>
        {
            var map = await services.GetRequiredService<NetworkMaps>().CurrentAsync(services.GetRequiredService<GiaoBanDb>());
            return UnitCodes.ToDictionary(code => code, code => map.Find(code, new DateOnly(2020, 6, 1))!.Id);
        });
        return new RegisterWorld(app, register, mark, clerks, units);
    }

    public RegisterApi HolderOf(Answer record) => Clerks[record.Unit];

    /// <summary>Keeps what was answered; a change that was refused must have a reason and leaves the record as it was.</summary>
    public async Task<Answer> KeepAsync(Answer answer)
    {
        if (answer.IsDone)
        {
            Records[answer.Id] = answer;
            _said[(answer.Id, answer.Version)] = answer.Body;
            Findings.AssertNone(await DifferencesAsync(answer.Id));
        }
        else
        {
            Assert.True(
                answer.Status is HttpStatusCode.UnprocessableEntity or HttpStatusCode.Conflict,
                $"{answer.Status} {answer.Body} {string.Join('\n', App.Log.Errors)}");
            Assert.False(string.IsNullOrWhiteSpace(answer.Body["detail"]!.GetValue<string>()));
        }

        return answer;
    }

    /// <summary>Holds everything against everything: now, at positions of the past, in the ledger.</summary>
    public async Task AssertSoundAsync(Random random)
    {
        foreach (var (id, known) in Records.Where(r => !r.Value.Body.ContainsKey("removed")))
        {
            Assert.Equal(known.Version, (await HolderOf(known).OpenAsync(id)).Version);
        }

        await App.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<GiaoBanDb>();
            var (size, changes, series) = (
                (await db.LedgerHeads.AsNoTracking().SingleAsync()).Size, await ChangesAsync(db), await SeriesAsync(db));
            var register = services.GetServices<IRegister>().Single(r => r.Code == Register);
            var rows = (await db.Contributions.AsNoTracking().ToListAsync()).ToLookup(r => r.RecordId);
            var wrong = new List<string>();
            foreach (var position in Enumerable.Range(0, 25).Select(_ => random.NextInt64(1, size + 1)).Append(size))
            {
                foreach (var record in changes.Where(c => c.Position <= position).GroupBy(c => c.RecordId))
                {
                    var (newest, held) = (record.MaxBy(c => c.Version)!, rows[record.Key].Where(r => r.Began <= position && !(r.Ended <= position)).ToList());
                    wrong.AddRange(PlainComparison.Differences(held, series, _recount.Of(Register, _said[(newest.PublicId, newest.Version)]))
                        .Select(line => $"{Register} {newest.PublicId} at {position}: {line}"));
                    var again = register.AsOf(newest.Content).Contributions();
                    Assert.Equal(Described(again), Described(held.Select(r => new Contribution(series[r.SeriesId], r.UnitId, r.Amount, r.Day, r.Until))));
                }
            }

            await foreach (var line in services.GetRequiredService<Recount>().RunAsync())
            {
                wrong.Add(line);
            }

            await foreach (var line in services.GetRequiredService<LedgerAudit>().RunAsync())
            {
                wrong.Add(line);
            }

            Findings.AssertNone(wrong);
            return true;
        });
    }

    /// <summary>
    /// Figures of each unit over random windows, as its clerk asks for them, against the plain recount; the list behind each
    /// makes it up.
    /// </summary>
    public async Task AssertFiguresAsync(Random random)
    {
        var counted = Records.Values.Select(r => _recount.Of(Register, r.Body)).ToList();
        foreach (var term in PlainTerm.Of(Register))
        {
            foreach (var (code, clerk) in Clerks)
            {
                var from = new DateOnly(2019, 11, 1).AddDays(random.Next(150));
                var to = from.AddDays(random.Next(60));
                var query = $"formula={Uri.EscapeDataString(term.Formula)}&unit={code}&from={from:yyyy-MM-dd}&to={to:yyyy-MM-dd}";
                var expected = counted.Sum(c => term.Sum(c.Flows, c.Standings, _recount.UnitOf(code), from, to));
                var figure = await clerk.FigureAsync("figures", query);
                Assert.True(figure["value"]?.GetValue<decimal>() == expected, $"{query}: {figure}, by hand {expected}");
                var list = await clerk.FigureAsync("figures/records", $"{query}&limit=500");
                Assert.Equal(expected, list["total"]!.GetValue<decimal>());
                Assert.Equal(expected, list["items"]!.AsArray().Sum(i => i!["amount"]!.GetValue<decimal>()));
            }
        }
    }

    public ValueTask DisposeAsync()
    {
        foreach (var clerk in Clerks.Values)
        {
            clerk.Dispose();
        }

        return ValueTask.CompletedTask;
    }

    private Task<List<string>> DifferencesAsync(string publicId) => App.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<GiaoBanDb>();
        var register = services.GetServices<IRegister>().Single(r => r.Code == Register);
        var id = await register.Heads(db).Where(h => h.PublicId == publicId).Select(h => h.Id).SingleAsync();
        var rows = await db.Contributions.AsNoTracking().Where(c => c.RecordId == id && c.Ended == null).ToListAsync();
        return PlainComparison.Differences(rows, await SeriesAsync(db), _recount.Of(Register, Records[publicId].Body)).ToList();
    });

    private async Task<List<Change>> ChangesAsync(GiaoBanDb db)
    {
        var ids = Records.Keys.ToArray();
        var heads = Register == "cases"
            ? db.Cases.Select(c => new { c.Id, c.PublicId })
            : db.Directives.Select(d => new { d.Id, d.PublicId });
        return await db.Versions.AsNoTracking().Join(
            heads.Where(h => ids.Contains(h.PublicId)), v => v.RecordId, h => h.Id,
            (v, h) => new Change(h.Id, h.PublicId, v.Version, v.Position, v.Content!)).ToListAsync();
    }

    private static async Task<Dictionary<int, Series>> SeriesAsync(GiaoBanDb db) =>
        await db.Series.AsNoTracking().ToDictionaryAsync(s => s.Id, s => new Series(s.Fact, s.Measure, s.Slice));

    private static IEnumerable<string> Described(IEnumerable<Contribution> rows) => rows.Select(r => r.ToString()).Order(StringComparer.Ordinal);

    private sealed record Change(long RecordId, string PublicId, int Version, long Position, string Content);
}
