using GiaoBan.Accounts;
using GiaoBan.Accounts.Passwords;
using GiaoBan.Network;
using GiaoBan.Records;
using GiaoBan.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace GiaoBan.Tests.Support;

/// <summary>
/// Officers for tests: <c>await app.OfficerAsync("clerk-68", Role.Clerk, "68")</c>, then <c>app.SignedInAsync("clerk-68")</c> at a
/// browser, or <c>app.Api(await app.TokenAsync("clerk-68"))</c>.
/// </summary>
internal static class TestOfficers
{
    public const string Password = "ca ro dong nuong trui ven song";

    /// <summary>Of password hashes; a slow one for each sign-in would be most of a test's time.</summary>
    public const int Iterations = 10;

    public static readonly Viewer Tester = Viewer.Command("test");

    /// <summary>Adds an officer with posts from long ago; answers the officer's id.</summary>
    public static Task<long> OfficerAsync(this RunningApp app, string login, Role role, params string[] units) =>
        app.InScopeAsync(async services =>
        {
            var map = await services.GetRequiredService<NetworkMaps>().CurrentAsync(services.GetRequiredService<GiaoBanDb>());
            var from = new DateOnly(2016, 1, 1);
            var (posts, faults) = Posting.For(role, units, map, from);
            if (faults.Count > 0)
            {
                throw new InvalidOperationException(faults[0].Message.En);
            }

            var (account, refusal) = await services.GetRequiredService<Door>().PassAsync<Account>(Tester, async passage =>
            {
                var id = await passage.NextPositionAsync();
                var account = services.GetRequiredService<AccountVerbs>().NewAccount(id, login, RoleTitles.Of(role).Vi, services.GetRequiredService<PasswordHashing>().Hash(Password), posts);
                await passage.AddAsync(account, "add");
                return account;
            }, default);
            return account?.Id ?? throw new InvalidOperationException(refusal!.Message.En);
        });

    /// <summary>Adds a clerk as <c>giaoban user add</c> does; answers the one-time password.</summary>
    public static Task<string> AddAsync(this RunningApp app, string login) => app.InScopeAsync(async services =>
    {
        var map = await services.GetRequiredService<NetworkMaps>().CurrentAsync(services.GetRequiredService<GiaoBanDb>());
        return await app.VerbAsync(accounts => accounts.AddAsync(Tester, map, new NewOfficer(login, null, Role.Clerk, ["68"]), default));
    });

    /// <summary>A token of an officer.</summary>
    public static Task<string> TokenAsync(this RunningApp app, string login, bool isReadOnly = false) =>
        app.VerbAsync(accounts => accounts.AddTokenAsync(Tester, login, isReadOnly, default));

    /// <summary>Stops an officer.</summary>
    public static Task<Account> DisableAsync(this RunningApp app, string login) =>
        app.VerbAsync(accounts => accounts.DisableAsync(Tester, login, default));

    /// <summary>Somebody at a browser, signed in by the password.</summary>
    public static async Task<Visitor> SignedInAsync(this RunningApp app, string login)
    {
        var visitor = app.Visitor();
        await visitor.SignInAsync(login);
        return visitor;
    }

    /// <summary>Fills in the sign-in page and sends it.</summary>
    public static async Task<Page> SignInAsync(this Visitor visitor, string login, string password = Password) =>
        await (await visitor.OpenAsync("/dang-nhap")).PressAsync("Đăng nhập", ("Tên đăng nhập", login), ("Mật khẩu", password));

    /// <summary>Runs a verb of accounts beside the server.</summary>
    public static Task<T> VerbAsync<T>(this RunningApp app, Func<AccountVerbs, Task<Outcome<T>>> verb) =>
        app.InScopeAsync(async services =>
        {
            var (value, refusal) = await verb(services.GetRequiredService<AccountVerbs>());
            return refusal is null ? value! : throw new InvalidOperationException(refusal.Message.En);
        });
}
