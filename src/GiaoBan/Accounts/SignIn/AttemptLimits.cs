using System.Net;
using System.Net.Sockets;
using GiaoBan.Storage;

namespace GiaoBan.Accounts.SignIn;

/// <summary>
/// Locks out who guesses passwords: one count for a name and one for an address, shared by every way of giving a password
/// and by all nodes. An attempt is counted before its password is looked at, so guesses made at once do not slip through;
/// one that was right is taken off again.
/// </summary>
public sealed class AttemptLimits(GiaoBanDb db, TimeProvider time, WriterLock writer)
{
    /// <summary>In vain on one name within <see cref="Window"/>; then the name is locked for the rest of it.</summary>
    public const int PerName = 10;

    /// <summary>In vain from one address, where a whole commission may sit behind it.</summary>
    public const int PerAddress = 100;

    /// <summary>Counted from the first attempt in vain.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Counts an attempt; false when the name or the address is locked.</summary>
    public async Task<bool> BeginAsync(string login, IPAddress? address, CancellationToken cancel)
    {
        using var turn = await writer.TakeAsync(cancel);
        await AttemptSql.SweepAsync(db, Now - Window - Window, cancel);
        var onName = await AttemptSql.CountAsync(db, NameKey(login), Now, Now - Window, cancel);
        var fromAddress = await AttemptSql.CountAsync(db, AddressKey(address), Now, Now - Window, cancel);
        return onName <= PerName && fromAddress <= PerAddress;
    }

    /// <summary>The password was right: the name begins anew, the address has one attempt less.</summary>
    public async Task ForgiveAsync(string login, IPAddress? address, CancellationToken cancel)
    {
        using var turn = await writer.TakeAsync(cancel);
        await AttemptSql.ForgetAsync(db, NameKey(login), cancel);
        await AttemptSql.TakeOffAsync(db, AddressKey(address), cancel);
    }

    private static string NameKey(string login) => Secret.HashOf("name:" + login);

    /// <summary>Of IPv6 the network, since one site has all the addresses in it.</summary>
    private static string AddressKey(IPAddress? address) => Secret.HashOf("address:" + address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    });
}
