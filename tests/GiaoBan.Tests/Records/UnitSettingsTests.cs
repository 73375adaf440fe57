using System.Net;
using GiaoBan.Network;
using GiaoBan.Records.Audit;
using GiaoBan.Tests.Registers;
using GiaoBan.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GiaoBan.Tests.Records;

/// <summary>A unit's head sets what its new records are (DESIGN section 3).</summary>
public sealed class UnitSettingsTests(Apps apps) : IClassFixture<Apps>
{
    private const string Set = "Đặt làm mặc định";

    [Theory, BothDatabases]
    public async Task New_records_get_what_the_head_set_and_old_ones_keep_theirs(DatabaseKind database)
    {
        var app = await apps.On(database);
        await app.OfficerAsync("head-26", Role.Head, "26");
        using var head = await app.SignedInAsync("head-26");
        using var clerk = await RegisterApi.OfClerkAsync(app, "directives", "26", "clerk-26");
        Assert.Equal("shared", (await EnterAsync(clerk, "1-KH/TU")).Text("access"));

        var page = await (await head.OpenAsync("/")).FollowAsync("Phạm vi xem mặc định");
        page = await page.PressAsync(Set, ("Của đơn vị", "unit"));
        Assert.Contains("Đã đặt phạm vi xem mặc định.", page.Text);
        Assert.Equal("unit", (await EnterAsync(clerk, "2-KH/TU")).Text("access"));
        page = await head.OpenAsync("/van-ban/moi");
        Assert.Equal("unit", page.Document.QuerySelector("input[name=access][checked]")!.GetAttribute("value"));

        await (await head.OpenAsync("/don-vi/26/pham-vi-xem")).PressAsync(Set, ("Dùng chung", "shared"));
        Assert.Equal("shared", (await EnterAsync(clerk, "3-KH/TU")).Text("access"));
        Assert.Equal(["shared", "unit", "shared"], (await clerk.ListAsync("sort=on")).Body["items"]!.AsArray().Select(i => (string)i!["access"]!));
        Findings.AssertNone(await app.InScopeAsync(async s => await s.GetRequiredService<LedgerAudit>().RunAsync().ToListAsync()));
    }

    [Theory, BothDatabases]
    public async Task What_is_no_choice_is_refused_with_a_word_why(DatabaseKind database)
    {
        var app = await apps.On(database);
        await app.OfficerAsync("head-27", Role.Head, "27");
        using var head = await app.SignedInAsync("head-27");
        foreach (var wrong in new[] { "", "ai cũng được", "\ufffd" })
        {
            var page = await head.OpenAsync("/don-vi/27/pham-vi-xem");
            page.Document.QuerySelector("input[name=access]")!.SetAttribute("value", wrong);

            var answer = await page.PressAsync(Set, ("Dùng chung", wrong));

            Assert.InRange((int)answer.Status, 400, 422);
            Assert.NotEqual("", answer.Text);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await head.OpenAsync("/don-vi/26/pham-vi-xem")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await head.OpenAsync("/don-vi/TW/pham-vi-xem")).Status);
    }

    private static Task<Registers.Answer> EnterAsync(RegisterApi clerk, string number) => clerk.EnterAsync(new
    {
        number,
        title = "Kế hoạch kiểm tra",
        issuedOn = "2020-03-01",
        kind = "plan",
        field = "anti_corruption",
        issuer = "commission",
    }).Done();
}
