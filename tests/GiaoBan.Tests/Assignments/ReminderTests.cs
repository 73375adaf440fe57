using GiaoBan.Assignments.Reminders;
using GiaoBan.Shell;
using GiaoBan.Storage;
using GiaoBan.Tests.Registers;
using GiaoBan.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GiaoBan.Tests.Assignments;

/// <summary>Reminders at 7, 3, 0, −1 and −7 days: on the officer's page, and by mail where there is a mail server.</summary>
public sealed class ReminderTests(Apps apps, TestDatabases databases) : IClassFixture<Apps>
{
    private const string Unit = "68";
    private static readonly DateOnly Due = new(2020, 8, 31);

    [Theory]
    [InlineData(8, null), InlineData(7, 7), InlineData(4, 7), InlineData(3, 3), InlineData(1, 3), InlineData(0, 0), InlineData(-1, -1), InlineData(-6, -1), InlineData(-7, -7), InlineData(-90, -7)]
    public void The_reminder_that_stands_is_the_last_whose_day_has_come(int daysLeft, int? reminder) =>
        Assert.Equal(reminder, DueReminders.ReachedOn(Due, Due.AddDays(-daysLeft)));

    [Fact]
    public async Task The_first_page_of_a_unit_reminds_of_what_is_open_and_near()
    {
        var app = await apps.On(DatabaseKind.Sqlite);
        app.Time.Set(new DateOnly(2020, 7, 20));
        using var world = await AssignmentWorld.NewAsync(app, Unit);
        var assigned = await world.AssignAsync(Unit, "2020-08-31").Done();
        using var clerk = await app.SignedInAsync(world.ClerkLogin(Unit));
        using var desk = await app.SignedInAsync($"desk-{world.Mark}");
        Assert.DoesNotContain("Nhắc việc", (await clerk.OpenAsync("/")).Text, StringComparison.Ordinal);

        app.Time.Set(Due.AddDays(-7));
        Assert.Contains("Nhắc việc", (await clerk.OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.Contains("Nhắc việc", (await desk.OpenAsync("/nhiem-vu")).Text, StringComparison.Ordinal);
        var accepted = await world.Head(Unit).DoAsync(assigned, "accept", new { }).Done();
        await world.CompleteAsync(Unit, accepted).Done();
        Assert.DoesNotContain("Nhắc việc", (await clerk.OpenAsync("/")).Text, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task An_officer_with_an_address_gets_one_mail_a_day_with_all_that_is_due_and_each_reminder_once(DatabaseKind database)
    {
        await using var box = new MailBox();
        box.Open();
        await using var app = await StartAsync(database, box);
        app.Time.Set(new DateOnly(2020, 7, 20));
        using var world = await AssignmentWorld.NewAsync(app, Unit);
        await GiveAddressAsync(app, world.ClerkLogin(Unit));
        await world.AssignAsync(Unit, "2020-08-31").Done();
        await world.AssignAsync(Unit, "2020-09-01").Done();
        await world.AssignAsync(Unit, "2020-12-31").Done();
        app.Time.Set(new DateOnly(2020, 8, 29));
        await MailBox.UntilAsync(() => box.Messages.Count > 0);

        var mail = box.Messages[0];
        Assert.Equal("Nhắc 2 nhiệm vụ, ngày 29/8/2020", mail.Subject);
        Assert.Equal("dalat@noichinh.example", mail.To.ToString());
        Assert.Contains("145-CV/BNCTW Lập danh sách vụ việc đông người", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("Hạn 31/8/2020 (còn 2 ngày)", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("https://giaoban.example/nhiem-vu/", mail.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain(world.Mark, mail.TextBody, StringComparison.Ordinal);

        app.Time.Set(new DateOnly(2020, 8, 30));
        await Task.Delay(TimeSpan.FromSeconds(1)); // several rounds
        Assert.Single(box.Messages);
        app.Time.Set(Due);
        await MailBox.UntilAsync(() => box.Messages.Count == 2);
        Assert.Equal("Nhắc 1 nhiệm vụ, ngày 31/8/2020", box.Messages[1].Subject);
    }

    [Fact]
    public async Task A_mail_server_that_is_away_is_tried_again()
    {
        await using var box = new MailBox();
        await using var app = await StartAsync(DatabaseKind.Sqlite, box);
        app.Time.Set(new DateOnly(2020, 8, 25));
        using var world = await AssignmentWorld.NewAsync(app, Unit);
        await GiveAddressAsync(app, world.ClerkLogin(Unit));
        await world.AssignAsync(Unit, "2020-08-31").Done();
        await Task.Delay(TimeSpan.FromSeconds(1));
        box.Open();
        await MailBox.UntilAsync(() => box.Messages.Count > 0);
        Assert.Empty(app.Log.Errors);
    }

    private async Task<RunningApp> StartAsync(DatabaseKind database, MailBox box)
    {
        var installation = await databases.NewAsync(database, isDemo: false, RunningApp.PrepareAsync);
        return await RunningApp.StartAsync(installation with
        {
            Mail = new MailServer("localhost", box.Port, "giaoban@noichinh.example", "https://giaoban.example") { Every = TimeSpan.FromMilliseconds(200) },
        });
    }

    private static async Task GiveAddressAsync(RunningApp app, string login) => await app.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<GiaoBanDb>();
        (await db.Officers.SingleAsync(o => o.Login == login)).Mail = "dalat@noichinh.example";
        return await db.SaveChangesAsync();
    });
}
