using GiaoBan.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace GiaoBan.Registers.Cases;

internal static class CaseTables
{
    /// <summary>A course is replaced as a whole, never changed, so it is another when it is another object.</summary>
    private static readonly ValueComparer<CaseCourse> SameObject = new(
        (a, b) => ReferenceEquals(a, b), course => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(course), course => course);

    public static void Map(ModelBuilder model) => model.Entity<Case>(entity =>
    {
        RecordTables.MapRecord(
            entity,
            Case.RegisterCode,
            filters: [nameof(Case.Type), nameof(Case.Field), nameof(Case.Severity), nameof(Case.Level), nameof(Case.Stage), nameof(Case.State)],
            choices: [nameof(Case.Stage), nameof(Case.State)],
            pairs: [(nameof(Case.Level), nameof(Case.State))],
            tags: [nameof(Case.Congress), nameof(Case.Petty)]);
        entity.Property(c => c.Type).HasMaxLength(32);
        entity.Property(c => c.Field).HasMaxLength(32);
        entity.Property(c => c.Severity).HasMaxLength(32);
        entity.Property(c => c.Level).HasMaxLength(32);
        entity.Property(c => c.Stage).HasMaxLength(32);
        entity.Property(c => c.State).HasMaxLength(32);
        entity.Property(c => c.Note).HasMaxLength(500);

        // Nothing is asked of single entries: what they count for is in the contributions.
        entity.Property(c => c.Course).HasConversion(
            course => Canonical.Write(course), text => Canonical.Read<CaseCourse>(text), SameObject);
        entity.Ignore(c => c.Fields);
    });
}
