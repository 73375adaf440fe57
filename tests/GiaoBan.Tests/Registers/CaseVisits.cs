using GiaoBan.Tests.Support;

namespace GiaoBan.Tests.Registers;

/// <summary>What clerks do with cases at a browser, for the tests of their pages.</summary>
internal static class CaseVisits
{
    public const string Title = "Vụ án nhận hối lộ tại một trạm kiểm soát lâm sản";

    private static int _numbers;

    /// <summary>The fields of a criminal case that is in order, with others in their place.</summary>
    public static (string Label, string Value)[] Filled(params (string Label, string Value)[] others)
    {
        var fields = new Dictionary<string, string>
        {
            ["Mã hồ sơ"] = $"VA-{Interlocked.Increment(ref _numbers)}",
            ["Ngày đưa vào diện theo dõi"] = "5/3/2020",
            ["Tên vụ án, vụ việc"] = Title,
            ["Loại"] = "Vụ án",
            ["Nhóm"] = "Tham nhũng",
            ["Loại tội phạm"] = "Rất nghiêm trọng",
            ["Diện theo dõi"] = "Cấp tỉnh theo dõi, chỉ đạo",
        };
        foreach (var (label, value) in others)
        {
            fields[label] = value;
        }

        return [.. fields.Select(f => (f.Key, f.Value))];
    }

    /// <summary>Enters a case and answers the page that follows.</summary>
    public static async Task<Page> EnterCaseAsync(this Visitor visitor, params (string Label, string Value)[] others) =>
        await (await visitor.OpenAsync("/vu-an/moi")).PressAsync("Ghi vụ án, vụ việc", Filled(others));

    /// <summary>Enters a matter: it has no severity of an offence.</summary>
    public static Task<Page> EnterMatterAsync(this Visitor visitor) => visitor.EnterCaseAsync(
        ("Loại", "Vụ việc"), ("Loại tội phạm", ""), ("Tên vụ án, vụ việc", "Vụ việc khiếu nại đông người về bồi thường"));

    /// <summary>Follows the link of a verb, fills its form and presses its button, which has the same words.</summary>
    public static async Task<Page> DoAsync(this Page page, string verb, params (string Label, string Value)[] fields) =>
        await (await page.FollowAsync(verb)).PressAsync(verb, fields);
}
