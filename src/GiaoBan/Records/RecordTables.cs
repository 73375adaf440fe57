using GiaoBan.Records.Attachments;
using GiaoBan.Records.Attachments.Receiving;
using GiaoBan.Records.Contributions;
using GiaoBan.Records.History;
using GiaoBan.Records.Ledger;
using GiaoBan.Records.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GiaoBan.Records;

/// <summary>Tables of the door. STACK.md section 6 has what each index was measured for; add none without a query.</summary>
internal static class RecordTables
{
    public static void Map(ModelBuilder model)
    {
        MapContributions(model.Entity<ContributionRow>());
        MapUploads(model.Entity<Upload>());
        model.Entity<SeriesRow>(series =>
        {
            series.ToTable("series");
            series.Property(s => s.Fact).HasMaxLength(64);
            series.Property(s => s.Measure).HasMaxLength(32);
            series.Property(s => s.Slice).HasMaxLength(400);
            series.HasIndex(s => new { s.Fact, s.Measure, s.Slice }).IsUnique();
        });
        model.Entity<FactDefinition>(definition =>
        {
            definition.ToTable("fact_definitions");
            definition.HasKey(d => new { d.Of, d.Id });
            definition.Property(d => d.Id).ValueGeneratedNever();
            definition.Property(d => d.Of).HasMaxLength(32);
            definition.Property(d => d.Hash).HasMaxLength(64).IsFixedLength();
            definition.Ignore(d => d.Register).Ignore(d => d.Version);
        });
        model.Entity<UnitSettings>(settings =>
        {
            settings.ToTable("unit_settings");
            settings.Property(s => s.Id).ValueGeneratedNever();
            settings.Property(s => s.Version).IsConcurrencyToken();
            settings.HasIndex(s => s.UnitId).IsUnique();
            settings.Ignore(s => s.Register);
        });
        model.Entity<Leaf>(leaf =>
        {
            leaf.ToTable("leaves");
            leaf.HasKey(l => l.Position);
            leaf.Property(l => l.Position).ValueGeneratedNever();
            leaf.Property(l => l.Officer).HasMaxLength(80);
            leaf.Property(l => l.Verb).HasMaxLength(32);
            leaf.Property(l => l.Register).HasMaxLength(32);
        });
        model.Entity<LedgerHead>(head =>
        {
            head.ToTable("ledger_head");
            head.Property(h => h.Id).ValueGeneratedNever();
            head.HasData(new LedgerHead());
        });
        model.Entity<VersionRow>(version =>
        {
            version.ToTable("versions");
            version.HasKey(v => new { v.RecordId, v.Version });
            version.Property(v => v.Reason).HasMaxLength(500);
        });
        model.Entity<Idempotency>(key =>
        {
            key.ToTable("idempotency");
            key.HasKey(k => new { k.Officer, k.Key });
            key.Property(k => k.Officer).HasMaxLength(80);
            key.Property(k => k.Key).HasMaxLength(100);
        });
    }

    private static void MapUploads(EntityTypeBuilder<Upload> upload)
    {
        upload.ToTable("uploads");
        upload.Property(u => u.Id).HasMaxLength(32).IsFixedLength();
        upload.Property(u => u.Name).HasMaxLength(FileName.Longest);
        upload.Property(u => u.Kind).HasMaxLength(8);
        upload.Property(u => u.Address).HasMaxLength(64).IsFixedLength();
        upload.Property(u => u.IsTaken).IsConcurrencyToken();
        upload.HasIndex(u => u.Address);
        upload.HasIndex(u => u.At).HasFilter("NOT \"IsTaken\"");
    }

