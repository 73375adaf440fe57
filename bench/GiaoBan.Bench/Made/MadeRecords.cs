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
internal sealed class MadeRecords
{
    public static readonly DateOnly FirstDay = new(2010, 7, 1);
    private static readonly DateOnly LastDay = new(2020, 7, 16);

    /// <summary>Records of one passage: all of them are in memory until it is written.</summary>
    private const int InOnePassage = 20_000;

    /// <summary>One of so many records is a case; of a case there are ten rows, of a document one.</summary>
    private const int CasesAmong = 7;

    private readonly Random _random = new(19_570_612);
    private readonly MadeCases _cases;
    private readonly BenchApp _app;
    private readonly int _count;

    public MadeRecords(BenchApp app, int count)
    {
        _cases = new MadeCases(_random);
        (_app, _count) = (app, count);
    }

    /// <summary>Makes what is missing to the wanted number; answers how many were made.</summary>
    public async Task<int> MakeAsync(CancellationToken cancel)
    {
        var there = await _app.InScopeAsync(async s => await s.GetRequiredService<GiaoBanDb>().Directives.CountAsync(cancel)
            + await s.GetRequiredService<GiaoBanDb>().Cases.CountAsync(cancel));
        if (there > 0)
        {
            return there >= _count ? 0 : throw new InvalidOperationException($"The folder holds {there} records, not {_count}: remove it, or say --records {there}.");
        }

        var clerks = await ClerksAsync(cancel);
        var made = 0;
        while (made < _count)
        {
            var now = Math.Min(InOnePassage, _count - made);
            var first = made;
            await _app.InScopeAsync(s => s.GetRequiredService<Door>().PassAsync<bool>(BenchApp.Maker, async passage =>
            {
                await FillAsync(await passage.BulkAsync(), clerks, first, now);
                return true;
            }, cancel));
            made += now;
            Console.Error.Write($"\r{made:N0} of {_count:N0} records");
        }

        Console.Error.WriteLine();
        return made;
    }

    private async Task FillAsync(BulkPassage bulk, IReadOnlyList<Clerk> clerks, int first, int now)
    {
        var start = FirstDay.ToDateTime(new TimeOnly(1, 0), DateTimeKind.Utc);
        var between = (LastDay.ToDateTime(new TimeOnly(1, 0), DateTimeKind.Utc) - start) / _count;
        for (var i = first; i < first + now; i++)
        {
            var at = start + (between * i);
            var day = Clock.DayOf(at);
            var clerk = clerks[Skewed(clerks.Count)];
            Record record = i % CasesAmong == 0
                ? _cases.Enter(bulk.NextPosition, clerk.Unit, i, day)
                : Directive.Enter(bulk.NextPosition, clerk.Unit, Fields(i, day));
            var (access, named) = _random.Next(100) switch { 0 => (Access.Restricted, new[] { clerk.Id }), < 10 => (Access.Unit, []), _ => (Access.Shared, []) };
            record.GiveAccess(access, named);
            await bulk.AddAsync(record, new Doing(CommonVerbs.EnterCode, clerk.Login, at));
            await LaterAsync(bulk, record, clerk, at, i);
        }
    }

    private async Task LaterAsync(BulkPassage bulk, Record record, Clerk clerk, DateTime at, int number)
    {
        switch (_random.Next(250))
        {
            case 0:
                record.Remove();
                await bulk.ChangeAsync(record, new Doing(CommonVerbs.RemoveCode, clerk.Login, at, "ghi trùng"));
                break;
            case < 10 when record is Directive directive:
                directive.Correct(Fields(number, directive.On));
                await bulk.ChangeAsync(directive, new Doing(CommonVerbs.CorrectCode, clerk.Login, at, "gõ nhầm"));
                break;
        }
    }

    private DirectiveFields Fields(int number, DateOnly day) => new(
        $"{(number % 900) + 1}-{(_random.Next(2) == 0 ? "KH" : "CV")}/TU",
        Words.Title(_random),
        day.AddDays(-Math.Min(_random.Next(5), day.DayNumber - FirstDay.DayNumber)),
        DirectiveFacts.Kind.Values[Skewed(DirectiveFacts.Kind.Values.Count)].Code,
        WorkField.Dimension.Values[Skewed(WorkField.Dimension.Values.Count)].Code,
        DirectiveFacts.Issuer.Values[Skewed(DirectiveFacts.Issuer.Values.Count)].Code,
        Congress: _random.Next(20) == 0,
        Petty: _random.Next(30) == 0,
        Note: _random.Next(4) == 0 ? Words.Title(_random) : null);

    /// <summary>Earlier ones more often: the first of 63 about five times as often as the middle one.</summary>
    private int Skewed(int of) => (int)(of * Math.Pow(_random.NextDouble(), 2.2));

    private Task<List<Clerk>> ClerksAsync(CancellationToken cancel) => _app.InScopeAsync(s =>
        s.GetRequiredService<GiaoBanDb>().Officers.Where(o => o.Login.StartsWith("clerk-")).OrderBy(o => o.Id)
            .Select(o => new Clerk(o.Id, o.Login, o.Posts.First().UnitId)).ToListAsync(cancel));

    private sealed record Clerk(long Id, string Login, int Unit);
}
