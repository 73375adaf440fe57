using GiaoBan.Network;
using GiaoBan.Tests.Support;
using Xunit;

namespace GiaoBan.Tests.Records.Attachments;

[Trait("Speed", "slow")]
public sealed class UploadKillTests(TestDatabases databases)
{
    [Fact]
    public async Task A_server_that_is_killed_half_way_leaves_nothing_after_its_next_start()
    {
        var installation = await databases.NewAsync(DatabaseKind.Sqlite, isDemo: false, RunningApp.PrepareAsync);
        string token;
        await using (var app = await RunningApp.StartAsync(installation))
        {
            await app.OfficerAsync("clerk-68", Role.Clerk, "68");
            token = await app.TokenAsync("clerk-68");
        }

        SlowUpload upload;
        using (var server = await ServerProcess.StartAsync(installation.Folder))
        {
            upload = await SlowUpload.BeginAsync(server.Url, token, installation.Folder);
            server.Kill();
            Assert.True(File.Exists(upload.File));
        }

        using (await ServerProcess.StartAsync(installation.Folder))
        {
            Assert.Empty(Directory.GetFiles(Path.Combine(installation.Folder, "quarantine")));
            Assert.False(Directory.Exists(Path.Combine(installation.Folder, "attachments")));
        }

        await upload.DisposeAsync();
        await TestDatabases.RemoveAsync(installation);
    }
}
