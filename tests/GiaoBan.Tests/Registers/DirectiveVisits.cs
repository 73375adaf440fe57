using System.Net;
using GiaoBan.Network;
using GiaoBan.Tests.Support;
using Xunit;

namespace GiaoBan.Tests.Registers;

/// <summary>What clerks do with directive documents at a browser, for the tests of their pages.</summary>
internal static class DirectiveVisits
{
    public const string Title = "Tăng cường lãnh đạo công tác tiếp công dân trước đại hội đảng bộ các cấp";

    private static int _officers;
    private static int _numbers;

    /// <summary>A number that no other test has entered.</summary>
    public static string NewNumber() => $"{Interlocked.Increment(ref _numbers)}-KH/TU";

    /// <summary>A new officer of the unit at a browser, and the login.</summary>
    public static async Task<(Visitor Visitor, string Login)> SomebodyAsync(this RunningApp app, Role role, params string[] units)
    {
        var login = $"somebody-{Interlocked.Increment(ref _officers)}";
        await app.OfficerAsync(login, role, units);
        return (await app.SignedInAsync(login), login);
    }

    /// <summary>A new clerk of the unit at a browser.</summary>
    public static async Task<Visitor> ClerkAsync(this RunningApp app, string unit) => (await app.SomebodyAsync(Role.Clerk, unit)).Visitor;

    /// <summary>The fields of a document that is in order, with others in their place.</summary>
    public static (string Label, string Value)[] Filled(string number, params (string Label, string Value)[] others)
    {
        var fields = new Dictionary<string, string>
        {
            ["Số, ký hiệu"] = number,
            ["Ngày ban hành"] = "12/6/2020",
            ["Trích yếu"] = Title,
            ["Loại văn bản"] = "Kế hoạch",
            ["Lĩnh vực"] = "Nội chính",
            ["Cơ quan ban hành"] = "Ban thường vụ",
        };
        foreach (var (label, value) in others)
        {
            fields[label] = value;
        }

        return [.. fields.Select(f => (f.Key, f.Value))];
    }

    /// <summary>Enters a document and answers the page that follows.</summary>
    public static async Task<Page> EnterAsync(this Visitor visitor, string number, params (string Label, string Value)[] others) =>
        await (await visitor.OpenAsync("/van-ban/moi")).PressAsync("Ghi văn bản", Filled(number, others));

    /// <summary>Opens an address with each ending, and holds that the answer is the same each time.</summary>
    public static async Task AssertEachIsAsync(this Visitor visitor, HttpStatusCode status, string address, params string[] endings)
    {
        foreach (var ending in endings)
        {
            Assert.Equal((ending, status), (ending, (await visitor.OpenAsync(address + ending)).Status));
        }
    }
}
