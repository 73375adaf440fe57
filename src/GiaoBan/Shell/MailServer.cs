namespace GiaoBan.Shell;

/// <summary>The SMTP server that takes the installation's mail; it needs no password, as a relay within the network.</summary>
/// <param name="Host">Its name.</param>
/// <param name="Port">25 of most.</param>
/// <param name="From">The address in whose name mail is sent.</param>
/// <param name="Address">How officers reach the installation: the beginning of each link in a mail.</param>
public sealed record MailServer(string Host, int Port, string From, string Address)
{
    /// <summary>Of <c>HOST:PORT</c> and an address; null where they are not such.</summary>
    public static MailServer? Read(string? hostAndPort, string? from, string address) =>
        hostAndPort?.LastIndexOf(':') is > 0 and var at && ushort.TryParse(hostAndPort.AsSpan(at + 1), out var port) && port > 0 && IsAddress(from)
            ? new MailServer(hostAndPort[..at], port, from!, address.TrimEnd('/'))
            : null;

    /// <summary>Whether this is an address to which mail can go, without a name beside it.</summary>
    public static bool IsAddress(string? text) =>
        text is { Length: <= LongestAddress } && System.Net.Mail.MailAddress.TryCreate(text, out var read) && read.Address == text && read.Host.Length > 0;

    private const int LongestAddress = 254;

    /// <summary>How often it is looked whether something is to be sent, or to be tried again.</summary>
    public TimeSpan Every { get; init; } = TimeSpan.FromMinutes(1);
}
