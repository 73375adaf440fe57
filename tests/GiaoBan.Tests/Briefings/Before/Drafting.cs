using GiaoBan.Assignments;
using GiaoBan.Network;
using GiaoBan.Records;
using GiaoBan.Storage;
using GiaoBan.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace GiaoBan.Tests.Briefings.Before;

/// <summary>What a secretary does on the pages again and again.</summary>
internal static class Drafting
{
    /// <summary>A half-year briefing from the template; answers its page.</summary>
    public static async Task<Page> DraftAsync(this Visitor secretary, string day, string hour, string title = "") =>
        await (await secretary.OpenAsync("/giao-ban/moi")).PressAsync(
            "Soạn dự thảo", ("6 tháng", "half_year"), ("Ngày họp", day), ("Giờ bắt đầu", hour), ("Tên cuộc giao ban", title));

    /// <summary>A conclusion of a briefing, assigned to units until 28/7/2020 as its publication does it.</summary>
    public static Task<int> AssignAsync(this RunningApp app, string briefing, params string[] units) => app.InScopeAsync(async services =>
    {
        var map = await services.GetRequiredService<NetworkMaps>().CurrentAsync(services.GetRequiredService<GiaoBanDb>());
        var fields = new AssignmentFields
        {
            Number = "KL-1",
            Title = "Giải quyết dứt điểm vụ việc đông người",
            Origin = AssignmentWords.OfConclusion,
            Field = "internal_affairs",
            AssignedOn = new DateOnly(2020, 7, 16),
            FirstDueOn = new DateOnly(2020, 7, 28),
            Product = "Báo cáo",
            AssignedBy = "chair",
            Source = Guid.NewGuid().ToString("N"),
            Briefing = briefing,
        };
        var (assigned, refusal) = await services.GetRequiredService<Door>().PassAsync<int>(TestOfficers.Tester, async passage =>
            (await Assigning.AssignAsync(passage, units.Select(code => map.Find(code, fields.AssignedOn)!.Id), fields)).Count, default);
        return refusal is null ? assigned : throw new InvalidOperationException(refusal.Message.En);
    });
}
