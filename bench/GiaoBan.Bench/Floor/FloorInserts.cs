using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;

namespace GiaoBan.Bench.Floor;

/// <summary>The least that a durable write can be: the body in one row, one commit, one sync.</summary>
internal sealed class FloorInserts : IDisposable
{
    private readonly SqliteConnection _db;
    private readonly SemaphoreSlim _turn = new(1, 1);

    public FloorInserts(string file)
    {
        _db = new SqliteConnection($"Data Source={file}");
        _db.Open();
        using var command = _db.CreateCommand();
        command.CommandText =
            """
            PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
            CREATE TABLE IF NOT EXISTS floor (id INTEGER PRIMARY KEY, content TEXT NOT NULL);
            """;
        command.ExecuteNonQuery();
    }

    public async Task AnswerAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var content = await reader.ReadToEndAsync();
        await _turn.WaitAsync();
        try
        {
            using var command = _db.CreateCommand();
            command.CommandText = "INSERT INTO floor (content) VALUES (@content)";
            command.Parameters.AddWithValue("@content", content);
            command.ExecuteNonQuery();
        }
        finally
        {
            _turn.Release();
        }

        http.Response.StatusCode = StatusCodes.Status201Created;
        http.Response.ContentLength = System.Text.Encoding.UTF8.GetByteCount(content);
        await http.Response.WriteAsync(content);
    }

    public void Dispose()
    {
        _db.Dispose();
        _turn.Dispose();
    }
}
