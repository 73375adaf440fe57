using System.Reflection;
using GiaoBan.Storage;
using GiaoBan.Storage.Sqlite;
using GiaoBan.Tests.Support;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace GiaoBan.Tests.Architecture;

/// <summary>How types are made and named.</summary>
public sealed class TypeTests
{
    private static readonly string[] EmptyWords = ["Manager", "Helper", "Helpers", "Util", "Utils", "Common", "Misc", "Service"];

    [Fact]
    public void A_class_is_sealed_unless_another_inherits_it()
    {
        var bases = ProductCode.Types.SelectMany(ProductCode.WithNested).Select(t => t.BaseType).OfType<Type>()
            .Select(t => t.IsGenericType ? t.GetGenericTypeDefinition() : t).ToHashSet();
        // Razor and migrations are written by tools, which leave their classes open.
        var open = ProductCode.Types
            .Where(t => t.Namespace!.StartsWith("GiaoBan", StringComparison.Ordinal) && !t.Namespace.EndsWith(".Migrations", StringComparison.Ordinal))
            .SelectMany(ProductCode.WithNested)
            .Where(t => t.IsClass && !t.IsSealed && !bases.Contains(t));
        Findings.AssertNone(open.Select(t => t.FullName!));
    }

    [Fact]
    public void A_name_says_what_the_type_is()
    {
        var empty = ProductCode.Types.SelectMany(ProductCode.WithNested)
            .Where(t => EmptyWords.Any(word => t.Name.Split('`')[0].EndsWith(word, StringComparison.Ordinal)));
        Findings.AssertNone(empty.Select(t => t.FullName!));
    }

    [Fact]
    public void What_is_posted_is_never_an_entity()
    {
        var entities = Entities();
        var pages = ProductCode.Types.Where(t => t.IsAssignableTo(typeof(PageModel))).ToArray();
        var bound = pages.SelectMany(page => page.GetProperties()
            .Where(p => p.IsDefined(typeof(BindPropertyAttribute)) || page.IsDefined(typeof(BindPropertiesAttribute)))
            .Select(p => (Where: $"{page.FullName}.{p.Name}", Type: p.PropertyType)));
        var parameters = pages.SelectMany(page => page.GetMethods().Where(m => m.Name.StartsWith("OnPost", StringComparison.Ordinal)))
            .SelectMany(m => m.GetParameters().Select(p => (Where: $"{m.DeclaringType}.{m.Name}({p.Name})", Type: p.ParameterType)));
        Findings.AssertNone(bound.Concat(parameters).Where(b => Parts(b.Type, []).Any(entities.Contains)).Select(b => b.Where));
    }

    private static HashSet<Type> Entities()
    {
        using var db = new SqliteGiaoBanDb(new DbContextOptionsBuilder<SqliteGiaoBanDb>().UseSqlite().Options);
        return [.. ((GiaoBanDb)db).Model.GetEntityTypes().Select(e => e.ClrType)];
    }

    /// <summary>The type with all that its properties are made of.</summary>
    private static HashSet<Type> Parts(Type type, HashSet<Type> seen)
    {
        Type?[] parts = [type, type.GetElementType(), .. type.GetGenericArguments()];
        foreach (var part in parts.OfType<Type>().Where(p => p.Namespace?.StartsWith("GiaoBan", StringComparison.Ordinal) == true && seen.Add(p)))
        {
            foreach (var property in part.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            {
                Parts(property.PropertyType, seen);
            }
        }

        return seen;
    }
}
