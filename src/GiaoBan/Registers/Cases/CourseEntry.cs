using GiaoBan.Figures;
using GiaoBan.Network;
using GiaoBan.Records;
using GiaoBan.Records.Entry;

namespace GiaoBan.Registers.Cases;

/// <summary>
/// Reads the dated lists of an entry. A list that is sent replaces the whole list, matched by <c>id</c>: what an entry of
/// it does not say stays; one without an id is new.
/// </summary>
internal static class CourseEntry
{
    public const long MostPersons = 100_000;

    /// <summary>The course after the lists that were sent, or null where one is at fault, which the entry then says.</summary>
    /// <param name="entry">What was entered.</param>
    /// <param name="basis">The course for what was not sent.</param>
    /// <param name="isNew">
    /// Whether the case is entered now: no id means anything yet, and its one unit is the one that enters it.
    /// </param>
    /// <param name="context">The day and the network.</param>
    public static CaseCourse? Read(EntrySource entry, CaseCourse basis, bool isNew, VerbContext context)
    {
        var sent = new Dictionary<(string List, int Id), EntrySource>();
        var watches = List("watches", basis.Watches, ReadWatch);
        // Where the day of opening was corrected, the first unit, type and level go with it unless sent with a day.
        var opened = watches[0].OpenedOn;
        var course = new CaseCourse(
            watches,
            isNew ? From(opened, basis.Units) : List("units", From(opened, basis.Units), (item, was, id, _) => ReadUnit(item, was, id, context)),
            List("types", From(opened, basis.Types), ReadType),
            List("levels", From(opened, basis.Levels), ReadLevel),
            List("steps", basis.Steps, ReadStep),
            List("amounts", basis.Amounts, ReadAmount));
        if (entry.Faults.Count > 0)
        {
            return null;
        }

        foreach (var fault in CourseRules.Broken(course))
        {
            entry.Refuse(PlaceOf(fault, course, sent), fault.Message);
        }

        return entry.Faults.Count > 0 ? null : course;

        IReadOnlyList<T> List<T>(string name, IReadOnlyList<T> present, Func<EntrySource, T?, int, DateOnly, T?> read)
            where T : class, IDated
        {
            var mayBeEmpty = name is "steps" or "amounts";
            return ReadList(entry, name, isNew ? [] : present, mayBeEmpty, Entry) is { } all ? CaseCourse.ByDay(all) : present;

            T? Entry(EntrySource item, T? was, int id)
            {
                sent[(name, id)] = item;
                return read(item, was, id, context.Today);
            }
        }
    }

    public static Step? ReadStep(EntrySource item, Step? was, int id, DateOnly today)
    {
        var stage = item.Choice(CaseWords.Stage, was?.Stage);
        var on = item.Day("on", was?.On, today);
        var persons = item.Whole("persons", was?.Persons, required: false, most: MostPersons);
        var document = item.Text("document", was?.Document, required: false);
        return item.Faults.Count > 0 ? null : new Step(id, stage!, on!.Value, persons, document);
    }

    public static LevelSpell? ReadLevel(EntrySource item, LevelSpell? was, int id, DateOnly today)
    {
        var level = item.Choice(CaseWords.Level, was?.Level);
        var on = item.Day("on", was?.On, today);
        var document = item.Text("document", was?.Document, required: false);
        return item.Faults.Count > 0 ? null : new LevelSpell(id, level!, on!.Value, document);
    }

    public static AmountFound? ReadAmount(EntrySource item, AmountFound? was, int id, DateOnly today)
    {
        var kind = item.Choice(CaseWords.AmountKind, was?.Kind);
        var on = item.Day("on", was?.On, today);
        var amount = item.Whole("amount", was?.Amount, least: 1);
        return item.Faults.Count > 0 ? null : new AmountFound(id, kind!, on!.Value, amount!.Value);
    }

    private static Watch? ReadWatch(EntrySource item, Watch? was, int id, DateOnly today)
    {
        var openedOn = item.Day("openedOn", was?.OpenedOn, today);
        var closedOn = item.Day("closedOn", was?.ClosedOn, today, required: false);
        var outcome = item.Choice(CaseWords.Outcome, was?.Outcome, required: false);
        return item.Faults.Count > 0 ? null : new Watch(id, openedOn!.Value, closedOn, outcome);
    }

    private static TypeSpell? ReadType(EntrySource item, TypeSpell? was, int id, DateOnly today)
    {
        var type = item.Choice(CaseWords.Type, was?.Type);
        var on = item.Day("on", was?.On, today);
        return item.Faults.Count > 0 ? null : new TypeSpell(id, type!, on!.Value);
    }

