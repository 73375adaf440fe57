namespace GiaoBan.Registers.Cases;

/// <summary>
/// Which act follows which (Bộ luật Tố tụng hình sự 2015): an act that skips one is refused unless a reason is given
/// (FEATURES.md row 10). The first step of a case skips nothing: many come under watch long after they began.
/// </summary>
internal static class StageOrder
{
    private static readonly Dictionary<string, string> Required = new()
    {
        ["investigated"] = "initiated",
        ["charged"] = "investigated",
        ["returned"] = "investigated",
        ["first_instance"] = "charged",
        ["appeal"] = "first_instance",
        ["enforcement"] = "first_instance",
        ["concluded"] = "verified",
        ["handled"] = "concluded",
    };

    /// <summary>The act that should stand before this one on its day and does not, or null.</summary>
    public static string? Skipped(CaseCourse course, string stage, DateOnly on)
    {
        var type = CaseWords.HasStage(CaseWords.Criminal, stage) ? CaseWords.Criminal : CaseWords.Matter;
        var done = course.Steps.Where(s => s.On <= on && CaseWords.HasStage(type, s.Stage)).Select(s => s.Stage).ToHashSet();
        return done.Count > 0 && Required.TryGetValue(stage, out var before) && !done.Contains(before) ? before : null;
    }
}
