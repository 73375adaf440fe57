using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace GiaoBan.Bench.Floor;

/// <summary>
/// What the same work costs without the product: Kestrel and Microsoft.Data.Sqlite, written by hand for these pages only.
/// It checks the same token in the same tables, reads the same rows by the same indexes and answers the same bytes.
/// </summary>
internal sealed class FloorServer : IAsyncDisposable
{
    private const string FindOfficer =
        """
        SELECT o."Login" FROM tokens t JOIN accounts a ON a."Id" = t."AccountId" JOIN officers o ON o."Id" = a."Id"
        WHERE t."KeyHash" = @hash AND NOT o."IsDisabled"
        """;

    private readonly WebApplication _app;
    private readonly FloorInserts _inserts;

    private FloorServer(WebApplication app, FloorInserts inserts) => (_app, _inserts) = (app, inserts);

    public Uri Url => new(_app.Urls.Single());

    /// <param name="databaseFile">The product's database, which it reads.</param>
    /// <param name="insertFile">A database of its own, which it writes.</param>
    /// <param name="lists">The condition of each list by its name in the address.</param>
    public static async Task<FloorServer> StartAsync(string databaseFile, string insertFile, IReadOnlyDictionary<string, string> lists)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var connection = $"Data Source={databaseFile};Mode=ReadOnly;Pooling=True";
        var inserts = new FloorInserts(insertFile);
        var pages = lists.ToDictionary(l => $"/list/{l.Key}", l => new FloorList(l.Value), StringComparer.Ordinal);
        app.Run(async http =>
        {
            await using var db = new SqliteConnection(connection);
            db.Open();
            if (!IsKnown(db, http.Request))
            {
                http.Response.StatusCode = StatusCodes.Status401Unauthorized;
                http.Response.ContentLength = 0;
            }
            else if (HttpMethods.IsPost(http.Request.Method))
            {
                await inserts.AnswerAsync(http);
            }
            else
            {
                await pages[http.Request.Path].AnswerAsync(db, http.Response);
            }
        });
        await app.StartAsync();
        return new FloorServer(app, inserts);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _inserts.Dispose();
    }

    private static bool IsKnown(SqliteConnection db, HttpRequest request)
    {
        var key = request.Headers.Authorization.ToString()["Bearer ".Length..];
        using var command = db.CreateCommand();
        command.CommandText = FindOfficer;
        command.Parameters.AddWithValue("@hash", Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(key))));
        return command.ExecuteScalar() is not null;
    }
}
