using Xunit;

namespace GiaoBan.Tests.Registers;

/// <summary>What tests enter where it does not matter what.</summary>
internal static class Samples
{
    public static object Directive(string number) => new
    {
        number,
        title = "Kế hoạch kiểm tra công tác phòng, chống tham nhũng",
        issuedOn = "2020-03-01",
        kind = "plan",
        field = "anti_corruption",
        issuer = "commission",
        access = "shared",
    };

    public static object Case(string type = "criminal", string severity = "serious") => new
    {
        number = "VA-68-2020-007",
        title = "Vụ án nhận hối lộ tại một trạm kiểm soát lâm sản",
        type,
        field = "corruption",
        severity,
        level = "province",
        openedOn = "2020-03-01",
        access = "shared",
    };

    public static object Restricted(params string[] named) => new
    {
        access = "restricted",
        named,
        reason = "theo phân công",
    };

    /// <summary>The answer of a request that must be done.</summary>
    public static async Task<Answer> Done(this Task<Answer> sent)
    {
        var answer = await sent;
        Assert.True(answer.IsDone, $"{answer.Status} {answer.Body.ToJsonString()}");
        return answer;
    }

    /// <summary>A field of an answer.</summary>
    public static string Text(this Answer answer, string field) => answer.Body[field]!.GetValue<string>();
}
