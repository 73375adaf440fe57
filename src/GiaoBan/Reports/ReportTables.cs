using GiaoBan.Records;
using GiaoBan.Reports.Forms;
using GiaoBan.Reports.Regimes;
using GiaoBan.Reports.Submission;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Reports;

/// <summary>Tables of forms, regimes and reports.</summary>
internal static class ReportTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<FormVersion>(form =>
        {
            form.ToTable("forms");
            form.Property(f => f.Id).ValueGeneratedNever();
            form.Property(f => f.Code).HasMaxLength(64);
            form.Property(f => f.Version).IsConcurrencyToken();
            form.HasIndex(f => new { f.Code, f.ValidFrom }).IsUnique();
            form.Ignore(f => f.Register);
        });
        model.Entity<RegimeRow>(regime =>
        {
            regime.ToTable("regimes");
            regime.Property(r => r.Id).ValueGeneratedNever();
            regime.Property(r => r.Code).HasMaxLength(64);
            regime.Property(r => r.Version).IsConcurrencyToken();
            regime.HasIndex(r => r.Code).IsUnique();
            regime.Ignore(r => r.Register);
        });
        model.Entity<Report>(report =>
        {
            report.ToTable("reports");
            report.Property(r => r.Id).ValueGeneratedNever();
            report.Property(r => r.Regime).HasMaxLength(64);
            report.Property(r => r.Period).HasMaxLength(16);
            report.Property(r => r.Version).IsConcurrencyToken();
            report.Property(r => r.Draft).AsJson();
            report.HasIndex(r => new { r.Regime, r.Period, r.UnitId }).IsUnique();
            report.HasIndex(r => new { r.UnitId, r.Period });
            report.HasMany(r => r.Submissions).WithOne().HasForeignKey(s => s.ReportId);
            report.Ignore(r => r.Register).Ignore(r => r.Newest).Ignore(r => r.Standing);
        });
        model.Entity<SubmittedVersion>(submission =>
        {
            submission.ToTable("submissions");
            submission.HasKey(s => new { s.ReportId, s.Number });
            submission.Property(s => s.By).HasMaxLength(80);
            submission.Property(s => s.Reason).HasMaxLength(500);
            submission.HasIndex(s => s.FormId);
            submission.Property(s => s.Returned).AsJson();
        });
    }
}
