using GiaoBan.Accounts;
using GiaoBan.Network;
using GiaoBan.Tests.Support;
using Xunit;

namespace GiaoBan.Tests.Accounts;

public sealed class UserCommandsTests : IDisposable
{
    private readonly string _folder = Path.Combine(Directory.CreateTempSubdirectory("giaoban-users-").FullName, "data");

    [Fact]
    [Trait("Speed", "slow")]
    public async Task Officers_and_tokens_are_added_beside_the_server_and_the_ledger_knows()
    {
        var added = await RunAsync("user", "add", "clerk-68", "--role", "clerk", "--unit", "68");
        Assert.True(added.ExitCode == 0, added.Error);
        Assert.Matches("^[a-z0-9]{4}(-[a-z0-9]{4}){4}\n$", added.Output);

        var desk = await RunAsync("user", "add", "desk-4", "--role", "desk", "--unit", "66", "68", "--unit", "79");
        Assert.True(desk.ExitCode == 0, desk.Error);

        var token = await RunAsync("token", "add", "--user", "clerk-68", "--read-only");
        Assert.Matches("^gb_[A-Za-z0-9_-]{43}\n$", token.Output);

        Assert.Equal(0, (await RunAsync("user", "disable", "clerk-68")).ExitCode);
        var refused = await RunAsync("token", "add", "--user", "clerk-68");
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("đã ngừng", refused.Error, StringComparison.Ordinal);

        var audit = await RunAsync("audit", "verify");
        Assert.True(audit.ExitCode == 0, audit.Output + audit.Error);
    }

    [Fact]
    public async Task What_is_wrong_is_said_on_the_other_stream_and_answers_2()
    {
        var run = await RunAsync("user", "add", "a-clerk", "--role", "clerk", "--unit", "99");
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("Không có tỉnh, thành phố mã “99”", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Theory]
    [InlineData("cần đúng một đơn vị", Role.Clerk)]
    [InlineData("cần đúng một đơn vị", Role.Head, "68", "58")]
    [InlineData("mã “TW”", Role.Head, "TW")]
    [InlineData("các tỉnh phụ trách", Role.Desk)]
    [InlineData("không kèm --unit", Role.Chair, "68")]
    public void A_role_is_held_where_it_belongs(string said, Role role, params string[] units)
    {
        var map = new NetworkMap(UnitsFile.ReadBuiltIn());
        var (_, faults) = Posting.For(role, units, map, new DateOnly(2020, 7, 17));
        Assert.Contains(said, Assert.Single(faults).Message.Vi, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_folder)!, recursive: true);

    private Task<CommandRun> RunAsync(params string[] args) => CommandRun.Of([.. args, "--data", _folder]);
}
