using System.CommandLine;
using System.Globalization;
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
    private static readonly Option<string?> Mail = new("--mail") { Description = "địa chỉ thư nhận nhắc việc" };
    private static readonly Option<string> Title = new("--title") { Description = "chức danh, ví dụ “Phó Trưởng ban”" };

    private static readonly Option<string> RoleName = new Option<string>("--role") { Description = "vai trò", Required = true }
        .AcceptOnlyFromAmong([.. Enum.GetValues<Role>().Select(RoleTitles.CodeOf)]);

    private static readonly Option<string[]> Units = new("--unit")
    {
        Description = "mã đơn vị, hai chữ số; của chuyên viên tổng hợp: nhiều mã",
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<DateOnly?> From = DayOption("--from", "ngày đầu, ví dụ 2020-07-17; không nêu: hôm nay");
    private static readonly Option<DateOnly?> To = DayOption("--to", "ngày cuối; không nêu: đến khi thôi");

    public static Command Users(DataCommand data) => new("user", "cán bộ và tài khoản")
    {
        data.Create("add", "thêm cán bộ; in mật khẩu dùng một lần", [Name, RoleName, Units, Title, Mail], AddAsync, WhenMissing.Make),
        data.Create("post", "giao chức danh, từ ngày đến ngày", [Name, RoleName, Units, From, To], PostAsync),
        data.Create("end", "thôi chức danh của một vai trò", [Name, RoleName], EndAsync),
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
            RoleOf(parsed),
            parsed.GetValue(Units) ?? [])
        {
            Mail = parsed.GetValue(Mail),
        };
        var request = services.GetRequiredService<RequestViewer>();
        var outcome = await services.GetRequiredService<AccountVerbs>().AddAsync(request.Viewer, request.Map, officer, cancel);
        return await SayAsync(outcome, password => password);
    }

    private static async Task<int> PostAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancel)
    {
        var post = new NewPost(
            parsed.GetRequiredValue(Name), RoleOf(parsed), parsed.GetValue(Units) ?? [], parsed.GetValue(From), parsed.GetValue(To));
        var request = services.GetRequiredService<RequestViewer>();
        return await SayAsync(
            await services.GetRequiredService<AccountVerbs>().GivePostAsync(request.Viewer, request.Map, post, cancel), PostsOf);
    }

    private static async Task<int> EndAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancel) =>
        await SayAsync(
            await services.GetRequiredService<AccountVerbs>().EndPostsAsync(
                services.GetRequiredService<Viewer>(), parsed.GetRequiredValue(Name), RoleOf(parsed), cancel),
            PostsOf);

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

    private static Role RoleOf(ParseResult parsed) => Enum.Parse<Role>(parsed.GetRequiredValue(RoleName), ignoreCase: true);

    private static string PostsOf(Account account) => string.Join('\n', account.Officer.Posts.OrderBy(p => (p.From, p.UnitId)).Select(p =>
        $"{RoleTitles.CodeOf(p.Role)}\t{p.From:yyyy-MM-dd}\t{p.To:yyyy-MM-dd}"));

    private static Option<DateOnly?> DayOption(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = result =>
        {
            if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return day;
            }

            result.AddError($"{name}: “{result.Tokens[0].Value}” không phải là ngày. Viết như 2020-07-17.");
            return null;
        },
    };

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
