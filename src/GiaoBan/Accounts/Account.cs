using GiaoBan.Accounts.Tokens;
using GiaoBan.Network;
using GiaoBan.Records;
using GiaoBan.Records.Audit;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Accounts;

/// <summary>
/// Tài khoản: how an officer gets in, and the posts that say what for. Officer, posts, password and tokens change together
/// through the door as one aggregate.
/// </summary>
public sealed class Account : IAggregate
{
    public const string RegisterCode = "officers";

    /// <summary>Also the officer's id.</summary>
    public long Id { get; init; }

    public int Version { get; set; } = 1;

    public required Officer Officer { get; init; }

    /// <summary>Salted and slow (<see cref="Passwords.PasswordHashing"/>); never part of <see cref="Content"/>.</summary>
    public required string PasswordHash { get; set; }

    /// <summary>Real time, UTC.</summary>
    public DateTime PasswordSetAt { get; set; }

    /// <summary>
    /// Until when (real time, UTC) a one-time password works; null when the password is the officer's own. With a one-time
    /// password nothing is open but the page that changes it.
    /// </summary>
    public DateTime? OneTimeUntil { get; set; }

    public List<ApiToken> Tokens { get; init; } = [];

    public string Register => RegisterCode;

    public string Content() => Canonical.Write(new AccountContent(
        Officer.Login,
        Officer.Title,
        Officer.IsDisabled,
        PasswordSetAt,
        OneTimeUntil,
        [.. Officer.Posts.OrderBy(p => (p.From, p.UnitId, p.Role)).Select(p => new PostContent(p.Role, p.UnitId, p.From, p.To))],
        [.. Tokens.OrderBy(t => (t.CreatedAt, t.Mark)).Select(t => new TokenContent(t.Mark, t.IsReadOnly, t.CreatedAt))],
        Officer.Mail));
}

/// <summary>Goes through the accounts for <c>audit verify</c>.</summary>
internal sealed class AccountContents : IPresentContent
{
    public async Task<IReadOnlyList<IAggregate>> NextAsync(GiaoBanDb db, long afterId, int count, CancellationToken cancel) =>
        await db.Accounts.AsNoTracking().Include(a => a.Officer).ThenInclude(o => o.Posts).Include(a => a.Tokens)
            .Where(a => a.Id > afterId).OrderBy(a => a.Id).Take(count).AsSplitQuery().ToListAsync(cancel);
}

/// <summary>What a version of an account says. No secret, and no hash of one.</summary>
internal sealed record AccountContent(
    string Login,
    string Title,
    bool Disabled,
    DateTime PasswordSetAt,
    DateTime? OneTimeUntil,
    IReadOnlyList<PostContent> Posts,
    IReadOnlyList<TokenContent> Tokens,
    string? Mail);

internal sealed record PostContent(Role Role, int Unit, DateOnly From, DateOnly? To);

internal sealed record TokenContent(string Mark, bool ReadOnly, DateTime CreatedAt);
