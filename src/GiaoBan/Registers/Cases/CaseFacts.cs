using GiaoBan.Figures;

namespace GiaoBan.Registers.Cases;

/// <summary>
/// What cases count for (INTERFACES.md section 3). A flow has the type, level and stage of the end of its own day; field,
/// severity and the two tags are not dated, so they are what they are now.
/// </summary>
public static class CaseFacts
{
    private const string CountUnit = "vụ";

    private static readonly Measure Persons = new("persons", new Text("số bị can, số người", "accused, persons"), "người");
    private static readonly Measure Money = new("amount", new Text("số tiền (đồng)", "amount (đồng)"), "đồng");

    private static readonly Dimension[] AsOpened =
        [CaseWords.Type, CaseWords.Field, CaseWords.Severity, CaseWords.Level, CaseWords.Congress, CaseWords.Petty];

    public static readonly Fact Opened = Flow(
        "case.opened", new("vụ án, vụ việc đưa vào diện theo dõi", "cases put under watch"), AsOpened);

    public static readonly Fact Closed = Flow(
        "case.closed", new("vụ án, vụ việc kết thúc theo dõi", "cases whose watch ended"), [.. AsOpened, CaseWords.Outcome]);

    public static readonly Fact Reopened = Flow(
        "case.reopened", new("vụ án, vụ việc đưa trở lại diện theo dõi", "cases put under watch again"), AsOpened);

    public static readonly Fact MovedIn = Flow(
        "case.moved_in", new("vụ án, vụ việc tiếp nhận từ đơn vị khác", "cases taken over from another unit"), AsOpened);

    public static readonly Fact MovedOut = Flow(
        "case.moved_out", new("vụ án, vụ việc chuyển đơn vị khác", "cases given to another unit"), AsOpened);

    public static readonly Fact Open = new(
        "case.open", FactKind.Stock, new("vụ án, vụ việc đang theo dõi", "cases under watch"),
        [Measure.Count(CountUnit)], [.. AsOpened, CaseWords.StageReached]);

    public static readonly Fact Stepped = Flow(
        "case.step", new("bước tố tụng, xử lý đã qua", "steps of proceedings"), [.. AsOpened, CaseWords.Stage], Persons);

    public static readonly Fact Damaged = Flow(
        "case.damaged", new("thiệt hại được xác định", "damage found"), [.. AsOpened, CaseWords.StageReached], Money);

    public static readonly Fact Recovered = Flow(
        "case.recovered", new("tài sản đã thu hồi", "assets recovered"), [.. AsOpened, CaseWords.StageReached], Money);

    public static readonly Fact Seized = Flow(
        "case.seized", new("tài sản kê biên, phong tỏa", "assets seized"), [.. AsOpened, CaseWords.StageReached], Money);

    /// <summary>All of them, in the order in which they are shown.</summary>
    public static IReadOnlyList<Fact> All { get; } =
        [Opened, Closed, Reopened, MovedIn, MovedOut, Open, Stepped, Damaged, Recovered, Seized];

    /// <summary>All contributions of a case as it is.</summary>
    public static IEnumerable<Contribution> Of(Case entered) =>
    [
        .. WatchRows.Of(entered), .. entered.Course.Steps.SelectMany(step => OfStep(entered, step)),
        .. entered.Course.Amounts.SelectMany(found => OfAmount(entered, found)),
    ];

    /// <summary>The values of a case's dimensions at the end of a day, and further ones.</summary>
    internal static string SliceOf(Case entered, DateOnly day, params IEnumerable<KeyValuePair<string, string>> further) =>
        Series.SliceOf(
        [
            new("type", entered.Course.TypeOn(day)),
            new("field", entered.Field),
            new("severity", entered.Severity),
            new("level", entered.Course.LevelOn(day)),
            new("congress", entered.Congress ? "yes" : "no"),
            new("petty", entered.Petty ? "yes" : "no"),
            .. further,
        ]);

    /// <summary>
    /// A step counts on its own day, before the watch and after it too: the persons and the damage of a case that came
    /// under watch late would else be in no period's figures, and what was recovered would stand against nothing.
    /// </summary>
    private static IEnumerable<Contribution> OfStep(Case entered, Step step)
    {
        var slice = SliceOf(entered, step.On, [new("stage", step.Stage)]);
        var unit = entered.Course.UnitOn(step.On);
        yield return new(new Series(Stepped.Code, Measure.CountCode, slice), unit, 1, step.On, Until: null);
        if (step.Persons is > 0 and var persons)
        {
            yield return new(new Series(Stepped.Code, Persons.Code, slice), unit, persons, step.On, Until: null);
        }
    }

    private static IEnumerable<Contribution> OfAmount(Case entered, AmountFound found)
    {
        var slice = SliceOf(entered, found.On, [new("stage", entered.Course.StageOn(found.On))]);
        var unit = entered.Course.UnitOn(found.On);
        yield return new(new Series($"case.{found.Kind}", Measure.CountCode, slice), unit, 1, found.On, Until: null);
        yield return new(new Series($"case.{found.Kind}", Money.Code, slice), unit, found.Amount, found.On, Until: null);
    }

    private static Fact Flow(string code, Text label, IReadOnlyList<Dimension> dimensions, params Measure[] further) =>
        new(code, FactKind.Flow, label, [Measure.Count(CountUnit), .. further], dimensions);
}
