using System.Diagnostics;
using System.Globalization;
using System.Text;
using GiaoBan.Accounts.Sessions;
using GiaoBan.Shell;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GiaoBan.Bench.Room;

/// <summary>The room under load: the demo in a process of its own, one connection a site, then 1.300 (DESIGN section 5).</summary>
internal sealed class RoomLoad(string folder, int connections, int rounds)
{
    /// <summary>A change on every screen, at p99, in milliseconds.</summary>
    private const double Limit = 250;

    private const string Section = "## The live room";

    private readonly StringBuilder _text = new();

    public async Task<int> RunAsync(string? results, CancellationToken cancel)
    {
        using var server = await BenchServer.StartAsync(folder, cancel);
        await using var beside = BenchApp.Beside(new Installation(Path.GetFullPath(folder), null, IsDemo: false));
        var logins = await LoginsAsync(beside);
        var sites = logins.Where(login => login.StartsWith("clerk-", StringComparison.Ordinal)).ToList();
        using var script = new RoomScript(server.Url, await TokensAsync(beside, ["chair", "secretary", .. sites.Take(8)]));
        await script.OpenAsync();
        Begin(sites.Count);
        await MeasureAsync(server, script, await TicketsAsync(beside, ["chair", .. sites]), cancel);
        var all = Enumerable.Range(0, connections - 2).Select(i => logins[i % logins.Count]);
        await MeasureAsync(server, script, await TicketsAsync(beside, ["chair", "secretary", .. all]), cancel);
        if (results is not null)
        {
            await ResultFile.WriteSectionAsync(results, Section, _text.ToString(), cancel);
        }

        return 0;
    }

    private void Begin(int sites)
    {
        var load = File.Exists("/proc/loadavg") ? string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ').Take(2)) : "unknown";
        Say(CultureInfo.InvariantCulture, $"""
            Written by `bench/GiaoBan.Bench room`. {Environment.ProcessorCount} cores, .NET {Environment.Version}, SQLite; load average over one and
            five minutes when it began {load}. One node, {sites + 1} sites, each connection with a session of its own; client and server share
            the cores. Milliseconds from the sending of a step to its arrival on every page that shows it, and from the answer to
            who sent it. Steps in turn: item, figure, table, ask, invite, stop; now and then a conclusion that {sites} units get as a task.

            | connections | step | sent: p50 | p99 | max | answered: p50 | p99 | max | limit | |
            |---|---|---|---|---|---|---|---|---|---|
            """);
    }

    private async Task MeasureAsync(
        BenchServer server, RoomScript script, List<(string Login, string Ticket)> tickets, CancellationToken cancel)
    {
        var start = Stopwatch.GetTimestamp();
        var pages = new List<RoomPage>();
        foreach (var some in tickets.Chunk(50))
        {
            var opened = some.Select(t => (Page: new RoomPage(t.Login), t.Ticket)).ToList();
            pages.AddRange(opened.Select(o => o.Page));
            await Task.WhenAll(opened.Select(o => o.Page.OpenAsync(server.Url, o.Ticket, script.Topic, cancel)));
        }

        var connecting = Stopwatch.GetElapsedTime(start);
        await Task.Delay(TimeSpan.FromSeconds(5), cancel);
        await script.RunAsync(pages, new Arrivals());
        var arrivals = new Arrivals();
        var (cpu, bytes, began) = (server.Cpu, pages.Sum(p => p.Received), Stopwatch.GetTimestamp());
        for (var round = 0; round < rounds; round++)
        {
            await script.RunAsync(pages, arrivals);
        }

        var took = Stopwatch.GetElapsedTime(began).TotalSeconds;
        Write(tickets.Count, arrivals);
        Say(CultureInfo.InvariantCulture, $"""
            | {tickets.Count} | *cost* | connecting all {connecting.TotalSeconds:0.0} s | server's memory {server.Memory:0} MB | its processor {(server.Cpu - cpu).TotalSeconds / took:0.00} of a core | sent {(pages.Sum(p => p.Received) - bytes) / 1e6 / took:0.0} MB/s | | | | |
            """);
        foreach (var page in pages)
        {
            await page.DisposeAsync();
        }
    }

    private void Write(int count, Arrivals arrivals)
    {
        foreach (var step in arrivals.Steps)
        {
            Line(count, step, arrivals.Of(step), "");
        }

        var all = arrivals.Of();
        Line(count, "**all**", all, all.SinceAnswered.P99 < Limit ? "met" : "**missed**");
    }

    private void Line(int count, string step, (Spread Sent, Spread Answered) times, string met) => Say(
        CultureInfo.InvariantCulture,
        $"| {count} | {step} | {times.Sent.P50:0} | {times.Sent.P99:0} | {times.Sent.Max:0} | {times.Answered.P50:0} | {times.Answered.P99:0} | {times.Answered.Max:0} | {(met.Length > 0 ? "p99 < 250 after the answer" : "")} | {met} |");

    private void Say(IFormatProvider format, FormattableString line)
    {
        _text.AppendLine(line.ToString(format));
        Console.WriteLine(line.ToString(format));
    }

    /// <summary>Clerks first, then the other officers of the provinces.</summary>
    private static Task<List<string>> LoginsAsync(BenchApp beside) => beside.InScopeAsync(async services =>
    {
        var all = await services.GetRequiredService<GiaoBanDb>().Accounts.Select(a => a.Officer.Login).ToListAsync();
        return all.Where(login => login.Contains('-', StringComparison.Ordinal) && !login.StartsWith("desk", StringComparison.Ordinal))
            .OrderBy(login => login.Split('-')[0], StringComparer.Ordinal).ThenBy(login => login, StringComparer.Ordinal).ToList();
    });

    private static async Task<IReadOnlyDictionary<string, string>> TokensAsync(BenchApp beside, IEnumerable<string> logins)
    {
        var tokens = new Dictionary<string, string>();
        foreach (var login in logins)
        {
            tokens[login] = await beside.TokenAsync(login);
        }

        return tokens;
    }

    /// <summary>A session for each connection, without the cost of 1.300 passwords, which is by design.</summary>
    private static Task<List<(string Login, string Ticket)>> TicketsAsync(BenchApp beside, IEnumerable<string> logins) => beside.InScopeAsync(async services =>
    {
        var accounts = await services.GetRequiredService<GiaoBanDb>().Accounts.Select(a => new { a.Id, a.Officer.Login }).ToDictionaryAsync(a => a.Login, a => a.Id);
        var sessions = services.GetRequiredService<SessionStore>();
        var tickets = new List<(string Login, string Ticket)>();
        foreach (var login in logins)
        {
            tickets.Add((login, await sessions.BeginAsync(accounts[login], "127.0.0.1", "bench", default)));
        }

        return tickets;
    });
}
