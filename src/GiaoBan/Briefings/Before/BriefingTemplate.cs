using GiaoBan.Figures;
using GiaoBan.Figures.Regimes;

namespace GiaoBan.Briefings.Before;

/// <summary>An item of a template's agenda.</summary>
public sealed record TemplateItem(string Title, int Minutes, string? Speaker = null, bool IsOpenAssignments = false);

/// <summary>
/// Mẫu giao ban: what a briefing of a kind starts from. Offices speak, never persons; all of it can be changed afterwards.
/// </summary>
public static class BriefingTemplate
{
    private const string Deputy = "Lãnh đạo Ban Nội chính Trung ương";
    private const string Chair = "Chủ trì hội nghị";
    private const string Secretary = "Thư ký hội nghị";

    /// <summary>The kind of the periods that a briefing of this kind looks back on; null: any, or none.</summary>
    public static Every? PeriodsOf(BriefingKind kind) => kind switch
    {
        BriefingKind.HalfYear => Every.HalfYear,
        BriefingKind.Quarter => Every.Quarter,
        BriefingKind.Month => Every.Month,
        _ => null,
    };

    /// <summary>By the calendar, the last period of that length that was over on a day; null where the kind has none.</summary>
    public static Period? PeriodBefore(BriefingKind kind, DateOnly day)
    {
        return kind switch
        {
            BriefingKind.HalfYear => Ended(Every.HalfYear, 6),
            BriefingKind.Quarter => Ended(Every.Quarter, 3),
            BriefingKind.Month => Ended(Every.Month, 1),
            _ => null,
        };

        Period? Ended(Every every, int months) =>
            day.AddMonths(-months) is { Year: >= Period.MinYear } within ? new Period(every, within.Year, ((within.Month - 1) / months) + 1) : null;
    }

    /// <summary>What is said where no regime reports periods of the kind's length.</summary>
    public static Text NoRegime(BriefingKind kind)
    {
        var label = BriefingWords.Kinds.Values.First(v => v.Code == BriefingWords.CodeOf(kind)).Label;
        return new Text(
            $"Chưa có chế độ báo cáo theo {label.Vi} nào có kỳ kết thúc trước ngày họp. Chọn một kỳ số liệu khác trong danh sách, hoặc đề nghị quản trị hệ thống thêm chế độ báo cáo theo {label.Vi}.",
            $"No regime of periods “{label.En}” has one that ended before the day. Choose another period from the list, or ask the administrator to add such a regime.");
    }

    /// <summary>"Giao ban trực tuyến 6 tháng đầu năm 2020"; of a thematic one its theme is still to be said.</summary>
    public static string? TitleOf(BriefingKind kind, Text? period) =>
        kind != BriefingKind.Thematic && period is { } words ? $"Giao ban trực tuyến {words.Vi}" : null;

    /// <summary>The skeleton of the agenda.</summary>
    /// <param name="kind">The kind of briefing.</param>
    /// <param name="period">The words of the period, where it has one.</param>
    /// <param name="isSomethingOpen">Whether conclusions of the last briefing of the kind are not carried out yet.</param>
    public static IReadOnlyList<TemplateItem> AgendaOf(BriefingKind kind, Text? period, bool isSomethingOpen)
    {
        TemplateItem[] last = isSomethingOpen ? [new(AgendaItem.LastConclusions, kind == BriefingKind.HalfYear ? 20 : AgendaItem.UsualMinutes, Deputy, IsOpenAssignments: true)] : [];
        return
        [
            new("Khai mạc, điểm danh các điểm cầu", kind == BriefingKind.Month ? 10 : 15, Secretary),
            .. last,
            .. Middle(kind, period is { } words ? $" {words.Vi}" : ""),
            new("Kết luận của chủ trì, bế mạc", kind == BriefingKind.HalfYear ? 20 : 15, Chair),
        ];
    }

    private static TemplateItem[] Middle(BriefingKind kind, string period) => kind switch
    {
        BriefingKind.HalfYear =>
        [
            new($"Báo cáo tóm tắt kết quả công tác nội chính{period}", 20, Deputy),
            new("Tham luận của các điểm cầu", 45, "Các điểm cầu được phân công"),
            new("Thảo luận: khó khăn, vướng mắc, đề xuất, kiến nghị", 45, "Các điểm cầu đăng ký"),
            new("Nhiệm vụ trọng tâm thời gian tới", 15, Deputy),
        ],
        BriefingKind.Quarter =>
        [
            new($"Báo cáo tóm tắt công tác nội chính{period}", 15, Deputy),
            new("Thảo luận: khó khăn, vướng mắc, đề xuất, kiến nghị", 45, "Các điểm cầu đăng ký"),
            new("Nhiệm vụ trọng tâm quý tới", 10, Deputy),
        ],
        BriefingKind.Month =>
        [
            new($"Tình hình nổi lên, kết quả công tác{period}", 15, Deputy),
            new("Trao đổi, thảo luận", 25, "Các điểm cầu đăng ký"),
            new("Nhiệm vụ tháng tới", 10, Deputy),
        ],
        _ =>
        [
            new("Báo cáo chuyên đề", 20, Deputy),
            new("Tham luận của các điểm cầu", 40, "Các điểm cầu được phân công"),
            new("Thảo luận", 30, "Các điểm cầu đăng ký"),
            new("Nhiệm vụ đặt ra", 10, Deputy),
        ],
    };
}
