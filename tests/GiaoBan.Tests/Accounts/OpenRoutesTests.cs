using GiaoBan.Tests.Support;
using Xunit;

namespace GiaoBan.Tests.Accounts;

/// <summary>What answers without sign-in is a list; everything else does not.</summary>
public sealed class OpenRoutesTests(Apps apps) : IClassFixture<Apps>
{
    private static readonly Dictionary<string, string> Open = new()
    {
        ["/dang-nhap"] = "the sign-in page itself",
        ["/huong-dan"] = "the guide, which is public",
        ["/phim-tat"] = "the list of keys, which is public",
        ["/loi"] = "says why a request was not served",
        ["/suc-khoe"] = "for what watches the server",
    };

    [Fact]
    public async Task Only_what_is_on_the_list_and_our_own_files_answer_a_stranger()
    {
        var app = await apps.On(DatabaseKind.Sqlite);
        var open = Routes.Of(app).Where(r => r.IsOpen && !IsFile(r)).Select(r => r.Path).Distinct();
        Findings.AssertNone(open.Where(path => !Open.ContainsKey(path)));
    }

    private static bool IsFile(Route route) => Path.HasExtension(route.Path);
}
