namespace GiaoBan.Tests.Rights;

/// <summary>A whole record of each register, as the API takes it.</summary>
internal static class RecordBodies
{
    public static Dictionary<string, object> Of(string register, string title) => register switch
    {
        "directives" => new()
        {
            ["number"] = "14-KH/TU",
            ["title"] = title,
            ["issuedOn"] = "2020-07-01",
            ["kind"] = "plan",
            ["field"] = "anti_corruption",
            ["issuer"] = "standing_committee",
        },
        "cases" => new()
        {
            ["number"] = "VA-68-2020-001",
            ["title"] = title,
            ["openedOn"] = "2020-07-01",
            ["type"] = "criminal",
            ["field"] = "corruption",
            ["severity"] = "serious",
            ["level"] = "province",
        },
        "assignments" => new()
        {
            ["number"] = "145-CV/BNCTW",
            ["title"] = title,
            ["product"] = "Bao cao",
            ["dueOn"] = "2020-08-31",
            ["origin"] = "request",
            ["field"] = "internal_affairs",
        },
        _ => throw new ArgumentOutOfRangeException(nameof(register), register, "RecordBodies does not know this register"),
    };
}
