using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Data.Common;
using GiaoBan.Accounts;
using GiaoBan.Figures;
using GiaoBan.Records.Audit;
using GiaoBan.Reports.Forms;
using GiaoBan.Reports.Regimes;
using GiaoBan.Shell;
using Microsoft.AspNetCore.Connections;

namespace GiaoBan;

/// <summary>
/// The commands of INTERFACES.md section 1, each declared in the folder of what it does. Exit status: 0 done, 1 a rule,
/// vector or proof failed, 2 bad input or usage.
/// </summary>
internal static class Commands
{
    private const int BadInput = 2;

    private static readonly DataCommand Data = new(App.OpenAsync);

    public static async Task<int> RunAsync(string[] args)
    {
        var parsed = Root().Parse(args);
        if (parsed.Action is ParseErrorAction)
        {
            return Refuse(parsed);
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception thrown) when (Explain(thrown) is { } refusal)
        {
            return Say(refusal);
        }
    }

    private static RootCommand Root() => new("GiaoBan: sổ theo dõi, báo cáo, số liệu toàn quốc")
    {
        ServeCommand.Create(),
        CheckCommand.Create(),
        FormCommands.Create(Data),
        RegimeCommands.Create(Data),
        UserCommands.Users(Data),
        UserCommands.Tokens(Data),
        AuditCommands.Verify(Data),
        AuditCommands.Audit(Data),
        NotYet("due", "tính ngày đến hạn"),
        NotYet("import", "nhập sổ từ Excel, CSV"),
        NotYet("export", "xuất sổ ra Excel, CSV"),
        NotYet("backup", "sao lưu"),
        NotYet("restore", "khôi phục từ bản sao lưu"),
    };

    /// <summary>A command that other programs may already call: it says that it is not there, and fails.</summary>
    private static Command NotYet(string name, string does)
    {
        var command = new Command(name, $"{does} (chưa có trong bản này)") { TreatUnmatchedTokensAsErrors = false };
        command.SetAction(_ => Say(new Text(
            $"Lệnh {name} chưa có trong bản này; xem CHANGELOG.md.",
            $"The command {name} is not yet in this version; see CHANGELOG.md.")));
        return command;
    }

    private static int Refuse(ParseResult parsed)
    {
        var command = new Stack<string>();
        for (SymbolResult? at = parsed.CommandResult; at is CommandResult { Parent: not null } named; at = at.Parent)
        {
            command.Push($" {named.Command.Name}");
        }

        var said = string.Join(' ', parsed.Errors.Select(error => error.Message));
        var help = $"./giaoban{string.Concat(command)} --help";
        return Say(new Text($"Lệnh thiếu hoặc không đúng: {said} Xem cách dùng: {help}", $"{said} See {help}"));
    }

    /// <summary>What an operator can mend; null for a fault of the program, which flies on with its trace.</summary>
    private static Text? Explain(Exception thrown) => thrown switch
    {
        UnusableException unusable => unusable.Text,
        { InnerException: AddressInUseException } => new(
            "Địa chỉ này đã có chương trình khác dùng. Dừng chương trình đó, hoặc chọn cổng khác: --urls http://localhost:5081",
            "Another program uses this address. Stop it, or choose another port: --urls http://localhost:5081"),
        DbException => new(
            $"Không mở được cơ sở dữ liệu: {thrown.Message} Kiểm tra --data hoặc --database.",
            $"The database cannot be opened: {thrown.Message} Check --data or --database."),
        // EF Core wraps a server that does not answer.
        InvalidOperationException { InnerException: DbException cause } => Explain(cause),
        IOException or UnauthorizedAccessException => new(
            $"Không đọc hoặc ghi được: {thrown.Message} Kiểm tra đường dẫn và quyền.",
            $"Cannot read or write: {thrown.Message} Check the path and the rights."),
        _ => null,
    };

    private static int Say(Text refusal)
    {
        Console.Error.WriteLine(refusal.Vi);
        Console.Error.WriteLine(refusal.En);
        return BadInput;
    }
}
