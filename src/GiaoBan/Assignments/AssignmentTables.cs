using GiaoBan.Assignments.Reminders;
using GiaoBan.Assignments.Urging;
using GiaoBan.Records;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Assignments;

internal static class AssignmentTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<UrgingLetter>(letter =>
        {
            letter.ToTable("urging_letters");
            letter.Property(l => l.Id).ValueGeneratedNever();
            letter.Property(l => l.PublicId).HasMaxLength(32).IsFixedLength();
            letter.Property(l => l.Version).IsConcurrencyToken().HasDefaultValue(1);
            letter.Property(l => l.Number).HasMaxLength(20);
            letter.Property(l => l.LedgerRoot).HasMaxLength(64);
            letter.Property(l => l.Items).AsJson();
            letter.HasIndex(l => l.PublicId).IsUnique();
            letter.HasIndex(l => new { l.UnitId, l.Id });
            letter.HasIndex(l => l.Number);
            letter.Ignore(l => l.Register);
        });
        model.Entity<EvidenceRow>(evidence =>
        {
            evidence.ToTable("evidence");
            evidence.HasKey(e => new { e.RecordId, e.AssignmentId });
            evidence.Property(e => e.RecordId).HasMaxLength(32).IsFixedLength();
            evidence.HasOne<Assignment>().WithMany().HasForeignKey(e => e.AssignmentId);
        });
        model.Entity<SentReminder>(sent =>
        {
            sent.ToTable("sent_reminders");
            sent.HasKey(s => new { s.OfficerId, s.AssignmentId, s.DueOn, s.DaysBefore });
            sent.Property(s => s.TakenAt).IsConcurrencyToken();
        });
        MapAssignment(model);
    }

    private static void MapAssignment(ModelBuilder model) => model.Entity<Assignment>(assignment =>
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
        assignment.Property(a => a.Fields).AsJson();
        assignment.Ignore(a => a.Course).Ignore(a => a.IsOpen);
    });
}
