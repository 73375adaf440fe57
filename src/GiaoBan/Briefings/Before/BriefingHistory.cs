using GiaoBan.Figures;
using GiaoBan.Records.History;
using GiaoBan.Records.Pages;
using GiaoBan.Records.Pages.Reading;
using GiaoBan.Shell.Language;

namespace GiaoBan.Briefings.Before;

/// <summary>What was done to a briefing, for those who prepare it.</summary>
public sealed class BriefingHistory(Histories histories, Lang lang)
{
    /// <summary>The words of a verb of briefings.</summary>
    public static Text NameOf(string verb) => verb switch
    {
        "create" => new("soạn dự thảo", "drafted"),
        "correct" => new("sửa", "changed"),
        "call" => new("triệu tập", "called"),
        "cancel" => new("hủy", "cancelled"),
        "open" => new("khai mạc", "opened"),
        "close" => new("bế mạc", "closed"),
        _ => Text.Same(verb),
    };

    /// <summary>Newest first, after a version; 0: all.</summary>
    public async Task<IReadOnlyList<HistoryLine>> AfterAsync(Briefing briefing, int version, CancellationToken cancel) =>
        [.. (await histories.OfAsync(briefing.Id, cancel)).Where(step => step.Leaf.Version > version).Reverse().Select(step => new HistoryLine(
            step.Leaf.Version, lang.T(Field.Capital(NameOf(step.Leaf.Verb))), step.Leaf.At, step.By, step.Reason, [], CanOpen: false))];

    /// <summary>What was planned at a version; null once that was purged.</summary>
    public async Task<BriefingPlan?> PlanAtAsync(Briefing briefing, int version, CancellationToken cancel) =>
        (await histories.OfAsync(briefing.Id, cancel)).FirstOrDefault(step => step.Leaf.Version == version)?.Content is { } content
            ? Records.Canonical.Read<Planned>(content).Plan
            : null;

    private sealed record Planned(BriefingPlan Plan);
}
