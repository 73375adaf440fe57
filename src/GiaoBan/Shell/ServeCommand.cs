using System.CommandLine;
using System.CommandLine.Parsing;

namespace GiaoBan.Shell;

/// <summary><c>giaoban serve</c>: the server.</summary>
internal static class ServeCommand
{
    private static readonly Option<bool> Demo = new("--demo") { Description = "mạng lưới trình diễn" };
    private static readonly Option<string> Data = new("--data") { Description = "thư mục dữ liệu", DefaultValueFactory = _ => "data/demo" };
    private static readonly Option<string> Urls = new("--urls") { Description = "địa chỉ phục vụ", DefaultValueFactory = _ => "http://localhost:5080", Validators = { MustBeAddresses } };
    private static readonly Option<string?> Database = new("--database") { Description = "kết nối PostgreSQL" };

    public static Command Create()
    {
        var command = new Command("serve", "chạy máy chủ") { Demo, Data, Urls, Database };
        command.SetAction(async (parsed, cancel) =>
        {
            var installation = new Installation(
                Path.GetFullPath(parsed.GetValue(Data)!), parsed.GetValue(Database), parsed.GetValue(Demo));
            await using var app = App.Build(installation, parsed.GetValue(Urls)!);
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
