using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Xunit;

namespace GiaoBan.Tests.Registers;

/// <summary>What three clerks may do to the records of any register, at random; each register adds its own.</summary>
internal abstract class RandomDeeds(RegisterWorld world, Random random)
{
    private static readonly DateOnly First = new(2019, 11, 1);

    protected RegisterWorld World => world;

    protected Random Random => random;

    protected DateOnly Today => DateOnly.FromDateTime(world.App.Time.GetUtcNow().ToOffset(TimeSpan.FromHours(7)).DateTime);

    /// <summary>Time passes: some minutes, or to just before midnight in Hà Nội, or just after.</summary>
    public void LetTimePass()
    {
        var now = world.App.Time.GetUtcNow().ToOffset(TimeSpan.FromHours(7));
        var midnight = new DateTimeOffset(now.Date.AddDays(1), now.Offset) - now;
        world.App.Time.Move(random.Next(6) switch
        {
            0 => midnight - TimeSpan.FromMilliseconds(1),
            1 => midnight,
            2 => TimeSpan.FromDays(random.Next(1, 4)),
            _ => TimeSpan.FromMinutes(random.Next(1, 90)),
        });
    }

    /// <summary>One deed, kept.</summary>
    public async Task DoAsync()
    {
        if (world.Records.Count < 6 || random.Next(12) == 0)
        {
            await EnterAsync();
            return;
        }

        var record = Pick(world.Records.Values.ToArray());
        if (record.Body.ContainsKey("removed"))
        {
            await world.KeepAsync(await world.HolderOf(record).DoAsync(record, "restore", new { }));
            return;
        }

        Task deed = random.Next(14) switch
        {
            0 => RemoveAsync(record),
            1 => GiveAccessAsync(record),
            2 => MendUnitAsync(record),
            3 => TwoAtOnceAsync(record),
            4 => FromAnotherUnitAsync(record),
            5 => KeepChangeAsync(record, Correction()),
            _ => OwnAsync(record),
        };
        await deed;
    }

    protected abstract JsonObject NewRecord();

    /// <summary>A present value put right.</summary>
    protected abstract JsonObject Correction();

    /// <summary>A deed of the register's own.</summary>
    protected abstract Task OwnAsync(Answer record);

    protected T Pick<T>(IReadOnlyList<T> values) => values[random.Next(values.Count)];

    /// <summary>A day up to today, often one of those at which windows begin and end.</summary>
    protected string Day(DateOnly? from = null)
    {
        DateOnly[] edges = [new(2019, 12, 14), new(2019, 12, 15), new(2020, 2, 29), new(2020, 6, 14), new(2020, 6, 15), Today];
        var first = from ?? First;
        var day = random.Next(4) == 0 ? Pick(edges) : first.AddDays(random.Next(Math.Max(1, Today.DayNumber - first.DayNumber + 1)));
        return (day > Today ? Today : day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    protected Task<Answer> KeepChangeAsync(Answer record, JsonObject fields)
    {
        fields["reason"] = "ghi sai";
        return KeepAsync(world.HolderOf(record).CorrectAsync(record, fields));
    }

    protected async Task<Answer> KeepAsync(Task<Answer> answer) => await world.KeepAsync(await answer);

    private async Task EnterAsync()
    {
        var clerk = world.Clerks[Pick(RegisterWorld.UnitCodes)];
        var (fields, key) = (NewRecord(), Guid.NewGuid().ToString());
        var entered = await world.KeepAsync(await clerk.EnterAsync(fields, key));
        Assert.True(entered.IsDone, entered.Body.ToString());
        Assert.Equal(entered.Id, (await clerk.EnterAsync(fields, key)).Id);
    }

    private Task<Answer> RemoveAsync(Answer record) => KeepAsync(world.HolderOf(record).RemoveAsync(record.Id, record.Version, "ghi trùng"));

    private Task<Answer> GiveAccessAsync(Answer record)
    {
        var access = Pick(["shared", "unit", "restricted"]);
        return KeepAsync(world.HolderOf(record).DoAsync(record, "access", new
        {
            access,
            named = access == "restricted" ? world.ClerkLogins : [],
            reason = "theo phân công",
        }));
    }

    private Task<Answer> MendUnitAsync(Answer record) => KeepChangeAsync(record, new JsonObject { ["unit"] = Pick(RegisterWorld.UnitCodes) });

    /// <summary>Two who read the same version: one change is made, the other is stale and changes nothing.</summary>
    private async Task TwoAtOnceAsync(Answer record)
    {
        var clerk = world.HolderOf(record);
        var answers = await Task.WhenAll(Enumerable.Range(1, 2).Select(i =>
            clerk.CorrectAsync(record, new { note = $"lần {i}", reason = "hai người cùng sửa" })));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.PreconditionFailed], answers.Select(a => a.Status).Order());
        await world.KeepAsync(answers.Single(a => a.IsDone));
    }

    private async Task FromAnotherUnitAsync(Answer record)
    {
        var other = world.Clerks[RegisterWorld.UnitCodes.First(code => code != record.Unit)];
        var answer = await other.CorrectAsync(record, new { note = "của đơn vị khác", reason = "thử" });
        Assert.True(answer.Status is HttpStatusCode.NotFound or HttpStatusCode.Forbidden, $"{answer.Status}");
    }
}
