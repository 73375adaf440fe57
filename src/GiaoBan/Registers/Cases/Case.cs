using GiaoBan.Figures;
using GiaoBan.Network;
using GiaoBan.Records;

namespace GiaoBan.Registers.Cases;

/// <summary>
/// Vụ án (a criminal case) or vụ việc (a matter) under watch. What is dated stands in its <see cref="Course"/>; the
/// properties beside it are what it is now, so that lists can be narrowed by it.
/// </summary>
public sealed class Case : Record
{
    public const string RegisterCode = "cases";

    public string Type { get; private set; } = "";

    public string Field { get; private set; } = "";

    public string Severity { get; private set; } = "";

    public string Level { get; private set; } = "";

    public string Stage { get; private set; } = "";

    public string State { get; private set; } = "";

    public bool Congress { get; private set; }

    public bool Petty { get; private set; }

    public string? Note { get; private set; }

    public CaseCourse Course { get; private set; } = null!;

    public override string Register => RegisterCode;

    public CaseFields Fields => new(
        Number, Title, Type, Field, Severity, Level, On, Congress, Petty, Note, Stage, State,
        Course.Watches, Course.Units, Course.Types, Course.Levels, Course.Steps, Course.Amounts);

    /// <summary>The units that held the case and gave it away, each with the day of its last giving.</summary>
    public override IReadOnlyList<FormerHolder> FormerHolders =>
        [.. Course.Units.Zip(Course.Units.Skip(1), (from, to) => (from.Unit, to.On))
            .Where(left => left.Unit != Course.Unit).GroupBy(left => left.Unit)
            .Select(left => new FormerHolder { RecordId = Id, UnitId = left.Key, Until = left.Max(l => l.On) })];

    /// <summary>A case as entered in the register of the unit that its course begins with.</summary>
    public static Case Enter(long id, CaseFields fields)
    {
        var entered = new Case { Id = id };
        entered.Correct(fields);
        return entered;
    }

    /// <summary>The case as a version said it was.</summary>
    public static Case AsOf(string content)
    {
        var said = Canonical.Read<RecordContent<CaseFields>>(content);
        var was = Enter(0, said.Fields);
        was.Become(said);
        return was;
    }

    /// <summary>Puts right what was entered wrong.</summary>
    public void Correct(CaseFields fields)
    {
        (Number, Title, Field, Severity) = (fields.Number, fields.Title, fields.Field, fields.Severity);
        (Congress, Petty, Note) = (fields.Congress, fields.Petty, fields.Note);
        Follow(fields.ToCourse());
    }

    /// <summary>Takes another course: something happened, or was entered wrong.</summary>
    public void Follow(CaseCourse course)
    {
        Course = course;
        (UnitId, On, Type, Level, Stage) = (course.Unit, course.OpenedOn, course.Type, course.Level, course.Stage);
        State = course.IsOpen ? CaseWords.Open : CaseWords.Closed;
    }

    /// <summary>The offence of a case that became criminal is classified now.</summary>
    public void Classify(string severity) => Severity = severity;

    public override void CorrectUnit(int unit) => Follow(Course.WithUnit(unit));

    public override Record UpTo(DateOnly day)
    {
        var seen = new Case { Id = Id, PublicId = PublicId, Version = Version, ChangedAt = ChangedAt, Access = Access, SeenUpTo = day };
        seen.Correct(Fields);
        seen.Follow(Course.UpTo(day));
        return seen;
    }

    public override string Content() => Canonical.Write(Said(Fields));

    protected override IEnumerable<Contribution> Facts() => CaseFacts.Of(this);
}
