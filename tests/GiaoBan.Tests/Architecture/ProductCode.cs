using System.Reflection;
using Microsoft.AspNetCore.Razor.Hosting;

namespace GiaoBan.Tests.Architecture;

/// <summary>The app's compiled types, pages included, with the folder that each stands in and the types that it uses.</summary>
internal static class ProductCode
{
    private const BindingFlags All =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Assembly App = typeof(GiaoBan.App).Assembly;

    /// <summary>The compiled markup of each .cshtml, by its path.</summary>
    private static readonly Dictionary<Type, string> Markup = App.GetCustomAttributes<RazorCompiledItemAttribute>()
        .ToDictionary(page => page.Type, page => page.Identifier);

    /// <summary>Every type as it was written: what the compiler makes of lambdas and awaits belongs to its outermost type.</summary>
    public static IReadOnlyList<Type> Types { get; } =
        [.. App.GetTypes().Where(t => !t.IsNested && (Markup.ContainsKey(t) || t.Namespace?.StartsWith("GiaoBan", StringComparison.Ordinal) == true))];

    public static IReadOnlyList<Type> WithNested(Type type) =>
        [type, .. type.GetNestedTypes(All).SelectMany(WithNested)];

    public static IEnumerable<MethodBase> Methods(Type type) =>
        [.. type.GetMethods(All), .. type.GetConstructors(All)];

    /// <summary>The folder under src/GiaoBan: <c>Network</c>; of the registers each its own: <c>Registers/Cases</c>; <c>""</c> for the root.</summary>
    public static string FolderOf(Type type)
    {
        var path = Markup.TryGetValue(type, out var file)
            ? file.Split('/', StringSplitOptions.RemoveEmptyEntries)[..^1]
            : type.Namespace!.Split('.')[1..];
        return path switch
        {
            ["Registers", var register, ..] => $"Registers/{register}",
            [var top, ..] => top,
            [] => "",
        };
    }

    /// <summary>The app's own types that this one uses, in signatures, attributes and code.</summary>
    public static IReadOnlySet<Type> UsedBy(Type type) => WithNested(type)
        .SelectMany(Uses)
        .SelectMany(Unwrap)
        .Where(used => used.Assembly == App)
        .Select(Outermost)
        .Where(used => used != type && Types.Contains(used))
        .ToHashSet();

    private static IEnumerable<Type> Uses(Type type)
    {
        List<Type?> used = [type.BaseType, .. type.GetInterfaces(), .. type.GetFields(All).Select(f => f.FieldType)];
        used.AddRange(type.GetCustomAttributesData().Select(a => a.AttributeType));
        foreach (var method in Methods(type))
        {
            used.AddRange(method.GetParameters().Select(p => p.ParameterType));
            used.Add((method as MethodInfo)?.ReturnType);
            used.AddRange(method.GetCustomAttributesData().Select(a => a.AttributeType));
            used.AddRange(method.GetMethodBody()?.LocalVariables.Select(l => l.LocalType) ?? []);
            used.AddRange(MethodCode.Members(method).SelectMany(Named));
        }

        return used.OfType<Type>();
    }

    private static IEnumerable<Type?> Named(MemberInfo member) => member switch
    {
        Type type => [type],
        MethodInfo method => [method.DeclaringType, method.ReturnType, .. method.IsGenericMethod ? method.GetGenericArguments() : []],
        FieldInfo field => [field.DeclaringType, field.FieldType],
        _ => [member.DeclaringType],
    };

    private static IEnumerable<Type> Unwrap(Type type) => type switch
    {
        { HasElementType: true } => Unwrap(type.GetElementType()!),
        { IsGenericType: true } => [type, .. type.GetGenericArguments().SelectMany(Unwrap)],
        _ => [type],
    };

    private static Type Outermost(Type type)
    {
        while (type.DeclaringType is { } outer)
        {
            type = outer;
        }

        return type.IsGenericType ? type.GetGenericTypeDefinition() : type;
    }
}
