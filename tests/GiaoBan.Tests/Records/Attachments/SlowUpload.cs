using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace GiaoBan.Tests.Records.Attachments;

/// <summary>An upload that has begun and does not end: its sender has gone for tea.</summary>
internal sealed class SlowUpload : IDisposable
{
    private readonly TcpClient _connection = new();

    /// <summary>Sends the head and some of the file; the server has it in quarantine when this answers.</summary>
    public static async Task<SlowUpload> BeginAsync(Uri server, string token, string dataFolder)
    {
        var upload = new SlowUpload();
        var before = Waiting(dataFolder);
        await upload._connection.ConnectAsync(server.Host, server.Port);
        var head = string.Create(CultureInfo.InvariantCulture, $"POST /api/v1/attachments HTTP/1.1\r\nHost: {server.Authority}\r\nAuthorization: Bearer {token}\r\nX-File-Name: a.pdf\r\nContent-Length: 1000000\r\n\r\n");
        await upload._connection.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head));
        await upload._connection.GetStream().WriteAsync(SampleFiles.Pdf);
        for (var tries = 0; Waiting(dataFolder) == before && tries < 150; tries++)
        {
            await Task.Delay(100);
        }

        return upload;
    }

    private static int Waiting(string dataFolder) =>
        new DirectoryInfo(Path.Combine(dataFolder, "quarantine")) is { Exists: true } folder ? folder.GetFiles().Length : 0;

    public void Dispose() => _connection.Dispose();
}
