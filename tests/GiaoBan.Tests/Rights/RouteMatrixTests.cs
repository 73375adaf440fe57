using System.Net;
using GiaoBan.Tests.Support;
using Xunit;

namespace GiaoBan.Tests.Rights;

/// <summary>Every route × every role × every kind of record: what one may not see does not exist.</summary>
public sealed class RouteMatrixTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, BothDatabases]
    public async Task Each_route_answers_each_role_as_its_guard_says(DatabaseKind database)
    {
        using var network = await MatrixNetwork.OnAsync(await apps.On(database));
        var wrong = new List<string>();
        foreach (var (route, guard) in RouteTable.Guards)
        {
            foreach (var actor in Enum.GetValues<Actor>())
            {
                wrong.AddRange(await JudgeAsync(network, route, guard, actor));
            }
        }

        Findings.AssertNone(wrong);
    }

    private static async Task<List<string>> JudgeAsync(MatrixNetwork network, Route route, string guard, Actor actor)
    {
        var wrong = new List<string>();
        var unknown = new Lazy<Task<(HttpResponseMessage Response, string Body)>>(() => network.AskAsync(route, actor, kind: null));
        foreach (var kind in network.KindsOf(route))
        {
            var expected = Guards.Expected(guard, actor, kind);
            if (expected == Answer.NotAsked)
            {
                continue;
            }

            var (response, body) = await network.AskAsync(route, actor, kind);
            using (response)
            {
                var about = $"{route}, {actor}, {kind}: ";
                if (!Is(expected, response))
                {
                    wrong.Add($"{about}{(int)response.StatusCode} instead of {expected}");
                }
                else if (expected == Answer.Missing && body != (await unknown.Value).Body)
                {
                    wrong.Add($"{about}the 404 is not that of a record that never was");
                }
                else if (expected == Answer.Given)
                {
                    wrong.AddRange(Shown(guard, actor, kind).Where(shown => body.Contains(shown.Title, StringComparison.Ordinal) != shown.IsExpected)
                        .Select(shown => $"{about}{(shown.IsExpected ? "does not show" : "shows")} {shown.Title}"));
                }
            }
        }

        return wrong;
    }

    private static bool Is(Answer expected, HttpResponseMessage response) => expected switch
    {
        Answer.Given => response.IsSuccessStatusCode,
        Answer.Refused => response.StatusCode == HttpStatusCode.Forbidden,
        Answer.Missing => response.StatusCode == HttpStatusCode.NotFound,
        Answer.SignIn => IsSignIn(response),
        _ => (int)response.StatusCode < 500 && !IsSignIn(response)
            && response.StatusCode is not (HttpStatusCode.Forbidden or HttpStatusCode.NotFound),
    };

    private static bool IsSignIn(HttpResponseMessage response) =>
        response.StatusCode == HttpStatusCode.Unauthorized
        || response.Headers.Location?.OriginalString.Contains("/dang-nhap", StringComparison.Ordinal) == true;

    /// <summary>Which records an answer must show or hide: a list those that are seen, a record itself, all else nothing.</summary>
    private static IEnumerable<(string Title, bool IsExpected)> Shown(string guard, Actor actor, RecordKind kind) =>
        Enum.GetValues<RecordKind>().Select(other => (MatrixNetwork.TitleOf(other), guard switch
        {
            "list" or "figure list" => other != RecordKind.Removed && actor.Sees(other),
            "assigned list" => other == RecordKind.Shared && actor.Sees(other),
            // What a unit supports has its place there, but is not in its list.
            "follow up" => other == RecordKind.Shared && actor.SeesAssigned(),
            "read" or "history" or "assigned read" or "assigned history" => other == kind,
            _ => false,
        }));
}
