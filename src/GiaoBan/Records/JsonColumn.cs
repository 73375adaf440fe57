using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace GiaoBan.Records;

/// <summary>A property that is kept as text, as <see cref="Canonical"/> writes it, and compared by what it says.</summary>
internal static class JsonColumn
{
    public static PropertyBuilder<T> AsJson<T>(this PropertyBuilder<T> property) => property.HasConversion(
        new ValueConverter<T, string>(value => Canonical.Write(value), text => Canonical.Read<T>(text)),
        new ValueComparer<T>(
            (a, b) => Canonical.Write(a) == Canonical.Write(b), value => Canonical.Write(value).GetHashCode(), value => value));
}
