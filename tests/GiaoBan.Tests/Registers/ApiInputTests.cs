using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using GiaoBan.Network;
using GiaoBan.Tests.Support;
using Xunit;

namespace GiaoBan.Tests.Registers;

/// <summary>What a program sends wrong: a clear word with its place, and nothing written.</summary>
public sealed class ApiInputTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, BothDatabases]
    public async Task What_is_wrong_in_a_body_is_said(DatabaseKind database)
    {
        var app = await apps.On(database);
        await app.OfficerAsync("clerk", Role.Clerk, "68");
        using var api = app.Api(await app.TokenAsync("clerk"));
        const string Rest = """
            "number":"9-CV/BNCTU","title":"x","issuedOn":"2020-07-10","kind":"letter","field":"internal_affairs","issuer":"commission"
            """;
        foreach (var (body, status, says) in new[]
        {
            ("{" + Rest + ",\"access\":null}", HttpStatusCode.UnprocessableEntity, "access: Chưa chọn"),
            ("{" + Rest + ",\"title\":\"y\"}", HttpStatusCode.BadRequest, "tên trường lặp lại"),
            ("{" + Rest + ",\"loai\":\"y\"}", HttpStatusCode.UnprocessableEntity, "loai: Không có trường này"),
            ("{" + Rest, HttpStatusCode.BadRequest, "JSON sai ở 1:"),
            ("{" + Rest.Replace("\"x\"", "7", StringComparison.Ordinal) + "}", HttpStatusCode.UnprocessableEntity, "\"title\":[\"Phải là chữ, trong dấu ngoặc kép.\"]"),
            ("{" + Rest.Replace("\"x\"", "\"\u200b\u202e\"", StringComparison.Ordinal) + "}", HttpStatusCode.UnprocessableEntity, "title: Còn trống"),
            ("[]", HttpStatusCode.BadRequest, "đối tượng JSON"),
        })
        {
            using var answer = await api.PostAsync("directives", new StringContent(body, Encoding.UTF8, "application/json"));
            var said = await answer.Content.ReadAsStringAsync();
            Assert.Equal((status, true, body), (answer.StatusCode, said.Contains(says, StringComparison.Ordinal), body));
        }

        Assert.Equal(0, (int)JsonNode.Parse(await api.GetStringAsync("directives"))!["total"]!);
    }

    [Theory, BothDatabases]
    public async Task What_is_asked_wrong_is_not_called_unsaved(DatabaseKind database)
    {
        var app = await apps.On(database);
        await app.OfficerAsync("asker", Role.Clerk, "25");
        using var api = app.Api(await app.TokenAsync("asker"));
        foreach (var address in new[] { "directives?sort=title", "directives?from=2020-02-30", "figures?formula=x&from=2020-01-01&to=2020-02-01", "figures?formula=directive.issued&regime=X", "reports" })
        {
            using var answer = await api.GetAsync(address);
            var said = await answer.Content.ReadAsStringAsync();
            Assert.Equal((HttpStatusCode.UnprocessableEntity, true), (answer.StatusCode, said.Contains("Chưa trả lời được", StringComparison.Ordinal)));
        }

        var one = JsonNode.Parse(await api.GetStringAsync("figures?formula=directive.issued&from=2020-01-01&to=2020-02-01&unit=25&map=2025-07-01"))!;
        Assert.Equal((1, 1), ((int)one["coverage"]!["known"]!, (int)one["coverage"]!["of"]!));
    }
}
