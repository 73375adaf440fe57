using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace GiaoBan.Storage;

/// <summary>
/// A table as it is written past EF Core's change tracker, read from the model: so a field that is added to an entity is
/// written here too, with the same conversion that EF Core gives it.
/// </summary>
internal sealed class EntityTable
{
    private static readonly ConditionalWeakTable<IEntityType, EntityTable> Known = [];

    private EntityTable(IEntityType entity)
    {
        Name = entity.GetTableName()!;
        Columns = [.. entity.GetProperties().Where(p => !IsGenerated(p)).Select(p => new EntityColumn(p))];
        InsertSql =
            $"INSERT INTO \"{Name}\" ({string.Join(", ", Columns.Select(c => $"\"{c.Name}\""))}) " +
            $"VALUES ({string.Join(", ", Columns.Select((_, i) => $"@p{i}"))})";
        Children = [.. entity.GetNavigations().Where(n => !n.IsOnDependent)];
    }

    public string Name { get; }

    public IReadOnlyList<EntityColumn> Columns { get; }

    /// <summary>Writes one row, whose values are <c>@p0</c> and so on in the order of the columns.</summary>
    public string InsertSql { get; }

    /// <summary>Where an entity holds its parts, which have tables of their own.</summary>
    public IReadOnlyList<INavigation> Children { get; }

    public static EntityTable Of(GiaoBanDb db, Type type) => Known.GetValue(
        db.Model.FindEntityType(type) ?? throw new InvalidOperationException($"{type} is not in the model."),
        entity => new EntityTable(entity));

    private static bool IsGenerated(IProperty property) => property.ValueGenerated == ValueGenerated.OnAdd && property.IsPrimaryKey();
}

/// <summary>A column, and how its value is read from an entity.</summary>
internal sealed class EntityColumn(IProperty property)
{
    private readonly IClrPropertyGetter _getter = property.IsShadowProperty()
        ? throw new InvalidOperationException($"{property} is not a property of its class, so bulk insert cannot read it.")
        : property.GetGetter();

    private readonly Func<object?, object?>? _convert = property.GetRelationalTypeMapping().Converter?.ConvertToProvider;

    public string Name { get; } = property.GetColumnName();

    /// <summary>The database's name of the type, without length.</summary>
    public string StoreType { get; } = property.GetRelationalTypeMapping().StoreTypeNameBase;

    public object? Value(object entity)
    {
        var value = _getter.GetClrValue(entity);
        return value is null || _convert is null ? value : _convert(value);
    }
}
