using GiaoBan.Accounts.Sessions;
using GiaoBan.Accounts.SignIn;
using GiaoBan.Accounts.Tokens;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Accounts;

/// <summary>Tables of accounts, sessions, tokens and attempts.</summary>
internal static class AccountsTables
{
    private const int HashLength = 43;

    public static void Map(ModelBuilder model)
    {
        model.Entity<Account>(account =>
        {
            account.ToTable("accounts");
            account.HasKey(a => a.Id);
            account.Property(a => a.Id).ValueGeneratedNever();
            account.Property(a => a.Version).IsConcurrencyToken();
            account.Property(a => a.PasswordHash).HasMaxLength(200);
            account.HasOne(a => a.Officer).WithOne().HasForeignKey<Account>(a => a.Id).IsRequired();
            account.HasMany(a => a.Tokens).WithOne().HasForeignKey(t => t.AccountId);
        });
        model.Entity<ApiToken>(token =>
        {
            token.ToTable("tokens");
            token.HasKey(t => t.KeyHash);
            token.Property(t => t.KeyHash).HasMaxLength(HashLength);
            token.Property(t => t.Mark).HasMaxLength(16);
        });
        model.Entity<Session>(session =>
        {
            session.ToTable("sessions");
            session.HasKey(s => s.TicketHash);
            session.Property(s => s.TicketHash).HasMaxLength(HashLength);
            session.Property(s => s.Address).HasMaxLength(SessionStart.LongestAddress);
            session.Property(s => s.Device).HasMaxLength(SessionStart.LongestDevice);
            session.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId);
        });
        model.Entity<AttemptCount>(attempt =>
        {
            attempt.ToTable("sign_in_attempts");
            attempt.HasKey(a => a.Key);
            attempt.Property(a => a.Key).HasMaxLength(HashLength);
            attempt.Property(a => a.Count).IsConcurrencyToken();
            attempt.HasIndex(a => a.Since);
        });
    }
}
