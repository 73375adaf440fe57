using System.Security.Cryptography;
using System.Text;
using GiaoBan.Shell;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Accounts.SetUp;

/// <summary>
/// The code that opens the set-up page of an installation without accounts. It is made anew at each start and said at the
/// console only: who reads it there runs the machine. There is no default password.
/// </summary>
public sealed class SetUpCode
{
    /// <summary>As it is printed.</summary>
    public string Value { get; } = Secret.NewOneTimePassword();

    /// <summary>Whether this is the code; capitals and blanks around it do not matter.</summary>
    public bool Is(string typed) => CryptographicOperations.FixedTimeEquals(
        Encoding.UTF8.GetBytes(Value), Encoding.UTF8.GetBytes(typed.Trim().ToLowerInvariant()));
}

/// <summary>Says the code at the console when the server is ready and nobody can sign in yet.</summary>
internal sealed class SetUpNotice(
    SetUpCode code, Installation installation, IServiceScopeFactory scopes, ILogger<SetUpNotice> console) : IHostedLifecycleService
{
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        if (installation.IsDemo)
        {
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        if (!await scope.ServiceProvider.GetRequiredService<GiaoBanDb>().Accounts.AnyAsync(cancellationToken))
        {
            console.LogWarning(
                "Chưa có tài khoản nào. Mở trang {Page} và nhập mã thiết lập: {Code} (There is no account yet: open the page and enter the code.)",
                SetUpModel.Path,
                code.Value);
        }
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
