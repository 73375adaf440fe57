using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace GiaoBan.Bench;

/// <summary>
/// One kept connection that sends a request and reads its answer. It shares the machine with what it measures, so it does
/// next to nothing: no header is parsed but the length.
/// </summary>
internal sealed class RawClient : IDisposable
{
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _buffer = new byte[1 << 20];
    private readonly string _host;

    public RawClient(Uri server)
    {
        _host = server.Authority;
        _socket.Connect(server.Host, server.Port);
    }

    /// <summary>The bytes of a request.</summary>
    public byte[] Request(string method, string path, string token, string? body = null) => Encoding.UTF8.GetBytes(
        $"{method} {path} HTTP/1.1\r\nHost: {_host}\r\nAuthorization: Bearer {token}\r\n" +
        (body is null ? "\r\n" : $"Content-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}"));

    /// <summary>The bytes with which a browser asks for a page.</summary>
    public byte[] PageRequest(string path, string cookies) =>
        Encoding.UTF8.GetBytes($"GET {path} HTTP/1.1\r\nHost: {_host}\r\nCookie: {cookies}\r\n\r\n");

    /// <summary>Sends it; answers the status and the body's length.</summary>
    public async Task<(int Status, int Length)> SendAsync(byte[] request)
    {
        await _socket.SendAsync(request);
        var read = 0;
        while (true)
        {
            var more = await _socket.ReceiveAsync(_buffer.AsMemory(read));
            if (more == 0)
            {
                throw new IOException("The server closed the connection.");
            }

            read += more;
            if (Answer(_buffer.AsSpan(0, read)) is { } answer)
            {
                return answer;
            }
        }
    }

    /// <summary>The body of the last answer, for a message.</summary>
    public string Last(int length) => Encoding.UTF8.GetString(_buffer, 0, Math.Min(length + 800, _buffer.Length)).TrimEnd('\0');

    public void Dispose() => _socket.Dispose();

    private static (int Status, int Length)? Answer(ReadOnlySpan<byte> read)
    {
        var end = read.IndexOf("\r\n\r\n"u8);
        if (end < 0)
        {
            return null;
        }

        var head = Encoding.ASCII.GetString(read[..end]);
        var body = read[(end + 4)..];
        var status = int.Parse(head.AsSpan(9, 3), CultureInfo.InvariantCulture);
        var length = head.IndexOf("Content-Length: ", StringComparison.OrdinalIgnoreCase);
        if (length < 0)
        {
            return body.EndsWith("0\r\n\r\n"u8) ? (status, body.Length) : null;
        }

        var digits = head[(length + "Content-Length: ".Length)..].Split('\r')[0];
        var wanted = int.Parse(digits, CultureInfo.InvariantCulture);
        return body.Length >= wanted ? (status, wanted) : null;
    }
}
