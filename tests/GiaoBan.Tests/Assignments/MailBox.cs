using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using MimeKit;
using SmtpServer;
using SmtpServer.ComponentModel;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace GiaoBan.Tests.Assignments;

/// <summary>A mail server that keeps what it is handed.</summary>
internal sealed class MailBox : MessageStore, IAsyncDisposable
{
    private readonly ConcurrentQueue<MimeMessage> _messages = new();
    private readonly CancellationTokenSource _end = new();
    private Task _running = Task.CompletedTask;

    public int Port { get; } = FreePort();

    public IReadOnlyList<MimeMessage> Messages => [.. _messages];

    public void Open()
    {
        var services = new ServiceProvider();
        services.Add(this);
        var options = new SmtpServerOptionsBuilder().ServerName("localhost").Endpoint(e => e.Port(Port)).Build();
        _running = new SmtpServer.SmtpServer(options, services).StartAsync(_end.Token);
    }

    public override async Task<SmtpResponse> SaveAsync(
        ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream(buffer.ToArray());
        _messages.Enqueue(await MimeMessage.LoadAsync(bytes, cancellationToken));
        return SmtpResponse.Ok;
    }

    /// <summary>Waits until something holds; fails after a while.</summary>
    public static async Task UntilAsync(Func<bool> holds)
    {
        for (var tries = 0; !holds(); tries++)
        {
            if (tries > 200)
            {
                throw new TimeoutException();
            }

            await Task.Delay(100);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _running;
        foreach (var message in _messages)
        {
            message.Dispose();
        }

        _end.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