    /// <summary>What every register's table has beside its own columns.</summary>
    /// <param name="record">The register's records.</param>
    /// <param name="table">Its table.</param>
    /// <param name="filters">The columns by which its list is narrowed.</param>
    /// <param name="choices">
    /// Those of them of which some value is rare. Without an index of its own a rare value is looked for in the whole list, or
    /// in the whole unit.
    /// </param>
    /// <param name="pairs">
    /// Those that are often asked for together and of which neither is rare: counted apart they are walked by tens of thousands.
    /// </param>
    /// <param name="tags">The yes/no columns of which yes is rare.</param>
    public static void MapRecord<T>(
        EntityTypeBuilder<T> record, string table, string[] filters, string[] choices, (string, string)[] pairs, string[] tags)
        where T : Record
    {
        record.ToTable(table);
        record.HasKey(r => r.Id);
        record.Property(r => r.Id).ValueGeneratedNever();
        record.Property(r => r.PublicId).HasMaxLength(32).IsFixedLength();
        record.HasIndex(r => r.PublicId).IsUnique();
        record.Property(r => r.Number).HasMaxLength(100);
        record.Property(r => r.Title).HasMaxLength(500);
        record.Property(r => r.Version).IsConcurrencyToken();
        record.Ignore(r => r.NamedIds);
        record.Ignore(r => r.FormerHolders);
        record.Ignore(r => r.SupportingUnits);
        record.Ignore(r => r.SeenUpTo);
        record.Ignore(r => r.Register);
        MapLists(record, table, filters, choices, pairs, tags);
    }

    /// <summary>
    /// The orders in which a list is walked. Each holds all that a list is narrowed by, so that what does not belong is
    /// passed over, and the total counted, without a look at the rows.
    /// </summary>
    private static void MapLists<T>(
        EntityTypeBuilder<T> record, string table, string[] filters, string[] choices, (string, string)[] pairs, string[] tags)
        where T : Record
    {
        string[] order = [nameof(Record.On), nameof(Record.Id)];
        string[] judged = [nameof(Record.UnitId), nameof(Record.Access), nameof(Record.IsRemoved), .. filters, .. tags];
        By($"{table}_all");
        foreach (var first in choices.Prepend(nameof(Record.UnitId)))
        {
            By($"{table}_by_{first}", first);
        }

        foreach (var (first, second) in pairs.Concat(choices.Select(choice => (nameof(Record.UnitId), choice))))
        {
            By($"{table}_by_{first}_{second}", first, second);
        }

        foreach (var tag in tags.Append(nameof(Record.IsRemoved)))
        {
            By($"{table}_{tag}").HasFilter($"\"{tag}\"");
        }

        foreach (var (tag, first) in tags.SelectMany(tag => choices.Select(first => (tag, first))).Append((nameof(Record.IsRemoved), nameof(Record.UnitId))))
        {
            By($"{table}_{tag}_by_{first}", first).HasFilter($"\"{tag}\"");
        }

        IndexBuilder<T> By(string name, params string[] first) =>
            record.HasIndex([.. first, .. order, .. judged.Where(column => !first.Contains(column))], name);
    }

    private static void MapContributions(EntityTypeBuilder<ContributionRow> row)
    {
        row.ToTable("contributions");
        row.HasKey(c => new { c.RecordId, c.Began, c.Ordinal });

        // Days as their number: a tenth of the text's length in every index, the same on both databases.
        row.Property(c => c.Day).HasConversion(d => d.DayNumber, n => DateOnly.FromDayNumber(n));
        row.Property(c => c.Until).HasConversion(d => d!.Value.DayNumber, n => DateOnly.FromDayNumber(n));
        row.Property(c => c.Access).HasConversion<int>();

        // Access and the position ride along, so that neither the right to see nor a look at what was held true earlier
        // leaves the index.
        row.HasIndex(c => new { c.UnitId, c.Day, c.SeriesId, c.Amount, c.Access, c.Began })
            .HasFilter("\"Ended\" IS NULL AND \"Until\" IS NULL").HasDatabaseName("contributions_flows");
        row.HasIndex(c => new { c.UnitId, c.Until, c.Day, c.SeriesId, c.Amount, c.Access, c.Began })
            .HasFilter("\"Ended\" IS NULL AND \"Until\" IS NOT NULL").HasDatabaseName("contributions_stocks");
        row.HasIndex(c => new { c.UnitId, c.Ended })
            .HasFilter("\"Ended\" IS NOT NULL").HasDatabaseName("contributions_ended");
    }
}
