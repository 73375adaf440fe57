using System.Threading.RateLimiting;
using GiaoBan.Accounts.Passwords;
using GiaoBan.Accounts.Sessions;
using GiaoBan.Accounts.SetUp;
using GiaoBan.Accounts.SignIn;
using GiaoBan.Accounts.Tokens;
using GiaoBan.Records.Audit;
using GiaoBan.Shell;
using GiaoBan.Shell.Live;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;

namespace GiaoBan.Accounts;

/// <summary>Signing in, and that everything but a named list needs it.</summary>
public static class AccountsServices
{
    /// <summary>Sign-ins a minute from one address: 64 people behind one get in, with room for slips.</summary>
    private const int SignInsPerMinute = 200;

    private const string ByPath = "by_path";

    public static IServiceCollection AddAccounts(this IServiceCollection services, Installation installation)
    {
        services.AddSingleton(_ => new PasswordHashing(PasswordHashing.UsualIterations));
        services.AddScoped<AttemptLimits>();
        services.AddScoped<SignInCheck>();
        services.AddScoped<SessionStore>();
        services.AddScoped<AccountVerbs>();
        services.AddSingleton<ILiveGate, LiveSessions>();
        services.AddSingleton<IPresentContent, AccountContents>();
        services.AddSingleton<SetUpCode>();
        services.AddHostedService<SetUpNotice>();
        services.AddKeys(installation);
        services.AddAuthentication(ByPath)
            .AddPolicyScheme(ByPath, null, scheme => scheme.ForwardDefaultSelector = SchemeFor)
            .AddScheme<AuthenticationSchemeOptions, SessionHandler>(SessionHandler.Name, null)
            .AddScheme<AuthenticationSchemeOptions, TokenHandler>(TokenHandler.Name, null);
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        return services.AddRateLimiter(limiter =>
        {
            limiter.OnRejected = (rejected, _) =>
            {
                rejected.HttpContext.Response.Headers.RetryAfter = "60";
                AccountFailures.TooManyAttempts.On(rejected.HttpContext);
                return ValueTask.CompletedTask;
            };
            limiter.AddPolicy(SignInModel.Limit, SignInsOf);
        });
    }

    /// <summary>After the shell. What comes later knows who asks, and that they may.</summary>
    public static void UseAccounts(this WebApplication app)
    {
        DataProtectionVersion.AssertMended();
        app.UseAuthentication();
        app.UseMiddleware<ViewerOfRequest>();
        app.UseMiddleware<TypedFormKeeper>();
        app.UseRouting(); // again, for what the keeper led elsewhere
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UseMiddleware<WriteGuard>();
    }

    /// <summary>The API takes tokens only; its description is for programs and for people.</summary>
    private static string SchemeFor(HttpContext context)
    {
        var path = context.Request.Path;
        var isForPrograms = path.StartsWithSegments("/api")
            || (path.StartsWithSegments("/openapi") && context.Request.Headers.Authorization.Count > 0);
        return isForPrograms ? TokenHandler.Name : SessionHandler.Name;
    }

    private static RateLimitPartition<string> SignInsOf(HttpContext context) =>
        HttpMethods.IsPost(context.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter(
                context.Connection.RemoteIpAddress?.ToString() ?? "",
                _ => new FixedWindowRateLimiterOptions { PermitLimit = SignInsPerMinute, Window = TimeSpan.FromMinutes(1) })
            : RateLimitPartition.GetNoLimiter("");

    /// <summary>
    /// The keys of forms stand in the data folder, which several nodes share, so that a form outlives a restart and may be
    /// sent to another node. Sessions do not depend on them.
    /// </summary>
    private static void AddKeys(this IServiceCollection services, Installation installation)
    {
        var folder = new DirectoryInfo(Path.Combine(installation.Folder, Installation.Keys));
        services.AddLogging(logging => logging
            // It warns that the keys are not encrypted: whoever can read the folder has the database beside it.
            .AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error)
            // Every stranger's request would be a line.
            .AddFilter("GiaoBan.Accounts", LogLevel.Warning));
        services.AddDataProtection().SetApplicationName("GiaoBan").PersistKeysToFileSystem(folder);
        services.AddHostedService(_ => new KeysFolder(installation));
    }

    /// <summary>Makes the keys' folder before anything is written into it.</summary>
    private sealed class KeysFolder(Installation installation) : IHostedLifecycleService
    {
        public Task StartingAsync(CancellationToken cancellationToken)
        {
            PrivateFolder.MakeInside(installation.Folder, Installation.Keys);
            return Task.CompletedTask;
        }

        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
