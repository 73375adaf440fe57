using GiaoBan.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace GiaoBan.Assignments;

internal static class AssignmentTables
{
    /// <summary>Fields are replaced as a whole, never changed, so they are others when they are another object.</summary>
    private static readonly ValueComparer<AssignmentFields> SameObject = new(
        (a, b) => ReferenceEquals(a, b), fields => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(fields), fields => fields);

    public static void Map(ModelBuilder model) => model.Entity<Assignment>(assignment =>
    {
        RecordTables.MapRecord(
            assignment,
            Assignment.RegisterCode,
            filters: [nameof(Assignment.Standing), nameof(Assignment.DueOn), nameof(Assignment.Origin), nameof(Assignment.Field)],
            choices: [nameof(Assignment.Standing)],
            pairs: [],
            tags: []);
        assignment.Property(a => a.Origin).HasMaxLength(32);
        assignment.Property(a => a.Field).HasMaxLength(32);
        assignment.Property(a => a.Standing).HasMaxLength(32);
        assignment.Property(a => a.Source).HasMaxLength(32);
        assignment.Property(a => a.Briefing).HasMaxLength(32);

        // The follow-up page groups by these two.
        assignment.HasIndex(a => a.Source);
        assignment.HasIndex(a => a.Briefing);
        assignment.Property(a => a.Fields).HasConversion(
            fields => Canonical.Write(fields), text => Canonical.Read<AssignmentFields>(text), SameObject);
        assignment.Ignore(a => a.Course);
    });
}
