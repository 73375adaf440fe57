using GiaoBan.Briefings.Conclusions;
using GiaoBan.Briefings.Conclusions.Writing;
using GiaoBan.Briefings.Room;
using GiaoBan.Records;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Briefings;

/// <summary>Tables of briefings, of what happens in their rooms, of who is connected and of what is being typed.</summary>
internal static class BriefingTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Briefing>(briefing =>
        {
            briefing.ToTable("briefings");
            briefing.Property(b => b.Id).ValueGeneratedNever();
            briefing.Property(b => b.PublicId).HasMaxLength(32).IsFixedLength();
            briefing.Property(b => b.Version).IsConcurrencyToken();
            briefing.Property(b => b.Title).HasMaxLength(200);
            briefing.Property(b => b.Place).HasMaxLength(200);
            briefing.Property(b => b.Regime).HasMaxLength(64);
            briefing.Property(b => b.Period).HasMaxLength(16);
            briefing.Property(b => b.DutyPhone).HasMaxLength(40);
            briefing.Property(b => b.NoticeNumber).HasMaxLength(60);
            briefing.Property(b => b.SitePaper).HasMaxLength(200);
            briefing.Property(b => b.SignedNumber).HasMaxLength(60);
            briefing.Property(b => b.Invitation).AsJson();
            briefing.Property(b => b.Agenda).AsJson();
            briefing.Property(b => b.SignedReceipt).AsJson();
            briefing.HasIndex(b => b.PublicId).IsUnique();
            briefing.HasIndex(b => b.StartsAt);
            briefing.Ignore(b => b.Register).Ignore(b => b.Sites);
        });
        model.Entity<Happening>(happening =>
        {
            happening.ToTable("happenings");
            happening.Property(h => h.Id).ValueGeneratedNever();
            happening.HasIndex(h => new { h.BriefingId, h.Id });
            happening.Ignore(h => h.Register).Ignore(h => h.Version);
        });
        model.Entity<Conclusion>(conclusion =>
        {
            conclusion.ToTable("conclusions");
            conclusion.Property(c => c.Id).ValueGeneratedNever();
            conclusion.Property(c => c.PublicId).HasMaxLength(32).IsFixedLength();
            conclusion.Property(c => c.Version).IsConcurrencyToken();
            conclusion.Property(c => c.WrittenBy).HasMaxLength(80);
            conclusion.Property(c => c.Text).AsJson();
            conclusion.Property(c => c.Units).AsJson();
            conclusion.Property(c => c.Corrections).AsJson();
            conclusion.HasIndex(c => c.PublicId).IsUnique();
            conclusion.HasIndex(c => new { c.BriefingId, c.Number }).IsUnique();
            conclusion.Ignore(c => c.Register).Ignore(c => c.Code);
        });
        model.Entity<Presence>(presence =>
        {
            presence.ToTable("presence");
            presence.HasKey(p => new { p.BriefingId, p.UnitId, p.Connection });
            presence.Property(p => p.Connection).HasMaxLength(64);
            presence.Property(p => p.Node).HasMaxLength(64);
        });
        model.Entity<Unsaved>(unsaved =>
        {
            unsaved.ToTable("unsaved_conclusions");
            unsaved.HasKey(u => new { u.BriefingId, u.Login, u.Conclusion });
            unsaved.Property(u => u.Login).HasMaxLength(80);
            unsaved.Property(u => u.Conclusion).HasMaxLength(32);
            unsaved.Property(u => u.Fields).AsJson();
        });
    }
}
