using System.CommandLine;
using GiaoBan.Network;
using GiaoBan.Records;
using GiaoBan.Shell;

namespace GiaoBan.Accounts;

/// <summary><c>giaoban user add | password | disable</c> and <c>token add</c>: accounts from the machine itself.</summary>
internal static class UserCommands
{
    private static readonly Argument<string> Name = new("NAME") { Description = "tên đăng nhập" };
    private static readonly Option<string> User = new("--user") { Description = "tên đăng nhập", Required = true };
    private static readonly Option<bool> ReadOnly = new("--read-only") { Description = "mã chỉ được đọc" };
    private static readonly Option<string> Title = new("--title") { Description = "chức danh, ví dụ “Phó Trưởng ban”" };

    private static readonly Option<string> RoleName = new Option<string>("--role") { Description = "vai trò", Required = true }
        .AcceptOnlyFromAmong([.. Enum.GetValues<Role>().Select(RoleTitles.CodeOf)]);

    private static readonly Option<string[]> Units = new("--unit")
    {
        Description = "mã đơn vị, hai chữ số; của chuyên viên tổng hợp: nhiều mã",
        AllowMultipleArgumentsPerToken = true,
    };

    public static Command Users(DataCommand data) => new("user", "cán bộ và tài khoản")
    {
        data.Create("add", "thêm cán bộ; in mật khẩu dùng một lần", [Name, RoleName, Units, Title], AddAsync, WhenMissing.Make),
        data.Create("password", "cấp lại mật khẩu dùng một lần", [Name], PasswordAsync),
        data.Create("disable", "ngừng một cán bộ", [Name], DisableAsync),
    };

    public static Command Tokens(DataCommand data) => new("token", "mã truy cập API")
    {
        data.Create("add", "cấp mã; mã chỉ hiện một lần", [User, ReadOnly], TokenAsync),
    };

    private static async Task<int> AddAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancel)
    {
        var officer = new NewOfficer(
            parsed.GetRequiredValue(Name),
            parsed.GetValue(Title),
            Enum.Parse<Role>(parsed.GetRequiredValue(RoleName), ignoreCase: true),
            parsed.GetValue(Units) ?? []);
        var request = services.GetRequiredService<RequestViewer>();
        var outcome = await services.GetRequiredService<AccountVerbs>().AddAsync(request.Viewer, request.Map, officer, cancel);
        return await SayAsync(outcome, password => password);
    }

    private static async Task<int> PasswordAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancel) =>
        await SayAsync(
            await services.GetRequiredService<AccountVerbs>().ResetPasswordAsync(
                services.GetRequiredService<Viewer>(), parsed.GetRequiredValue(Name), cancel),
            password => password);

    private static async Task<int> DisableAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancel) =>
        await SayAsync(
            await services.GetRequiredService<AccountVerbs>().DisableAsync(
                services.GetRequiredService<Viewer>(), parsed.GetRequiredValue(Name), cancel),
            account => account.Officer.Login);

    private static async Task<int> TokenAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancel) =>
        await SayAsync(
            await services.GetRequiredService<AccountVerbs>().AddTokenAsync(
                services.GetRequiredService<Viewer>(), parsed.GetRequiredValue(User), parsed.GetValue(ReadOnly), cancel),
            key => key);

    /// <summary>What was made on standard output, alone, so that a script can take it; what is wrong on the other.</summary>
    private static async Task<int> SayAsync<T>(Outcome<T> outcome, Func<T, string> said)
    {
        if (outcome.Refusal is { } refusal)
        {
            var messages = refusal.Faults.Count > 0 ? refusal.Faults.Select(f => f.Message) : [refusal.Message];
            await Console.Error.WriteLineAsync(string.Join('\n', messages.SelectMany(m => new[] { m.Vi, m.En })));
            return 2;
        }

        Console.WriteLine(said(outcome.Value!));
        return 0;
    }
}
