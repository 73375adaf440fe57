using GiaoBan.Records;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Briefings.Before.Sites;

/// <summary>The table of what sites have said before briefings.</summary>
internal static class PreparationTables
{
    public static void Map(ModelBuilder model) => model.Entity<SitePreparation>(preparation =>
    {
        preparation.ToTable("preparations");
        preparation.Property(p => p.Id).ValueGeneratedNever();
        preparation.Property(p => p.Version).IsConcurrencyToken();
        preparation.Property(p => p.People).AsJson();
        preparation.Property(p => p.Topic).HasMaxLength(PreparationEntry.LongestTopic);
        preparation.HasIndex(p => new { p.BriefingId, p.UnitId }).IsUnique();
        preparation.Ignore(p => p.Register).Ignore(p => p.Total);
    });
}
