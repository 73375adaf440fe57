using GiaoBan.Network;
using GiaoBan.Registers.Cases;

namespace GiaoBan.Demo.Making.Cases;

/// <summary>A case as it will come about.</summary>
internal sealed class PlannedCase(MadeUnit unit, DateOnly opened, CaseSubject subject, string severity, string title, bool isCriminal)
{
    public MadeUnit Unit { get; } = unit;

    public DateOnly Opened { get; } = opened;

    public bool IsCriminal { get; } = isCriminal;

    public string Number { get; set; } = "";

    public string Title { get; set; } = title;

    public string? Note { get; set; }

    public required string Level { get; init; }

    public required bool IsCongress { get; init; }

    public required bool IsPetty { get; init; }

    public Access Access { get; set; }

    /// <summary>What happens to it, by day.</summary>
    public required IReadOnlyList<CaseDeed> Deeds { get; set; }

    /// <summary>When it is entered, where that is not at once.</summary>
    public DateTime? EnteredLate { get; set; }

    /// <summary>The record, once it is entered.</summary>
    public Case? Made { get; private set; }

    /// <summary>The record as it is first entered, with what had happened up to a day.</summary>
    public Case Enter(long id, DateOnly known)
    {
        var type = IsCriminal ? CaseWords.Criminal : CaseWords.Matter;
        var course = Deeds.Where(d => d.On <= known).Aggregate(CaseCourse.Begin(Opened, Unit.Id, type, Level), (c, deed) => deed.Change(c));
        var fields = new CaseFields(
            Number, Title, type, subject.Field, severity, Level, Opened, IsCongress, IsPetty, Note, course.Stage, CaseWords.Open,
            course.Watches, course.Units, course.Types, course.Levels, course.Steps, course.Amounts);
        Made = Case.Enter(id, fields);
        Made.GiveAccess(Access, Access == Access.Restricted ? Unit.Named : []);
        return Made;
    }
}
