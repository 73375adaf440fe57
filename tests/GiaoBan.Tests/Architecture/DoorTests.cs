using System.Data.Common;
using System.Reflection;
using GiaoBan.Records;
using GiaoBan.Tests.Support;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace GiaoBan.Tests.Architecture;

/// <summary>Nothing changes the data beside the door, and reading changes nothing.</summary>
public sealed class DoorTests
{
    [Fact]
    public void Only_Storage_sends_its_own_SQL()
    {
        var wrong = from type in ProductCode.Types
                    where ProductCode.FolderOf(type) != "Storage"
                    from call in Calls(type)
                    where IsPastTheDoor(call)
                    select $"{type.FullName} calls {call.DeclaringType!.Name}.{call.Name}";
        Findings.AssertNone(wrong);
    }

    [Fact]
    public void A_page_that_is_only_opened_writes_nothing()
    {
        var wrong = from page in ProductCode.Types
                    where page.IsAssignableTo(typeof(PageModel))
                    from call in CallsOfGet(page)
                    where IsWrite(call)
                    select $"{page.FullName}.OnGet calls {call.DeclaringType!.Name}.{call.Name}";
        Findings.AssertNone(wrong);
    }

    private static bool IsPastTheDoor(MethodBase call) =>
        call.Name.StartsWith("ExecuteUpdate", StringComparison.Ordinal)
        || call.Name.StartsWith("ExecuteDelete", StringComparison.Ordinal)
        || call.Name.StartsWith("ExecuteSql", StringComparison.Ordinal)
        || call.Name.StartsWith("FromSql", StringComparison.Ordinal)
        || call.Name.StartsWith("SqlQuery", StringComparison.Ordinal)
        || call.DeclaringType!.IsAssignableTo(typeof(DbCommand))
        || call.DeclaringType.IsAssignableTo(typeof(DbConnection));

    // Opening a restricted record is noted in the ledger, by RecordReading: that is no change of what is read.
    private static bool IsWrite(MethodBase call) =>
        (call.DeclaringType!.IsAssignableTo(typeof(DbContext)) && call.Name.StartsWith("SaveChanges", StringComparison.Ordinal))
        || call.DeclaringType.Name.Split('`')[0] is var type && (type == nameof(Door) || type.EndsWith("Verbs", StringComparison.Ordinal));

    /// <summary>What the type's methods call, those that the compiler made for its lambdas and awaits included.</summary>
    private static IEnumerable<MethodBase> Calls(Type type) =>
        ProductCode.WithNested(type).SelectMany(ProductCode.Methods).SelectMany(MethodCode.Members).OfType<MethodBase>();

    /// <summary>What OnGet calls, by way of the page's own methods too.</summary>
    private static HashSet<MethodBase> CallsOfGet(Type page)
    {
        var own = ProductCode.WithNested(page).ToHashSet();
        var calls = new HashSet<MethodBase>();
        var open = new Stack<MethodBase>(page.GetMethods().Where(m => m.Name.StartsWith("OnGet", StringComparison.Ordinal)));
        while (open.TryPop(out var method))
        {
            // An async method or a lambda has its code in a nested type, of which it names a constructor or a method.
            foreach (var call in MethodCode.Members(method).Concat(StateMachine(method)).OfType<MethodBase>().Where(calls.Add))
            {
                if (own.Contains(call.DeclaringType!))
                {
                    open.Push(call);
                }
            }
        }

        return calls;
    }

    private static IEnumerable<MemberInfo> StateMachine(MethodBase method) =>
        method.GetCustomAttribute<System.Runtime.CompilerServices.StateMachineAttribute>()?.StateMachineType
            .GetMethods(BindingFlags.NonPublic | BindingFlags.Instance).Where(m => m.Name == "MoveNext") ?? [];
}
