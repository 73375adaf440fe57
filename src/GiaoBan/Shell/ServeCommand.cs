using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using StackExchange.Redis;

namespace GiaoBan.Shell;

/// <summary><c>giaoban serve</c>: the server.</summary>
internal static class ServeCommand
{
    private static readonly Option<bool> Demo = new("--demo") { Description = "mạng lưới trình diễn" };
    private static readonly Option<string> Data = new("--data") { Description = "thư mục dữ liệu", DefaultValueFactory = _ => "data/demo" };
    private static readonly Option<string> Urls = new("--urls") { Description = "địa chỉ phục vụ", DefaultValueFactory = _ => "http://localhost:5080", Validators = { MustBeAddresses } };
    private static readonly Option<string?> Database = DatabaseOption.New();
    private static readonly Option<string?> Redis = new("--redis") { Description = "kết nối Redis, khi có từ hai máy chủ web", Validators = { MustBeRedis } };
    private static readonly Option<string?> Smtp = new("--smtp") { Description = "máy chủ SMTP gửi thư nhắc việc, như thu.noibo:25" };
    private static readonly Option<string?> MailFrom = new("--mail-from") { Description = "địa chỉ gửi thư nhắc việc" };
    private static readonly Option<string?> Address = new("--address") { Description = "địa chỉ cán bộ mở hệ thống, ghi trong thư; không nêu: địa chỉ đầu của --urls" };
    private static readonly Option<DateTime?> ClockStart = new("--clock")
    {
        Description = "lúc bắt đầu của đồng hồ trình diễn, như 2020-07-17T07:30+07:00",
        CustomParser = ReadClock,
    };

    /// <summary>The years for which the demo has forms, officers and the map of 63.</summary>
    private const int FirstYear = 2019;
    private const int LastYear = 2024;

    public static Command Create()
    {
        var command = new Command("serve", "chạy máy chủ") { Demo, Data, Urls, Database, Redis, Smtp, MailFrom, Address, ClockStart };
        command.Validators.Add(ClockIsOfTheDemo);
        command.Validators.Add(MailHasServerAndSender);
        command.SetAction(async (parsed, cancel) =>
        {
            var installation = await App.FindAsync(
                new Installation(Path.GetFullPath(parsed.GetValue(Data)!), parsed.GetValue(Database), parsed.GetValue(Demo)),
                parsed.GetValue(ClockStart), cancel);
            await using var app = App.Build(installation with { Redis = parsed.GetValue(Redis), Mail = MailOf(parsed) }, parsed.GetValue(Urls)!);
            await using (var scope = app.Services.CreateAsyncScope())
            {
                await App.PrepareAsync(scope.ServiceProvider, cancel);
            }

            await app.StartAsync(cancel);
            foreach (var url in app.Urls)
            {
                Console.WriteLine($"Listening on {url}");
            }

            await app.WaitForShutdownAsync(cancel);
            return 0;
        });
        return command;
    }

    private static MailServer? MailOf(ParseResult parsed) => MailServer.Read(
        parsed.GetValue(Smtp), parsed.GetValue(MailFrom), parsed.GetValue(Address) ?? parsed.GetValue(Urls)!.Split(';')[0]);

    private static void MailHasServerAndSender(CommandResult command)
    {
        var (smtp, from) = (command.GetValue(Smtp), command.GetValue(MailFrom));
        if ((smtp ?? from) is not null && MailServer.Read(smtp, from, "") is null)
        {
            command.AddError("--smtp phải là máy chủ và cổng như thu.noibo:25, đi cùng --mail-from là một địa chỉ thư.");
        }
    }

    private static void ClockIsOfTheDemo(CommandResult command)
    {
        if (command.GetResult(ClockStart) is not null && !command.GetValue(Demo))
        {
            command.AddError("--clock chỉ dùng cùng --demo.");
        }
    }

    /// <summary>An instant without an offset is one of Hà Nội.</summary>
    private static DateTime? ReadClock(ArgumentResult argument)
    {
        var text = argument.Tokens.Count == 1 ? argument.Tokens[0].Value : "";
        if (DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var read)
            && read.Year is >= FirstYear and <= LastYear)
        {
            return read.Kind == DateTimeKind.Utc ? read : DateTime.SpecifyKind(read - Clock.HanoiOffset, DateTimeKind.Utc);
        }

        argument.AddError("--clock phải là một lúc từ năm 2019 đến năm 2024, như 2020-07-17T07:30+07:00.");
        return null;
    }

    private static void MustBeRedis(OptionResult redis)
    {
        try
        {
            _ = ConfigurationOptions.Parse(redis.GetValueOrDefault<string>());
        }
        catch (ArgumentException)
        {
            redis.AddError("--redis phải là kết nối như “localhost:6379” hoặc “may-chu:6379,password=…”.");
        }
    }

    private static void MustBeAddresses(OptionResult urls)
    {
        try
        {
            foreach (var url in urls.GetValueOrDefault<string>().Split(';'))
            {
                BindingAddress.Parse(url);
            }
        }
        catch (FormatException)
        {
            urls.AddError("--urls không phải địa chỉ như http://localhost:5080.");
        }
    }
}
