using GiaoBan.Network;
using GiaoBan.Tests.Briefings;
using GiaoBan.Tests.Reports;
using GiaoBan.Tests.Support;
using Xunit;

namespace GiaoBan.Tests.Home;

/// <summary>The first page: what a province owes; the centre's is the national picture.</summary>
public sealed class HomeTests(Apps apps, BriefingNetwork network) : IClassFixture<Apps>, IClassFixture<BriefingNetwork>
{
    private const string Form =
        """
        form "TRANG-DAU" "Biểu trang đầu" valid 2019-01-01 ..
        section "A" "Chỉ đạo"
        H1 "Văn bản ban hành" in "văn bản" = directive.issued
        K1 "Lượt tiếp" in "lượt" = entered

        """;

    private const string Regime =
        """
        { "code": "TD-T", "title": "Báo cáo trang đầu", "form": "TRANG-DAU", "basis": "thử", "units": "all",
          "every": "month", "window": { "cut": 15, "lead": 1 }, "due": { "day": 24, "time": "11:00" } }
        """;

    [Theory, BothDatabases]
    public async Task A_unit_sees_what_it_owes_first_and_the_centre_the_national_picture(DatabaseKind database)
    {
        var app = await apps.On(database);
        await app.OfficerAsync("admin", Role.Admin);
        await app.OfficerAsync("chair", Role.Chair);
        await app.OfficerAsync("auditor", Role.Auditor);
        await app.OfficerAsync("head-68", Role.Head, "68");
        using var admin = app.Api(await app.TokenAsync("admin"));
        await admin.AddAsync("forms", Form, "text/plain");
        await admin.AddAsync("regimes", Regime, "application/json");

        var unit = await app.SignedInAsync("head-68");
        app.Queries.Clear();
        var owed = await unit.OpenAsync("/");
        Assert.InRange(app.Queries.Sent.Count, 1, 10);
        Assert.Contains("Báo cáo trang đầu, tháng 6 năm 2020", owed.Text, StringComparison.Ordinal);
        Assert.Contains("Chưa nộp, đã quá hạn", owed.Text, StringComparison.Ordinal);
        Assert.Contains("tháng 7 năm 2020", owed.Text, StringComparison.Ordinal);

        var chair = await app.SignedInAsync("chair");
        var nation = await chair.OpenAsync("/");
        Assert.Equal("/toan-quoc", nation.Url.AbsolutePath);
        app.Queries.Clear();
        nation = await chair.OpenAsync("/toan-quoc?regime=TD-T&period=2020-07");
        Assert.InRange(app.Queries.Sent.Count, 1, 10);
        Assert.Contains("0/63 đơn vị", nation.Text, StringComparison.Ordinal);
        Assert.Contains("Lâm Đồng", nation.Text, StringComparison.Ordinal);

        var auditor = await app.SignedInAsync("auditor");
        Assert.Contains("Giá trị băm gốc", (await auditor.OpenAsync("/")).Text, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task A_unit_sees_what_it_owes_before_the_next_briefing(DatabaseKind database)
    {
        var app = await network.On(database);
        await ScreenTests.ReportAsync(app, "68", 3, 10, 5);
        app.Time.Set(new DateOnly(2020, 7, 17), new TimeOnly(7, 30));
        using var api = new BriefingApi(app);
        var plan = BriefingApi.Half("68");
        plan["sitePaper"] = "Báo cáo tóm tắt, không quá 3 trang";
        var id = (await api.OkAsync("secretary", "briefings", plan))["id"]!.GetValue<string>();
        await api.OkAsync("secretary", $"briefings/{id}/call");

        using var clerk = await app.SignedInAsync("clerk-68");
        app.Queries.Clear();
        var owed = await clerk.OpenAsync("/");
        Assert.InRange(app.Queries.Sent.Count, 1, 10);
        Assert.Contains("Báo cáo tóm tắt, không quá 3 trang", owed.Text, StringComparison.Ordinal);
    }
}
