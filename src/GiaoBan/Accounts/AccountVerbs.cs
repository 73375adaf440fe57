using GiaoBan.Accounts.Passwords;
using GiaoBan.Accounts.Tokens;
using GiaoBan.Figures;
using GiaoBan.Network;
using GiaoBan.Records;
using GiaoBan.Shell;
using GiaoBan.Shell.Web;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Accounts;

/// <summary>An officer to be given an account.</summary>
/// <param name="Login">The sign-in name.</param>
/// <param name="Title">As pages name the officer; null: by the role.</param>
/// <param name="Role">The role of the posts.</param>
/// <param name="UnitCodes">Where: codes as of today; for roles of the centre none.</param>
public sealed record NewOfficer(string Login, string? Title, Role Role, IReadOnlyList<string> UnitCodes)
{
    /// <summary>Where reminders go; null: nowhere.</summary>
    public string? Mail { get; init; }
}

/// <summary>What is done to accounts. Each is a change through the door, by an administrator or by the officer.</summary>
public sealed partial class AccountVerbs(Door door, PasswordHashing hashing, Clock clock, TimeProvider time)
{
    /// <summary>How long a one-time password may wait for its first use.</summary>
    public static readonly TimeSpan OneTimeLasts = TimeSpan.FromHours(24);

    private const int LongestTitle = 200;

    /// <summary>Whole seconds: what a version says must read back the same from either database.</summary>
    private DateTime Now
    {
        get
        {
            var now = time.GetUtcNow().UtcDateTime;
            return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
        }
    }

    /// <summary>Gives an officer an account with posts from today on; answers the one-time password.</summary>
    public Task<Outcome<string>> AddAsync(Viewer who, NetworkMap map, NewOfficer officer, CancellationToken cancel)
    {
        var (posts, faults) = Posting.For(officer.Role, officer.UnitCodes, map, clock.Today);
        if (Login.Fault(officer.Login) is { } fault)
        {
            faults.Insert(0, new Fault("login", fault));
        }

        if (officer.Title is { } given && (given.Trim().Length is 0 or > LongestTitle || Characters.FirstBad(given) is not null))
        {
            faults.Add(new Fault("title", new Text(
                $"Chức danh phải có từ 1 đến {LongestTitle} ký tự, không có ký tự điều khiển.",
                $"A title has 1 to {LongestTitle} characters and no control characters.")));
        }

        if (officer.Mail is { } mail && !MailServer.IsAddress(mail))
        {
            faults.Add(new Fault("mail", new Text($"“{mail}” không phải là địa chỉ thư.", $"“{mail}” is no mail address.")));
        }

        if (faults.Count > 0)
        {
            return Task.FromResult<Outcome<string>>(Refusal.Invalid(faults));
        }

        var password = Secret.NewOneTimePassword();
        var hash = hashing.Hash(password);
        return ByAdminAsync<string>(who, async passage =>
        {
            if (await passage.Db.Officers.AnyAsync(o => o.Login == officer.Login, cancel))
            {
                return Refusal.Invalid("login", new Text(
                    $"Tên đăng nhập “{officer.Login}” đã có. Chọn tên khác.", $"There is already an officer “{officer.Login}”. Choose another name."));
            }

            var title = officer.Title?.Trim().Normalize() ?? RoleTitles.Of(officer.Role).Vi;
            var account = NewAccount(await passage.NextPositionAsync(), officer.Login, title, hash, posts);
            account.OneTimeUntil = Now + OneTimeLasts;
            account.Officer.Mail = officer.Mail;
            await passage.AddAsync(account, "add");
            return password;
        }, cancel);
    }

    /// <summary>The first administrator, with a password that was checked; only while there is no account.</summary>
    public Task<Outcome<Account>> AddFirstAsync(Viewer who, NetworkMap map, string login, string password, CancellationToken cancel)
    {
        var hash = hashing.Hash(password);
        var posts = Posting.For(Role.Admin, [], map, clock.Today).Posts;
        return ByAdminAsync<Account>(who, async passage =>
        {
            // The ledger is held from here on, so of two who try at once the second sees the first.
            var id = await passage.NextPositionAsync();
            if (await passage.Db.Accounts.AnyAsync(cancel))
            {
                return Refusal.Of(RefusalKind.Conflict, new Text(
                    "Đã có tài khoản. Đăng nhập bằng tài khoản đó.", "There is an account already. Sign in with it."));
            }

            var account = NewAccount(id, login, RoleTitles.Of(Role.Admin).Vi, hash, posts);
            await passage.AddAsync(account, "add");
            return account;
        }, cancel);
    }

