using GiaoBan.Network;
using GiaoBan.Records;
using GiaoBan.Records.Ledger;
using GiaoBan.Registers.Directives;
using GiaoBan.Shell;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GiaoBan.Bench.Made;

/// <summary>
/// Fills the registers: ten years, units of skewed size, the same each time. Each record is entered on its day by a clerk of
/// its unit; some are corrected, restricted or removed. All goes through the door, in passages of many records.
/// </summary>
internal sealed class MadeRecords(BenchApp app, int count)
{
    public static readonly DateOnly FirstDay = new(2010, 7, 1);
    private static readonly DateOnly LastDay = new(2020, 7, 16);

    /// <summary>Records of one passage: all of them are in memory until it is written.</summary>
    private const int InOnePassage = 20_000;

    private readonly Random _random = new(19_570_612);

    /// <summary>Makes what is missing to the wanted number; answers how many were made.</summary>
    public async Task<int> MakeAsync(CancellationToken cancel)
    {
        var there = await app.InScopeAsync(s => s.GetRequiredService<GiaoBanDb>().Directives.CountAsync(cancel));
        if (there > 0)
        {
            return there >= count ? 0 : throw new InvalidOperationException($"The folder holds {there} records, not {count}: remove it, or say --records {there}.");
        }

        var clerks = await ClerksAsync(cancel);
        var made = 0;
        while (made < count)
        {
            var now = Math.Min(InOnePassage, count - made);
            var first = made;
            await app.InScopeAsync(s => s.GetRequiredService<Door>().PassAsync<bool>(BenchApp.Maker, async passage =>
            {
                await FillAsync(await passage.BulkAsync(), clerks, first, now);
                return true;
            }, cancel));
            made += now;
            Console.Error.Write($"\r{made:N0} of {count:N0} records");
        }

        Console.Error.WriteLine();
        return made;
    }

    private async Task FillAsync(BulkPassage bulk, IReadOnlyList<Clerk> clerks, int first, int now)
    {
        var start = FirstDay.ToDateTime(new TimeOnly(1, 0), DateTimeKind.Utc);
        var between = (LastDay.ToDateTime(new TimeOnly(1, 0), DateTimeKind.Utc) - start) / count;
        for (var i = first; i < first + now; i++)
        {
            var at = start + (between * i);
            var day = Clock.DayOf(at);
            var clerk = clerks[Skewed(clerks.Count)];
            var directive = Directive.Enter(bulk.NextPosition, clerk.Unit, Fields(i, day));
            var (access, named) = _random.Next(100) switch { 0 => (Access.Restricted, new[] { clerk.Id }), < 10 => (Access.Unit, []), _ => (Access.Shared, []) };
            directive.GiveAccess(access, named);
            await bulk.AddAsync(directive, new Doing(CommonVerbs.EnterCode, clerk.Login, at));
            switch (_random.Next(250))
            {
                case 0:
                    directive.Remove();
                    await bulk.ChangeAsync(directive, new Doing(CommonVerbs.RemoveCode, clerk.Login, at, "ghi trùng"));
                    break;
                case < 10:
                    directive.Correct(Fields(i, day));
                    await bulk.ChangeAsync(directive, new Doing(CommonVerbs.CorrectCode, clerk.Login, at, "gõ nhầm"));
                    break;
            }
        }
    }

    private DirectiveFields Fields(int number, DateOnly day) => new(
        $"{(number % 900) + 1}-{(_random.Next(2) == 0 ? "KH" : "CV")}/TU",
        Words.Title(_random),
        day.AddDays(-Math.Min(_random.Next(5), day.DayNumber - FirstDay.DayNumber)),
        DirectiveFacts.Kind.Values[Skewed(DirectiveFacts.Kind.Values.Count)].Code,
        DirectiveFacts.Field.Values[Skewed(DirectiveFacts.Field.Values.Count)].Code,
        DirectiveFacts.Issuer.Values[Skewed(DirectiveFacts.Issuer.Values.Count)].Code,
        Congress: _random.Next(20) == 0,
        Petty: _random.Next(30) == 0,
        Note: _random.Next(4) == 0 ? Words.Title(_random) : null);

    /// <summary>Earlier ones more often: the first of 63 about five times as often as the middle one.</summary>
    private int Skewed(int of) => (int)(of * Math.Pow(_random.NextDouble(), 2.2));

    private Task<List<Clerk>> ClerksAsync(CancellationToken cancel) => app.InScopeAsync(s =>
        s.GetRequiredService<GiaoBanDb>().Officers.Where(o => o.Login.StartsWith("clerk-")).OrderBy(o => o.Id)
            .Select(o => new Clerk(o.Id, o.Login, o.Posts.First().UnitId)).ToListAsync(cancel));

    private sealed record Clerk(long Id, string Login, int Unit);
}
