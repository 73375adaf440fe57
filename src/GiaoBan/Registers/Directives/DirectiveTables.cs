using GiaoBan.Records;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Registers.Directives;

internal static class DirectiveTables
{
    public static void Map(ModelBuilder model) => model.Entity<Directive>(directive =>
    {
        RecordTables.MapRecord(
            directive,
            Directive.RegisterCode,
            filters: [nameof(Directive.Kind), nameof(Directive.Field), nameof(Directive.Issuer)],
            choices: [nameof(Directive.Kind), nameof(Directive.Issuer)],
            pairs: [(nameof(Directive.Kind), nameof(Directive.Field))],
            tags: [nameof(Directive.Congress), nameof(Directive.Petty)]);
        directive.Property(d => d.Kind).HasMaxLength(32);
        directive.Property(d => d.Field).HasMaxLength(32);
        directive.Property(d => d.Issuer).HasMaxLength(32);
        directive.Property(d => d.Note).HasMaxLength(500);
        directive.Ignore(d => d.Fields);
    });
}
