using System.CommandLine;
using System.CommandLine.Parsing;
using Npgsql;

namespace GiaoBan.Shell;

/// <summary><c>--database CONNECTION</c>: PostgreSQL instead of the data folder's SQLite.</summary>
internal static class DatabaseOption
{
    public static Option<string?> New() => new("--database")
    {
        Description = "kết nối PostgreSQL thay cho SQLite",
        Validators = { MustBeAConnection },
    };

    private static void MustBeAConnection(OptionResult database)
    {
        try
        {
            _ = new NpgsqlConnectionStringBuilder(database.GetValueOrDefault<string>());
        }
        catch (ArgumentException)
        {
            database.AddError("--database phải là kết nối như “Host=localhost;Database=giaoban;Username=giaoban”.");
        }
    }
}
