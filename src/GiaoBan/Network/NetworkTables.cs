using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Network;

/// <summary>Tables of units, officers and posts.</summary>
internal static class NetworkTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Unit>(unit =>
        {
            unit.ToTable("units");
            unit.HasKey(u => u.Id);
            unit.Property(u => u.Id).ValueGeneratedNever();
            unit.Property(u => u.Region).HasMaxLength(32);
            unit.Property(u => u.Version).IsConcurrencyToken();
            unit.HasMany(u => u.Names).WithOne().HasForeignKey(n => n.UnitId);
            unit.HasMany(u => u.Predecessors).WithOne().HasForeignKey(m => m.SuccessorId);
        });
        model.Entity<UnitName>(name =>
        {
            name.ToTable("unit_names");
            name.HasKey(n => new { n.UnitId, n.From });
            name.Property(n => n.Code).HasMaxLength(8);
            name.Property(n => n.Name).HasMaxLength(200);
            name.Property(n => n.Basis).HasMaxLength(200);
        });
        model.Entity<Merger>(merger =>
        {
            merger.ToTable("mergers");
            merger.HasKey(m => new { m.SuccessorId, m.PredecessorId });
        });
        model.Entity<Officer>(officer =>
        {
            officer.ToTable("officers");
            officer.HasKey(o => o.Id);
            officer.Property(o => o.Id).ValueGeneratedNever();
            officer.Property(o => o.Login).HasMaxLength(64);
            officer.HasIndex(o => o.Login).IsUnique();
            officer.Property(o => o.Title).HasMaxLength(200);
            officer.Property(o => o.Mail).HasMaxLength(254);
            officer.HasMany(o => o.Posts).WithOne().HasForeignKey(p => p.OfficerId);
        });
        model.Entity<Post>(post =>
        {
            post.ToTable("posts");
            post.HasKey(p => new { p.OfficerId, p.Role, p.UnitId, p.From });
        });
        model.Entity<FormerHolder>(holder =>
        {
            holder.ToTable("former_holders");
            holder.HasKey(h => new { h.RecordId, h.UnitId });
            holder.HasIndex(h => h.UnitId);
        });
        model.Entity<SupportingUnit>(supporting =>
        {
            supporting.ToTable("supporting_units");
            supporting.HasKey(s => new { s.RecordId, s.UnitId });
            supporting.HasIndex(s => s.UnitId);
        });
        model.Entity<Named>(named =>
        {
            named.ToTable("named");
            named.HasKey(n => new { n.RecordId, n.OfficerId });
            named.HasIndex(n => new { n.OfficerId, n.UnitId, n.RecordId });
        });
    }
}
