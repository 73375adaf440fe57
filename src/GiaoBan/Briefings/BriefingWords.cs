using GiaoBan.Figures;

namespace GiaoBan.Briefings;

/// <summary>The closed lists of a briefing, with their words.</summary>
public static class BriefingWords
{
    public static Dimension Kinds { get; } = new("kind", new Text("loại giao ban", "kind of briefing"),
    [
        new("half_year", new Text("6 tháng", "half-year")),
        new("quarter", new Text("quý", "quarter")),
        new("month", new Text("tháng", "month")),
        new("thematic", new Text("chuyên đề", "thematic")),
    ]);

    public static Dimension Invitations { get; } = new("invited", new Text("thành phần", "who is invited"),
    [
        new("all", new Text("tất cả đơn vị", "all units")),
        new("all_but", new Text("tất cả, trừ đơn vị được chọn", "all but those chosen")),
        new("chosen", new Text("đơn vị được chọn", "those chosen")),
    ]);

    public static Text Of(BriefingState state) => state switch
    {
        BriefingState.Draft => new("dự thảo", "draft"),
        BriefingState.Called => new("đã triệu tập", "called"),
        BriefingState.Open => new("đang họp", "open"),
        BriefingState.Closed => new("đã kết thúc", "closed"),
        _ => new("đã hủy", "cancelled"),
    };

    /// <summary>A title within a sentence: "giao ban trực tuyến 6 tháng đầu năm 2020"; an abbreviation stays ("VKSND …").</summary>
    public static string WithinSentence(string title) =>
        title.Length > 1 && char.IsUpper(title[1]) ? title : char.ToLowerInvariant(title[0]) + title[1..];

    /// <summary>As the API and the closed lists write it: <c>half_year</c>.</summary>
    public static string CodeOf<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    /// <summary>What <see cref="CodeOf{T}"/> writes, read.</summary>
    public static T Read<T>(string code)
        where T : struct, Enum => Enum.Parse<T>(code.Replace("_", "", StringComparison.Ordinal), ignoreCase: true);
}
