using System.Text.Json.Nodes;
using GiaoBan.Network;
using GiaoBan.Records.Links;
using GiaoBan.Shell;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Records.Api;

/// <summary>Writes records as the API shows them: what all have, then the register's own fields.</summary>
public sealed class RecordAnswers<T>(Register<T> register, SeenLinks links, GiaoBanDb db, NetworkMap map, Clock clock, Answers answers)
    where T : Record
{
    private ILookup<long, string> _logins = Array.Empty<string>().ToLookup(_ => 0L);

    /// <summary>The answer about one record, with its version as <c>ETag</c>.</summary>
    public async Task<IResult> AnswerAsync(T record, HttpContext http, int status, CancellationToken cancel)
    {
        http.Response.Headers.ETag = $"\"{record.Version}\"";
        if (status == StatusCodes.Status201Created)
        {
            http.Response.Headers.Location = $"/api/v1/{register.Code}/{record.PublicId}";
        }

        return answers.Of((await WriteAsync([record], cancel))[0], status);
    }

    /// <summary>What several records say, in their order; of the records that they name only those that the reader may open.</summary>
    public async Task<IReadOnlyList<JsonObject>> WriteAsync(IReadOnlyList<T> records, CancellationToken cancel)
    {
        await ReadLoginsAsync(records, cancel);
        List<JsonObject> written = [.. records.Select(Write)];
        await links.HideAsync(written, cancel);
        return written;
    }

    /// <summary>Reads the names of the officers named on restricted records, once for all of them.</summary>
    private async Task ReadLoginsAsync(IReadOnlyList<T> records, CancellationToken cancel)
    {
        var restricted = records.Where(r => r.Access == Access.Restricted).Select(r => r.Id).ToList();
        if (restricted.Count > 0)
        {
            _logins = (await db.Named.Where(n => restricted.Contains(n.RecordId))
                .Join(db.Officers, n => n.OfficerId, o => o.Id, (n, o) => new { n.RecordId, o.Login })
                .OrderBy(n => n.Login).ToListAsync(cancel)).ToLookup(n => n.RecordId, n => n.Login);
        }
    }

    private JsonObject Write(T record)
    {
        var body = new JsonObject
        {
            ["id"] = record.PublicId,
            ["version"] = record.Version,
            ["unit"] = map.CodeOf(record.UnitId, clock.Today),
            ["access"] = CommonVerbs.CodeOf(record.Access),
            ["named"] = new JsonArray([.. _logins[record.Id].Select(login => JsonValue.Create(login))]),
        };
        if (record.IsRemoved)
        {
            body["removed"] = true;
        }

        var fields = register.Fields(record, map, clock.Today);
        var own = fields.ToArray();
        fields.Clear(); // taken over, not copied: a list writes fifty of them
        foreach (var (name, value) in own)
        {
            body[name] = value;
        }

        return body;
    }
}
