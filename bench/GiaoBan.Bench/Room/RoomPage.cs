using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;

namespace GiaoBan.Bench.Room;

/// <summary>
/// An open page's connection, next to nothing beside it: it shares the machine with the server. It notes when a message came
/// that has the part that is waited for.
/// </summary>
internal sealed class RoomPage(string login) : IAsyncDisposable
{
    private const byte End = 0x1e;

    private readonly ClientWebSocket _socket = new();
    private readonly byte[] _buffer = new byte[1 << 17];
    private TaskCompletionSource<long> _arrived = new();
    private byte[] _awaited = [];
    private int _read;

    /// <summary>Whose page it is.</summary>
    public string Login => login;

    /// <summary>The bytes that it was sent.</summary>
    public long Received { get; private set; }

    /// <summary>Connects and watches; done when the first answer is there.</summary>
    public async Task OpenAsync(Uri server, string ticket, string topic, CancellationToken cancel)
    {
        _socket.Options.SetRequestHeader("Cookie", $"giaoban={ticket}");
        _socket.Options.KeepAliveInterval = TimeSpan.Zero;
        await _socket.ConnectAsync(new UriBuilder(server) { Scheme = "ws", Path = "/truc-tiep" }.Uri, cancel);
        var watched = Await("\"type\":3");
        _ = ReadAsync(cancel);
        await SendAsync("""{"protocol":"json","version":1}""", cancel);
        await SendAsync($$"""{"type":1,"invocationId":"1","target":"Watch","arguments":["{{topic}}",""]}""", cancel);
        await watched.WaitAsync(TimeSpan.FromSeconds(60), cancel);
        _ = PingAsync(cancel);
    }

    /// <summary>When the next message with these words comes, by the stopwatch.</summary>
    public Task<long> Await(string words)
    {
        _arrived = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
        _awaited = Encoding.UTF8.GetBytes(words);
        return _arrived.Task;
    }

    public ValueTask DisposeAsync()
    {
        _socket.Dispose();
        return ValueTask.CompletedTask;
    }

    private Task SendAsync(string message, CancellationToken cancel) =>
        _socket.SendAsync(Encoding.UTF8.GetBytes(message + (char)End), WebSocketMessageType.Text, true, cancel);

    /// <summary>As the page's script does: a server that hears nothing for half a minute takes the page for gone.</summary>
    private async Task PingAsync(CancellationToken cancel)
    {
        while (_socket.State == WebSocketState.Open)
        {
            await Task.Delay(TimeSpan.FromSeconds(10), cancel);
            await SendAsync("""{"type":6}""", cancel);
        }
    }

    private async Task ReadAsync(CancellationToken cancel)
    {
        while (_socket.State == WebSocketState.Open)
        {
            var got = await _socket.ReceiveAsync(_buffer.AsMemory(_read), cancel);
            Received += got.Count;
            _read += got.Count;
            for (var end = _buffer.AsSpan(0, _read).IndexOf(End); end >= 0; end = _buffer.AsSpan(0, _read).IndexOf(End))
            {
                Hear(_buffer.AsSpan(0, end));
                _buffer.AsSpan(end + 1, _read - end - 1).CopyTo(_buffer);
                _read -= end + 1;
            }
        }
    }

    private void Hear(ReadOnlySpan<byte> message)
    {
        if (_awaited.Length > 0 && message.IndexOf(_awaited) >= 0)
        {
            _awaited = [];
            _arrived.TrySetResult(Stopwatch.GetTimestamp());
        }
    }
}
