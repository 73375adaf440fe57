using GiaoBan.Accounts;
using GiaoBan.Accounts.Sessions;
using GiaoBan.Accounts.SignIn;
using GiaoBan.Accounts.Tokens;
using GiaoBan.Assignments;
using GiaoBan.Assignments.Reminders;
using GiaoBan.Assignments.Urging;
using GiaoBan.Briefings;
using GiaoBan.Briefings.Before.Sites;
using GiaoBan.Briefings.Conclusions;
using GiaoBan.Briefings.Conclusions.Writing;
using GiaoBan.Briefings.Papers;
using GiaoBan.Briefings.Room;
using GiaoBan.Demo;
using GiaoBan.Network;
using GiaoBan.Records;
using GiaoBan.Records.Attachments;
using GiaoBan.Records.Contributions;
using GiaoBan.Records.History;
using GiaoBan.Records.Ledger;
using GiaoBan.Records.Settings;
using GiaoBan.Registers.Cases;
using GiaoBan.Registers.Directives;
using GiaoBan.Reports;
using GiaoBan.Reports.Forms;
using GiaoBan.Reports.Regimes;
using GiaoBan.Reports.Submission;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Storage;

/// <summary>
/// All that is stored: the table of contents of the data. Pages and verbs know this type only; the two databases differ
/// in <c>Storage/Sqlite</c> and <c>Storage/Postgres</c>.
/// </summary>
public abstract class GiaoBanDb(DbContextOptions options) : DbContext(options)
{
    public DbSet<Unit> Units => Set<Unit>();

    public DbSet<Officer> Officers => Set<Officer>();

    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<ApiToken> Tokens => Set<ApiToken>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<AttemptCount> Attempts => Set<AttemptCount>();

    public DbSet<Named> Named => Set<Named>();

    public DbSet<FormerHolder> FormerHolders => Set<FormerHolder>();

    public DbSet<SupportingUnit> SupportingUnits => Set<SupportingUnit>();

    public DbSet<Leaf> Leaves => Set<Leaf>();

    public DbSet<LedgerHead> LedgerHeads => Set<LedgerHead>();

    public DbSet<VersionRow> Versions => Set<VersionRow>();

    public DbSet<SeriesRow> Series => Set<SeriesRow>();

    public DbSet<ContributionRow> Contributions => Set<ContributionRow>();

    public DbSet<FactDefinition> FactDefinitions => Set<FactDefinition>();

    public DbSet<UnitSettings> UnitSettings => Set<UnitSettings>();

    public DbSet<Idempotency> Idempotency => Set<Idempotency>();

    public DbSet<Upload> Uploads => Set<Upload>();

    public DbSet<Directive> Directives => Set<Directive>();

    public DbSet<Case> Cases => Set<Case>();

    public DbSet<Assignment> Assignments => Set<Assignment>();

    public DbSet<EvidenceRow> Evidence => Set<EvidenceRow>();

    public DbSet<SentReminder> SentReminders => Set<SentReminder>();

    public DbSet<UrgingLetter> UrgingLetters => Set<UrgingLetter>();

    public DbSet<FormVersion> Forms => Set<FormVersion>();

    public DbSet<RegimeRow> Regimes => Set<RegimeRow>();

    public DbSet<Report> Reports => Set<Report>();

    public DbSet<SubmittedVersion> Submissions => Set<SubmittedVersion>();

    public DbSet<Briefing> Briefings => Set<Briefing>();

    public DbSet<Conclusion> Conclusions => Set<Conclusion>();

    public DbSet<SitePreparation> Preparations => Set<SitePreparation>();

    public DbSet<Happening> Happenings => Set<Happening>();

    public DbSet<Paper> Papers => Set<Paper>();

    public DbSet<PaperOpened> PapersOpened => Set<PaperOpened>();

    public DbSet<Unsaved> Unsaved => Set<Unsaved>();

    public DbSet<Presence> Presence => Set<Presence>();

    /// <summary>One row in the demo, none elsewhere.</summary>
    public DbSet<DemoState> Demo => Set<DemoState>();

    /// <summary>How this database writes many rows at once.</summary>
    internal abstract IBulkInsert Bulk { get; }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        NetworkTables.Map(modelBuilder);
        AccountsTables.Map(modelBuilder);
        RecordTables.Map(modelBuilder);
        DirectiveTables.Map(modelBuilder);
        CaseTables.Map(modelBuilder);
        AssignmentTables.Map(modelBuilder);
        ReportTables.Map(modelBuilder);
        BriefingTables.Map(modelBuilder);
        PreparationTables.Map(modelBuilder);
        PaperTables.Map(modelBuilder);
        DemoTables.Map(modelBuilder);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        Conventions.Apply(configurationBuilder);
}
