using System.Net;
using System.Text.RegularExpressions;
using GiaoBan.Network;
using GiaoBan.Tests.Support;
using Microsoft.Data.Sqlite;
using Xunit;

namespace GiaoBan.Tests.Registers;

/// <summary>
/// How SQLite answers a list, whatever is asked: it walks an index that has the order already and stops when the page is
/// full, and counts within an index. It never reads the table through, and never sorts what it found. SQLite plans without
/// statistics here, so an empty database shows what a full one does.
/// </summary>
public sealed partial class ListPlanTests(Apps apps) : IClassFixture<Apps>
{
    private static readonly string[] Desk = ["02", "04", "06", "08", "10", "11", "12", "14", "15", "17", "19", "20", "24", "25"];

    [Theory]
    // all of it: any index counts
    [InlineData("chair", "", "all", @"\w+")]
    [InlineData("chair", "sort=on", "all", @"\w+")]
    [InlineData("chair", "field=anti_corruption&congress=no", "all", @"\w+")]
    [InlineData("chair", "from=2020-01-01&to=2020-06-14", "all", "all")]
    // a rare value, or none at all
    [InlineData("chair", "kind=other&congress=no", "by_Kind", "by_Kind(_Field)?")]
    [InlineData("chair", "issuer=commission&field=judicial_reform", "by_Issuer", "by_Issuer")]
    [InlineData("chair", "kind=other&from=2020-01-01&to=2020-01-02", "by_Kind", "by_Kind")]
    [InlineData("chair", "congress=yes", "Congress", @"Congress\w*")]
    [InlineData("chair", "petty=yes&field=anti_corruption", "Petty", @"Petty\w*")]
    [InlineData("chair", "kind=plan&field=anti_corruption", "by_Kind_Field", "by_Kind_Field")]
    [InlineData("chair", "kind=other&congress=yes&petty=yes", @"(Congress|Petty)_by_Kind", @"(Congress|Petty)_by_Kind")]
    [InlineData("chair", "removed=yes", "IsRemoved", @"IsRemoved\w*")]
    [InlineData("clerk", "removed=yes", "IsRemoved_by_UnitId", "IsRemoved_by_UnitId")]
    [InlineData("chair", "unit=68", "by_UnitId", @"by_UnitId\w*")]
    [InlineData("chair", "unit=68&field=anti_corruption", "by_UnitId", @"by_UnitId\w*")]
    // many units: walked in order, counted by unit
    [InlineData("desk", "", "all", @"by_UnitId\w*")]
    [InlineData("desk", "from=2020-01-01", "all", @"by_UnitId\w*")]
    [InlineData("desk", "unit=02", "by_UnitId", @"by_UnitId\w*")]
    [InlineData("desk", "kind=other", "by_Kind", @"by_Kind(_Field)?|by_UnitId\w*")]
    // one unit
    [InlineData("clerk", "", "by_UnitId", @"by_UnitId\w*")]
    [InlineData("clerk", "field=anti_corruption&from=2020-01-01", "by_UnitId", @"by_UnitId\w*")]
    [InlineData("clerk", "kind=other", "by_UnitId_Kind", "by_UnitId_Kind")]
    [InlineData("clerk", "issuer=commission&from=2020-01-01", "by_UnitId_Issuer", "by_UnitId_Issuer")]
    [InlineData("clerk", "kind=plan&field=anti_corruption", "by_UnitId_Kind", "by_UnitId_Kind")]
    public async Task A_list_walks_an_index_in_its_order(string login, string query, string page, string count)
    {
        var app = await apps.On(DatabaseKind.Sqlite);
        using var api = app.Api(await TokenAsync(app, login));
        app.Queries.Clear();
        Assert.Equal(HttpStatusCode.OK, (await api.GetAsync($"directives?{query}", TestContext.Current.CancellationToken)).StatusCode);

        var asked = app.Queries.Sent.Where(sql => sql.Contains("\"directives\"", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, asked.Count);
        AssertUses(Plan(app, asked.Single(IsCount)), count, isCovering: true);
        AssertUses(Plan(app, asked.Single(sql => !IsCount(sql))), page, isCovering: false);
    }

    [Fact]
    public async Task The_next_page_is_sought_and_not_walked_to()
    {
        var app = await apps.On(DatabaseKind.Sqlite);
        using var api = app.Api(await TokenAsync(app, "chair"));
        app.Queries.Clear();
        var after = Convert.ToHexStringLower("17|20200614"u8);
        Assert.Equal(HttpStatusCode.OK, (await api.GetAsync($"directives?after={after}", TestContext.Current.CancellationToken)).StatusCode);

        var plan = Plan(app, app.Queries.Sent.Single(sql => sql.Contains("\"directives\"", StringComparison.Ordinal) && !IsCount(sql)));
        Assert.Contains("SEARCH d USING INDEX directives_all (On<?)", plan, StringComparison.Ordinal);
    }

    private static bool IsCount(string sql) => sql.Contains("COUNT(*)", StringComparison.Ordinal);

    private static void AssertUses(string plan, string indexes, bool isCovering)
    {
        var covering = isCovering ? "COVERING " : "(COVERING )?";
        Assert.True(Regex.IsMatch(plan, $@"(?m)^(SCAN|SEARCH) \w+ USING {covering}INDEX directives_({indexes})( |$)"), plan);
        Assert.DoesNotContain("TEMP B-TREE", plan, StringComparison.Ordinal);
    }

    /// <summary>What SQLite says it would do, a line each; the values of parameters do not matter.</summary>
    private static string Plan(RunningApp app, string sql)
    {
        using var db = new SqliteConnection($"Data Source={app.Installation.DatabaseFile}");
        db.Open();
        using var command = db.CreateCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN {sql}";
        foreach (var name in Parameter().Matches(sql).Select(m => m.Value).Distinct())
        {
            command.Parameters.AddWithValue(name, DBNull.Value);
        }

        using var reader = command.ExecuteReader();
        var lines = new List<string>();
        while (reader.Read())
        {
            lines.Add(reader.GetString(3));
        }

        return string.Join('\n', lines);
    }

    private static async Task<string> TokenAsync(RunningApp app, string login)
    {
        var name = $"{login}-{Guid.NewGuid():N}"[..20];
        await app.OfficerAsync(name, login switch { "chair" => Role.Chair, "desk" => Role.Desk, _ => Role.Clerk }, login switch { "chair" => [], "desk" => Desk, _ => ["68"] });
        return await app.TokenAsync(name);
    }

    [GeneratedRegex(@"@\w+")]
    private static partial Regex Parameter();
}
