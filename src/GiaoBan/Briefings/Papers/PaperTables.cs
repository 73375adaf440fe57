using GiaoBan.Records;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Briefings.Papers;

/// <summary>Tables of papers, and of the sites that have opened them.</summary>
internal static class PaperTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Paper>(paper =>
        {
            paper.ToTable("papers");
            paper.Property(p => p.Id).ValueGeneratedNever();
            paper.Property(p => p.PublicId).HasMaxLength(32).IsFixedLength();
            paper.Property(p => p.Version).IsConcurrencyToken();
            paper.Property(p => p.File).AsJson();
            paper.HasIndex(p => p.PublicId).IsUnique();
            paper.HasIndex(p => p.BriefingId);
            paper.Ignore(p => p.Register);
        });
        model.Entity<PaperOpened>(opened =>
        {
            opened.ToTable("papers_opened");
            opened.HasKey(o => new { o.PaperId, o.UnitId });
        });
    }
}