    private static UnitSpell? ReadUnit(EntrySource item, UnitSpell? was, int id, VerbContext context)
    {
        var shown = was is null ? null : context.Map.CodeOf(was.Unit, context.Today);
        var code = item.Text("unit", shown, longest: 8);
        var on = item.Day("on", was?.On, context.Today);
        if (item.Faults.Count > 0)
        {
            return null;
        }

        var unit = code == shown ? was!.Unit : ProvinceOf(code!, on!.Value, context);
        if (unit is null)
        {
            item.Refuse("unit", UnknownUnit(code!));
            return null;
        }

        return new UnitSpell(id, unit.Value, on!.Value);
    }

    /// <summary>The province that a code means: today's, else the one that bore it on the day.</summary>
    public static int? ProvinceOf(string code, DateOnly on, VerbContext context) =>
        (context.Map.Find(code, context.Today) ?? context.Map.Find(code, on)) is { Kind: UnitKind.Province } unit ? unit.Id : null;

    public static Text UnknownUnit(string code) => new(
        $"“{code}” không phải là mã của một tỉnh, thành phố. Xem danh sách đơn vị.", $"“{code}” is not the code of a province. See the list of units.");

    private static List<T>? ReadList<T>(
        EntrySource entry, string name, IReadOnlyList<T> present, bool mayBeEmpty, Func<EntrySource, T?, int, T?> read)
        where T : class, IDated
    {
        if (entry.List(name) is not { } items)
        {
            return null;
        }

        if (items.Count > CaseCourse.MostEntries || (items.Count == 0 && !mayBeEmpty))
        {
            entry.Refuse(name, items.Count == 0
                ? new Text("Phải còn ít nhất một dòng.", "At least one entry must stay.")
                : new Text($"Có {items.Count} dòng, nhiều nhất {CaseCourse.MostEntries}.", $"{items.Count} entries, at most {CaseCourse.MostEntries}."));
            return null;
        }

        var seen = new HashSet<int>();
        var next = CaseCourse.NextId(present);
        var list = new List<T>();
        foreach (var item in items)
        {
            var was = Named(item, present, seen);
            if (read(item, was, was?.Id ?? next++) is { } entered)
            {
                list.Add(entered);
            }

            entry.Take(item);
        }

        return list;
    }

    /// <summary>The present entry that an item means by its id; null of a new one.</summary>
    private static T? Named<T>(EntrySource item, IReadOnlyList<T> present, HashSet<int> seen)
        where T : class, IDated
    {
        if (item.Whole("id", null, required: false, least: 1, most: int.MaxValue) is not { } id)
        {
            return null;
        }

        var was = present.FirstOrDefault(e => e.Id == id);
        if (was is null || !seen.Add(was.Id))
        {
            item.Refuse("id", was is null
                ? new Text($"Không có dòng số {id} trong danh sách này. Dòng mới thì bỏ id.", $"The list has no entry {id}. Leave the id of a new one out.")
                : new Text($"Dòng số {id} có hai lần.", $"Entry {id} stands twice."));
        }

        return was;
    }

    private static IReadOnlyList<UnitSpell> From(DateOnly opened, IReadOnlyList<UnitSpell> units) =>
        [units[0] with { On = opened }, .. units.Skip(1)];

    private static IReadOnlyList<TypeSpell> From(DateOnly opened, IReadOnlyList<TypeSpell> types) =>
        [types[0] with { On = opened }, .. types.Skip(1)];

    private static IReadOnlyList<LevelSpell> From(DateOnly opened, IReadOnlyList<LevelSpell> levels) =>
        [levels[0] with { On = opened }, .. levels.Skip(1)];

    /// <summary>The place as it was sent: <c>steps[2].on</c>; of a list that was not sent, as it stands.</summary>
    private static string PlaceOf(CourseFault fault, CaseCourse course, Dictionary<(string List, int Id), EntrySource> sent)
    {
        if (sent.TryGetValue((fault.List, fault.Id), out var item))
        {
            return item.PlaceOf(fault.Field);
        }

        IReadOnlyList<IDated> entries = fault.List switch
        {
            "watches" => course.Watches,
            "units" => course.Units,
            "types" => course.Types,
            "levels" => course.Levels,
            _ => course.Steps,
        };
        return $"{fault.List}[{entries.ToList().FindIndex(e => e.Id == fault.Id)}].{fault.Field}";
    }
}
