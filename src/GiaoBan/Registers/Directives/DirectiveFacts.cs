using GiaoBan.Figures;
using GiaoBan.Records;

namespace GiaoBan.Registers.Directives;

/// <summary>What directive documents count for, with the closed lists that split it (INTERFACES.md section 3).</summary>
public static class DirectiveFacts
{
    public static readonly Dimension Kind = new("kind", new Text("loại văn bản", "kind of document"),
    [
        new("resolution", new Text("nghị quyết", "resolution")),
        new("directive", new Text("chỉ thị", "directive")),
        new("conclusion", new Text("kết luận", "conclusion")),
        new("plan", new Text("kế hoạch", "plan")),
        new("programme", new Text("chương trình", "programme")),
        new("decision", new Text("quyết định", "decision")),
        new("letter", new Text("công văn", "official letter")),
        new("report", new Text("báo cáo", "report")),
        new("notice", new Text("thông báo", "notice")),
        new("other", new Text("loại khác", "other kind")),
    ]);

    public static readonly Dimension Issuer = new("issuer", new Text("cơ quan ban hành", "issued by"),
    [
        new("committee", new Text("ban chấp hành đảng bộ", "Party committee")),
        new("standing_committee", new Text("ban thường vụ", "standing committee")),
        new("standing_board", new Text("thường trực cấp ủy", "standing board")),
        new("steering_committee", new Text("ban chỉ đạo", "steering committee")),
        new("commission", new Text("ban nội chính", "internal-affairs commission")),
    ]);

    public static readonly Dimension Congress =
        Dimension.YesNo("congress", new Text("liên quan nhân sự đại hội", "tied to congress personnel"));

    public static readonly Dimension Petty = Dimension.YesNo("petty", new Text("“tham nhũng vặt”", "“petty corruption”"));

    public static readonly Fact Issued = new(
        "directive.issued",
        FactKind.Flow,
        new Text("văn bản chỉ đạo ban hành", "directive documents issued"),
        [Measure.Count("văn bản")],
        [Kind, WorkField.Dimension, Issuer, Congress, Petty]);

    /// <summary>One document is issued once, on its day.</summary>
    public static IEnumerable<Contribution> Of(Directive directive)
    {
        var slice = Series.SliceOf(
        [
            new("kind", directive.Kind),
            new("field", directive.Field),
            new("issuer", directive.Issuer),
            new("congress", directive.Congress ? "yes" : "no"),
            new("petty", directive.Petty ? "yes" : "no"),
        ]);
        yield return new Contribution(
            new Series(Issued.Code, Measure.CountCode, slice), directive.UnitId, 1, directive.On, Until: null);
    }
}
