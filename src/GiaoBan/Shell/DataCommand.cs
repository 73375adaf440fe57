using System.CommandLine;

namespace GiaoBan.Shell;

/// <summary>
/// Makes commands that open an installation's data, beside a running server if there is one (INTERFACES.md section 1).
/// </summary>
/// <param name="open">
/// Builds the app over an installation, not started, with its database ready where there is one; acts as
/// <c>cli:OSUSER</c>.
/// </param>
internal sealed class DataCommand(Func<Installation, bool, CancellationToken, Task<AsyncServiceScope>> open)
{
    private readonly Option<string> _data = new("--data")
    {
        Description = "thư mục dữ liệu",
        DefaultValueFactory = _ => "data/demo",
    };

    private readonly Option<string?> _database = DatabaseOption.New();

    /// <summary>A command whose work is done with the installation's services.</summary>
    /// <param name="whenMissing">What to do where there is no data yet.</param>
    public Command Create(
        string name,
        string description,
        IEnumerable<Symbol> symbols,
        Func<ParseResult, IServiceProvider, CancellationToken, Task<int>> run,
        WhenMissing whenMissing = WhenMissing.Refuse)
    {
        var command = new Command(name, description);
        foreach (var symbol in symbols.Append(_data).Append(_database))
        {
            switch (symbol)
            {
                case Argument argument:
                    command.Add(argument);
                    break;
                case Option option:
                    command.Add(option);
                    break;
            }
        }

        command.SetAction(async (parsed, cancel) =>
        {
            var installation = new Installation(Path.GetFullPath(parsed.GetValue(_data)!), parsed.GetValue(_database), IsDemo: false);
            if (!installation.HasData && whenMissing == WhenMissing.Refuse)
            {
                await Console.Error.WriteLineAsync(
                    $"Chưa có dữ liệu ở {installation.Folder}. Chạy ./run.sh trước, hoặc nêu --data THƯ_MỤC.");
                return 2;
            }

            await using var scope = await open(installation, whenMissing == WhenMissing.Make, cancel);
            return await run(parsed, scope.ServiceProvider, cancel);
        });
        return command;
    }
}

/// <summary>What a command does where there is no data yet.</summary>
internal enum WhenMissing
{
    /// <summary>Says so: a wrong folder was named.</summary>
    Refuse,

    /// <summary>Does without: it can.</summary>
    DoWithout,

    /// <summary>Makes an empty installation: it is one of the first steps.</summary>
    Make,
}
