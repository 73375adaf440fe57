using System.Globalization;
using GiaoBan.Assignments.Supporting;
using GiaoBan.Briefings.Conclusions.Writing;
using GiaoBan.Figures;
using GiaoBan.Records;
using GiaoBan.Records.Pages.Forms;
using GiaoBan.Shell.Language;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace GiaoBan.Briefings.Conclusions.Pages;

/// <summary>The form of one draft: what it says, or what was typed when something was wrong.</summary>
/// <param name="Saved">The draft as it is saved; null of a new one.</param>
/// <param name="Addressed">For who may publish it, the units that it would go to now; null where that cannot be said.</param>
/// <param name="Typed">What was sent and refused, or typed and never sent; null elsewhere.</param>
/// <param name="Problems">Why it was not saved.</param>
/// <param name="Overtaken">What another changed meanwhile.</param>
/// <param name="KeptAt">When what was never sent was typed, UTC.</param>
public sealed record DraftForm(
    SavedDraft? Saved, Addressed? Addressed, IFormCollection? Typed, IReadOnlyList<string> Problems, IReadOnlyList<OvertakenDraftField> Overtaken, DateTime? KeptAt)
{
    public Conclusion? Draft => Saved?.Draft;

    /// <summary>Of the fields that follow, to tell the forms of a page apart.</summary>
    public string Mark => Draft?.PublicId[..8] ?? "moi";

    public string Key { get; } = FormKey.New();

    private ConclusionTask? Task => Draft?.Text.Task;

    /// <summary>What stands in a box.</summary>
    public string Value(string field) => Typed is { } typed ? typed[field].ToString() : field switch
    {
        "kind" => BriefingWords.CodeOf(Draft?.Text.Kind ?? ConclusionKind.Task),
        "words" => Draft?.Text.Words ?? "",
        "to" => BriefingWords.CodeOf(Task?.Addressees.Kind ?? AddresseesKind.All),
        "formula" => Task?.Addressees.Formula ?? "",
        "dueOn" => Task is { } task ? Formats.PlainDay(task.DueOn) : "",
        "product" => Task?.Product ?? "",
        "field" => Task?.Field ?? "internal_affairs",
        "supporting" => Task?.Supporting ?? "",
        "item" => Draft?.Text.Item?.ToString(CultureInfo.InvariantCulture) ?? "",
        _ => "",
    };

    /// <summary>Whether a unit is ticked.</summary>
    public bool IsNamed(int unit, string code) => Typed is { } typed ? typed["units"].Contains(code) : Task?.Addressees.Named.Contains(unit) == true;

    /// <summary>Whether reports on it are to say how much per cent is there.</summary>
    public bool IsCountable => Typed is { } typed ? typed["countable"].Contains("true") : Task?.Countable == true;

    /// <summary>Whether a unit is ticked as supporting.</summary>
    public bool IsSupporting(int unit, string code) =>
        Typed is { } typed ? typed[SupportingUnits.Field].Contains(code) : Task?.SupportingUnits?.Contains(unit) == true;

    public static IEnumerable<SelectListItem> Options(Dimension dimension, string chosen, bool english) => dimension.Values
        .Select(v => new SelectListItem(Records.Pages.Field.Capital(v.Label).In(english), v.Code, v.Code == chosen));

    /// <summary>What is wrong with a form of this page, under the name of the box.</summary>
    public static string Say(Fault fault, Lang lang) =>
        Labels.TryGetValue(fault.Field, out var label) ? $"{lang.T(label)}: {lang.T(fault.Message)}" : lang.T(fault.Message);

    /// <summary>The name of a box.</summary>
    public static Text LabelOf(string field) => Labels[field];

    private static readonly Dictionary<string, Text> Labels = new()
    {
        ["words"] = new("Nội dung", "Words"),
        ["kind"] = new("Loại", "Kind"),
        ["item"] = new("Mục chương trình", "Agenda item"),
        ["to"] = new("Giao cho", "Given to"),
        ["units"] = new("Chọn đơn vị", "Choose units"),
        ["formula"] = new("Chỉ tiêu", "Figure"),
        ["dueOn"] = new("Hạn", "Due on"),
        ["product"] = new("Sản phẩm", "Product"),
        ["field"] = new("Lĩnh vực", "Field"),
        ["supporting"] = new("Phối hợp", "Supporting"),
        [SupportingUnits.Field] = new("Đơn vị phối hợp", "Supporting units"),
        ["countable"] = new("Đếm được", "Countable"),
        ["reason"] = new("Lý do", "Reason"),
        ["number"] = new("Số", "Number"),
        ["on"] = new("Ngày ký", "Signed on"),
    };

    /// <summary>The fields of work.</summary>
    public static Dimension Fields => WorkField.Dimension;
}
