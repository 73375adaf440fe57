using GiaoBan.Figures;

namespace GiaoBan.Registers.Cases;

/// <summary>The closed lists of the register of cases (INTERFACES.md section 3, GLOSSARY.md).</summary>
public static class CaseWords
{
    public const string Criminal = "criminal";
    public const string Matter = "matter";
    public const string None = "none";
    public const string Open = "open";
    public const string Closed = "closed";

    public static readonly Dimension Type = new("type", new Text("loại", "type"),
    [
        new(Criminal, new Text("vụ án", "criminal case")),
        new(Matter, new Text("vụ việc", "matter")),
    ]);

    public static readonly Dimension Field = new("field", new Text("nhóm", "field"),
    [
        new("corruption", new Text("tham nhũng", "corruption")),
        new("economic", new Text("kinh tế", "economic")),
        new("position", new Text("chức vụ", "position")),
        new("other", new Text("khác", "other")),
    ]);

    public static readonly Dimension Severity = new("severity", new Text("loại tội phạm", "severity"),
    [
        new(None, new Text("chưa phân loại", "not classified")),
        new("less_serious", new Text("ít nghiêm trọng", "less serious")),
        new("serious", new Text("nghiêm trọng", "serious")),
        new("very_serious", new Text("rất nghiêm trọng", "very serious")),
        new("extremely_serious", new Text("đặc biệt nghiêm trọng", "extremely serious")),
    ]);

    public static readonly Dimension Level = new("level", new Text("diện theo dõi", "level"),
    [
        new("central", new Text("Ban Chỉ đạo Trung ương theo dõi, chỉ đạo", "watched by the Central Steering Committee")),
        new("commission", new Text("Ban Nội chính theo dõi, đôn đốc", "watched by the commission")),
        new("province", new Text("cấp tỉnh theo dõi, chỉ đạo", "watched by the province")),
    ]);

    public static readonly Dimension Congress =
        Dimension.YesNo("congress", new Text("liên quan nhân sự đại hội", "tied to congress personnel"));

    public static readonly Dimension Petty = Dimension.YesNo("petty", new Text("“tham nhũng vặt”", "“petty corruption”"));

    public static readonly Dimension Outcome = new("outcome", new Text("kết thúc", "outcome"),
    [
        new("judged", new Text("đã xét xử", "judged")),
        new("discontinued", new Text("đình chỉ", "discontinued")),
        new("settled", new Text("đã giải quyết", "settled")),
        new("transferred", new Text("chuyển cơ quan khác theo thẩm quyền", "passed to the body in charge")),
    ]);

    /// <summary>The acts of a criminal case.</summary>
    public static readonly IReadOnlyList<DimensionValue> CriminalStages =
    [
        new("report", new Text("tiếp nhận nguồn tin", "crime report received")),
        new("initiated", new Text("đã khởi tố", "prosecution opened")),
        new("investigated", new Text("đã kết luận điều tra", "investigation concluded")),
        new("charged", new Text("đã có cáo trạng", "charged")),
        new("first_instance", new Text("đã xét xử sơ thẩm", "tried at first instance")),
        new("appeal", new Text("đã xét xử phúc thẩm", "tried on appeal")),
        new("enforcement", new Text("đang thi hành án", "judgment enforced")),
        new("suspended", new Text("tạm đình chỉ", "suspended")),
        new("discontinued", new Text("đình chỉ", "discontinued")),
        new("returned", new Text("trả hồ sơ điều tra bổ sung", "returned for further investigation")),
    ];

    /// <summary>The acts of a matter.</summary>
    public static readonly IReadOnlyList<DimensionValue> MatterStages =
    [
        new("received", new Text("tiếp nhận", "received")),
        new("verified", new Text("đã xác minh", "verified")),
        new("concluded", new Text("đã kết luận", "concluded")),
        new("handled", new Text("đã xử lý", "handled")),
        new("passed_on", new Text("đã chuyển cơ quan điều tra", "passed to the investigators")),
    ];

    /// <summary>What a step is.</summary>
    public static readonly Dimension Stage = new("stage", new Text("giai đoạn", "stage"), [.. CriminalStages, .. MatterStages]);

    /// <summary>Where a case stands: the same, and <c>none</c> before its first step.</summary>
    public static readonly Dimension StageReached = new(
        Stage.Code, Stage.Label, [new(None, new Text("chưa có bước nào", "no step yet")), .. Stage.Values]);

    /// <summary>What an amount is.</summary>
    public static readonly Dimension AmountKind = new("kind", new Text("loại số tiền", "kind of amount"),
    [
        new("damaged", new Text("thiệt hại", "damage")),
        new("recovered", new Text("thu hồi", "recovered")),
        new("seized", new Text("kê biên, phong tỏa", "seized")),
    ]);

    /// <summary>Whether the case is under watch now; a filter of lists, not a dimension of facts.</summary>
    public static readonly Dimension State = new("state", new Text("tình trạng", "state"),
    [
        new(Open, new Text("đang theo dõi", "under watch")),
        new(Closed, new Text("đã kết thúc theo dõi", "watch ended")),
    ]);

    /// <summary>Whether this is a stage of such a case.</summary>
    public static bool HasStage(string type, string stage) =>
        (type == Criminal ? CriminalStages : MatterStages).Any(s => s.Code == stage);

    /// <summary>
    /// Whether the act is a decision on bị can or bị cáo, and so may count them. Nobody is accused by a crime report or
    /// while a matter is verified.
    /// </summary>
    public static bool MakesAccused(string stage) => stage != "report" && HasStage(Criminal, stage);

    /// <summary>The words of a code.</summary>
    public static Text Label(Dimension dimension, string code) => dimension.Values.First(v => v.Code == code).Label;

    internal static string LabelOf(Dimension dimension, string code) => Label(dimension, code).Vi;

    internal static string EnglishOf(Dimension dimension, string code) => Label(dimension, code).En;
}
