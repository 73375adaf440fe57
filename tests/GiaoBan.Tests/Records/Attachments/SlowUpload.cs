using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace GiaoBan.Tests.Records.Attachments;

/// <summary>An upload that has begun and does not end: its sender has gone for tea.</summary>
internal sealed class SlowUpload : IAsyncDisposable
{
    private readonly TcpClient _connection = new();

    private SlowUpload()
    {
    }

    /// <summary>Where the server has what came so far.</summary>
    public string File { get; private set; } = "";

    /// <summary>Sends the head and some of the file, and waits until the server has it in quarantine.</summary>
    public static async Task<SlowUpload> BeginAsync(Uri server, string token, string dataFolder)
    {
        var upload = new SlowUpload();
        var before = Waiting(dataFolder);
        await upload._connection.ConnectAsync(server.Host, server.Port);
        var head = string.Create(CultureInfo.InvariantCulture, $"POST /api/v1/attachments HTTP/1.1\r\nHost: {server.Authority}\r\nAuthorization: Bearer {token}\r\nX-File-Name: a.pdf\r\nContent-Length: 1000000\r\n\r\n");
        await upload._connection.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head));
        await upload._connection.GetStream().WriteAsync(SampleFiles.Pdf);
        await UntilAsync(() => Waiting(dataFolder).Length > before.Length);
        upload.File = Waiting(dataFolder).Except(before).Single();
        return upload;
    }

    /// <summary>Breaks it off, and waits until the server has noticed.</summary>
    public async ValueTask DisposeAsync()
    {
        _connection.Dispose();
        await UntilAsync(() => !System.IO.File.Exists(File));
    }

    private static string[] Waiting(string dataFolder) =>
        Path.Combine(dataFolder, "quarantine") is var folder && Directory.Exists(folder) ? Directory.GetFiles(folder) : [];

    private static async Task UntilAsync(Func<bool> isSo)
    {
        for (var tries = 0; !isSo() && tries < 300; tries++)
        {
            await Task.Delay(50);
        }
    }
}
