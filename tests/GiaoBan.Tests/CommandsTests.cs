using System.Net;
using System.Net.Sockets;
using GiaoBan.Tests.Support;
using Xunit;

namespace GiaoBan.Tests;

public sealed class CommandsTests
{
    [Theory]
    [InlineData("serve", "--no-such-option")]
    [InlineData("nothing")]
    [InlineData("serve", "--urls")]
    [InlineData("serve", "--urls", "nowhere")]
    [InlineData("serve", "--database", "nothing of the kind")]
    public async Task A_wrong_command_is_2_and_says_where_its_use_is_shown(params string[] args)
    {
        var run = await CommandRun.Of(args);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Lệnh thiếu hoặc không đúng", run.Error, StringComparison.Ordinal);
        Assert.Contains(args[0] == "serve" ? "./giaoban serve --help" : "./giaoban --help", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task What_is_not_built_yet_says_so_whatever_follows_it()
    {
        var run = await CommandRun.Of("due", "report.due", "--from", "2020-06-14");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("chưa có trong bản này", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--database", "Host=127.0.0.1;Port=1;Database=giaoban;Username=giaoban")]
    [InlineData("--data", "/proc/giaoban")]
    public async Task Data_that_cannot_be_opened_is_said_without_a_trace(params string[] option)
    {
        var run = await CommandRun.Of(["serve", .. option]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Kiểm tra", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Output + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_in_use_is_said_with_the_remedy()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var folder = Directory.CreateTempSubdirectory();
        var run = await CommandRun.Of("serve", "--data", folder.FullName, "--urls", $"http://{taken.LocalEndpoint}");
        folder.Delete(recursive: true);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("chọn cổng khác", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Output + run.Error, StringComparison.Ordinal);
    }
}