    /// <summary>Stops an officer: sessions end, tokens and password work no longer. The posts stay as they were held.</summary>
    public Task<Outcome<Account>> DisableAsync(Viewer who, string login, CancellationToken cancel) =>
        ByAdminAsync(who, passage => ChangeAsync(passage, login, async account =>
        {
            account.Officer.IsDisabled = true;
            await EndSessionsAsync(passage, account.Id, cancel);
            await passage.ChangeAsync(account, "disable");
        }, cancel), cancel);

    /// <summary>Answers a new one-time password to an officer who lost the own one; sessions end.</summary>
    public async Task<Outcome<string>> ResetPasswordAsync(Viewer who, string login, CancellationToken cancel)
    {
        var password = Secret.NewOneTimePassword();
        var hash = hashing.Hash(password);
        var (_, refusal) = await ByAdminAsync(who, passage => ChangeAsync(
            passage, login, account => SetPasswordAsync(passage, account, hash, Now + OneTimeLasts, cancel), cancel), cancel);
        return refusal is null ? password : refusal;
    }

    /// <summary>The officer's own new password, whose rules and whose old password were checked; all sessions end.</summary>
    public Task<Outcome<Account>> ChangePasswordAsync(Viewer who, string password, CancellationToken cancel)
    {
        var hash = hashing.Hash(password);
        return door.PassAsync(who, passage => ChangeAsync(
            passage, who.Login, account => SetPasswordAsync(passage, account, hash, oneTimeUntil: null, cancel), cancel), cancel);
    }

    /// <summary>Gives a token; answers its key, which is not kept.</summary>
    public async Task<Outcome<string>> AddTokenAsync(Viewer who, string login, bool isReadOnly, CancellationToken cancel)
    {
        var key = "";
        var (_, refusal) = await ByAdminAsync(who, passage => ChangeAsync(passage, login, async account =>
        {
            (var token, key) = ApiToken.New(account.Id, isReadOnly, Now);
            account.Tokens.Add(token);
            passage.Db.Add(token);
            await passage.ChangeAsync(account, "token");
        }, cancel), cancel);
        return refusal is null ? key : refusal;
    }

    /// <summary>An account as <see cref="AddAsync"/> and the demo make it.</summary>
    internal Account NewAccount(long id, string login, string title, string passwordHash, IEnumerable<Post> posts)
    {
        var account = new Account
        {
            Id = id,
            Officer = new Officer { Id = id, Login = login, Title = title },
            PasswordHash = passwordHash,
            PasswordSetAt = Now,
        };
        account.Officer.Posts.AddRange(posts);
        return account;
    }

    private Task<Outcome<T>> ByAdminAsync<T>(Viewer who, Func<Passage, Task<Outcome<T>>> work, CancellationToken cancel) =>
        who.IsAdmin
            ? door.PassAsync(who, work, cancel)
            : Task.FromResult<Outcome<T>>(Refusal.Of(RefusalKind.NotAllowed, new Text(
                "Chỉ quản trị hệ thống được thay đổi tài khoản.", "Only an administrator may change accounts.")));

    /// <summary>Loads an account and changes it; one of a disabled officer changes no more.</summary>
    private static async Task<Outcome<Account>> ChangeAsync(
        Passage passage, string login, Func<Account, Task> change, CancellationToken cancel)
    {
        var account = await passage.Db.Accounts.Include(a => a.Officer).ThenInclude(o => o.Posts).Include(a => a.Tokens)
            .SingleOrDefaultAsync(a => a.Officer.Login == login, cancel);
        if (account is null)
        {
            return Refusal.Invalid("login", new Text($"Không có cán bộ “{login}”.", $"There is no officer “{login}”."));
        }

        if (account.Officer.IsDisabled)
        {
            return Refusal.Of(RefusalKind.Conflict, new Text($"Cán bộ “{login}” đã ngừng.", $"The officer “{login}” is disabled."));
        }

        await change(account);
        return account;
    }

    private async Task SetPasswordAsync(
        Passage passage, Account account, string hash, DateTime? oneTimeUntil, CancellationToken cancel)
    {
        (account.PasswordHash, account.PasswordSetAt, account.OneTimeUntil) = (hash, Now, oneTimeUntil);
        await EndSessionsAsync(passage, account.Id, cancel);
        await passage.ChangeAsync(account, "password");
    }

    private static async Task EndSessionsAsync(Passage passage, long account, CancellationToken cancel) =>
        passage.Db.RemoveRange(await passage.Db.Sessions.Where(s => s.AccountId == account).ToListAsync(cancel));
}
