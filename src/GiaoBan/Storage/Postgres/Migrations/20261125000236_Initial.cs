using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace GiaoBan.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "cases",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    Type = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Field = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Severity = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Level = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Stage = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    State = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Congress = table.Column<bool>(type: "boolean", nullable: false),
                    Petty = table.Column<bool>(type: "boolean", nullable: false),
                    Note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Course = table.Column<string>(type: "text", nullable: false),
                    PublicId = table.Column<string>(type: "character(32)", fixedLength: true, maxLength: 32, nullable: false),
                    UnitId = table.Column<int>(type: "integer", nullable: false),
                    Access = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    IsRemoved = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Number = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Title = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "contributions",
                columns: table => new
                {
                    RecordId = table.Column<long>(type: "bigint", nullable: false),
                    Began = table.Column<long>(type: "bigint", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    SeriesId = table.Column<int>(type: "integer", nullable: false),
                    UnitId = table.Column<int>(type: "integer", nullable: false),
                    Amount = table.Column<long>(type: "bigint", nullable: false),
                    Day = table.Column<int>(type: "integer", nullable: false),
                    Until = table.Column<int>(type: "integer", nullable: true),
                    Access = table.Column<int>(type: "integer", maxLength: 32, nullable: false),
                    Ended = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_contributions", x => new { x.RecordId, x.Began, x.Ordinal });
                });

            migrationBuilder.CreateTable(
                name: "demo",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    StartsAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_demo", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "directives",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    Kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Field = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Issuer = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Congress = table.Column<bool>(type: "boolean", nullable: false),
                    Petty = table.Column<bool>(type: "boolean", nullable: false),
                    Note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    PublicId = table.Column<string>(type: "character(32)", fixedLength: true, maxLength: 32, nullable: false),
                    UnitId = table.Column<int>(type: "integer", nullable: false),
                    Access = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    IsRemoved = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Number = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Title = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_directives", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "fact_definitions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    Of = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Hash = table.Column<string>(type: "character(64)", fixedLength: true, maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fact_definitions", x => new { x.Of, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "former_holders",
                columns: table => new
                {
                    RecordId = table.Column<long>(type: "bigint", nullable: false),
                    UnitId = table.Column<int>(type: "integer", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_former_holders", x => new { x.RecordId, x.UnitId });
                });

            migrationBuilder.CreateTable(
                name: "forms",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Title = table.Column<string>(type: "text", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: true),
                    Source = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_forms", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "idempotency",
                columns: table => new
                {
                    Officer = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Request = table.Column<byte[]>(type: "bytea", nullable: false),
                    RecordId = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_idempotency", x => new { x.Officer, x.Key });
                });

            migrationBuilder.CreateTable(
                name: "leaves",
                columns: table => new
                {
                    Position = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Officer = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Verb = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Register = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    RecordId = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    ContentHash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leaves", x => x.Position);
                });

            migrationBuilder.CreateTable(
                name: "ledger_head",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    Size = table.Column<long>(type: "bigint", nullable: false),
                    Edge = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ledger_head", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "named",
                columns: table => new
                {
                    RecordId = table.Column<long>(type: "bigint", nullable: false),
                    OfficerId = table.Column<long>(type: "bigint", nullable: false),
                    UnitId = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_named", x => new { x.RecordId, x.OfficerId });
                });

            migrationBuilder.CreateTable(
                name: "officers",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    Login = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    IsDisabled = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_officers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "regimes",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Source = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_regimes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "reports",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Regime = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Period = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    UnitId = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    HasDraft = table.Column<bool>(type: "boolean", nullable: false),
                    Draft = table.Column<string>(type: "text", nullable: false),
                    Submitted = table.Column<int>(type: "integer", nullable: false),
                    InForce = table.Column<int>(type: "integer", nullable: true),
                    FirstSubmittedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "series",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Fact = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Measure = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Slice = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_series", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "sign_in_attempts",
                columns: table => new
                {
                    Key = table.Column<string>(type: "character varying(43)", maxLength: 43, nullable: false),
                    Count = table.Column<int>(type: "integer", nullable: false),
                    Since = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sign_in_attempts", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "unit_settings",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    UnitId = table.Column<int>(type: "integer", nullable: false),
                    DefaultAccess = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_unit_settings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "units",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    ParentId = table.Column<int>(type: "integer", nullable: true),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: true),
                    Region = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_units", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "versions",
                columns: table => new
                {
                    RecordId = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Position = table.Column<long>(type: "bigint", nullable: false),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Salt = table.Column<byte[]>(type: "bytea", nullable: false),
                    Content = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_versions", x => new { x.RecordId, x.Version });
                });

            migrationBuilder.CreateTable(
                name: "accounts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    PasswordHash = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    PasswordSetAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    OneTimeUntil = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_accounts_officers_Id",
                        column: x => x.Id,
                        principalTable: "officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "posts",
                columns: table => new
                {
                    OfficerId = table.Column<long>(type: "bigint", nullable: false),
                    Role = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    UnitId = table.Column<int>(type: "integer", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_posts", x => new { x.OfficerId, x.Role, x.UnitId, x.From });
                    table.ForeignKey(
                        name: "FK_posts_officers_OfficerId",
                        column: x => x.OfficerId,
                        principalTable: "officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "submissions",
                columns: table => new
                {
                    ReportId = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    FormId = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Broken = table.Column<int>(type: "integer", nullable: false),
                    Figures = table.Column<string>(type: "text", nullable: false),
                    Position = table.Column<long>(type: "bigint", nullable: false),
                    Root = table.Column<byte[]>(type: "bytea", nullable: false),
                    State = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Returned = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_submissions", x => new { x.ReportId, x.Number });
                    table.ForeignKey(
                        name: "FK_submissions_reports_ReportId",
                        column: x => x.ReportId,
                        principalTable: "reports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "mergers",
                columns: table => new
                {
                    SuccessorId = table.Column<int>(type: "integer", nullable: false),
                    PredecessorId = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_mergers", x => new { x.SuccessorId, x.PredecessorId });
                    table.ForeignKey(
                        name: "FK_mergers_units_SuccessorId",
                        column: x => x.SuccessorId,
                        principalTable: "units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "unit_names",
                columns: table => new
                {
                    UnitId = table.Column<int>(type: "integer", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Code = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: true),
                    Basis = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_unit_names", x => new { x.UnitId, x.From });
                    table.ForeignKey(
                        name: "FK_unit_names_units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sessions",
                columns: table => new
                {
                    TicketHash = table.Column<string>(type: "character varying(43)", maxLength: 43, nullable: false),
                    AccountId = table.Column<long>(type: "bigint", nullable: false),
                    BeganAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SeenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Address = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Device = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sessions", x => x.TicketHash);
                    table.ForeignKey(
                        name: "FK_sessions_accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "tokens",
                columns: table => new
                {
                    KeyHash = table.Column<string>(type: "character varying(43)", maxLength: 43, nullable: false),
                    AccountId = table.Column<long>(type: "bigint", nullable: false),
                    Mark = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    IsReadOnly = table.Column<bool>(type: "boolean", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UsedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_tokens", x => x.KeyHash);
                    table.ForeignKey(
                        name: "FK_tokens_accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "ledger_head",
                columns: new[] { "Id", "Edge", "Size" },
                values: new object[] { 1, new byte[0], 0L });

            migrationBuilder.CreateIndex(
                name: "cases_all",
                table: "cases",
                columns: new[] { "On", "Id", "UnitId", "Access", "IsRemoved", "Type", "Field", "Severity", "Level", "Stage", "State", "Congress", "Petty" });

            migrationBuilder.CreateIndex(
                name: "cases_by_Level_State",
                table: "cases",
                columns: new[] { "Level", "State", "On", "Id", "UnitId", "Access", "IsRemoved", "Type", "Field", "Severity", "Stage", "Congress", "Petty" });

            migrationBuilder.CreateIndex(
                name: "cases_by_Stage",
                table: "cases",
                columns: new[] { "Stage", "On", "Id", "UnitId", "Access", "IsRemoved", "Type", "Field", "Severity", "Level", "State", "Congress", "Petty" });

            migrationBuilder.CreateIndex(
                name: "cases_by_State",
                table: "cases",
                columns: new[] { "State", "On", "Id", "UnitId", "Access", "IsRemoved", "Type", "Field", "Severity", "Level", "Stage", "Congress", "Petty" });

            migrationBuilder.CreateIndex(
                name: "cases_by_UnitId",
                table: "cases",
                columns: new[] { "UnitId", "On", "Id", "Access", "IsRemoved", "Type", "Field", "Severity", "Level", "Stage", "State", "Congress", "Petty" });

            migrationBuilder.CreateIndex(
                name: "cases_by_UnitId_Stage",
                table: "cases",
                columns: new[] { "UnitId", "Stage", "On", "Id", "Access", "IsRemoved", "Type", "Field", "Severity", "Level", "State", "Congress", "Petty" });

            migrationBuilder.CreateIndex(
                name: "cases_by_UnitId_State",
                table: "cases",
                columns: new[] { "UnitId", "State", "On", "Id", "Access", "IsRemoved", "Type", "Field", "Severity", "Level", "Stage", "Congress", "Petty" });

            migrationBuilder.CreateIndex(
                name: "cases_Congress",
                table: "cases",
                columns: new[] { "On", "Id", "UnitId", "Access", "IsRemoved", "Type", "Field", "Severity", "Level", "Stage", "State", "Congress", "Petty" },
                filter: "\"Congress\"");

            migrationBuilder.CreateIndex(
                name: "cases_Congress_by_Stage",
                table: "cases",
                columns: new[] { "Stage", "On", "Id", "UnitId", "Access", "IsRemoved", "Type", "Field", "Severity", "Level", "State", "Congress", "Petty" },
                filter: "\"Congress\"");

            migrationBuilder.CreateIndex(
                name: "cases_Congress_by_State",
                table: "cases",
                columns: new[] { "State", "On", "Id", "UnitId", "Access", "IsRemoved", "Type", "Field", "Severity", "Level", "Stage", "Congress", "Petty" },
                filter: "\"Congress\"");

            migrationBuilder.CreateIndex(
                name: "cases_IsRemoved",
                table: "cases",
                columns: new[] { "On", "Id", "UnitId", "Access", "IsRemoved", "Type", "Field", "Severity", "Level", "Stage", "State", "Congress", "Petty" },
                filter: "\"IsRemoved\"");

            migrationBuilder.CreateIndex(
                name: "cases_IsRemoved_by_UnitId",
                table: "cases",
                columns: new[] { "UnitId", "On", "Id", "Access", "IsRemoved", "Type", "Field", "Severity", "Level", "Stage", "State", "Congress", "Petty" },
                filter: "\"IsRemoved\"");

            migrationBuilder.CreateIndex(
                name: "cases_Petty",
                table: "cases",
                columns: new[] { "On", "Id", "UnitId", "Access", "IsRemoved", "Type", "Field", "Severity", "Level", "Stage", "State", "Congress", "Petty" },
                filter: "\"Petty\"");

            migrationBuilder.CreateIndex(
                name: "cases_Petty_by_Stage",
                table: "cases",
                columns: new[] { "Stage", "On", "Id", "UnitId", "Access", "IsRemoved", "Type", "Field", "Severity", "Level", "State", "Congress", "Petty" },
                filter: "\"Petty\"");

            migrationBuilder.CreateIndex(
                name: "cases_Petty_by_State",
                table: "cases",
                columns: new[] { "State", "On", "Id", "UnitId", "Access", "IsRemoved", "Type", "Field", "Severity", "Level", "Stage", "Congress", "Petty" },
                filter: "\"Petty\"");

            migrationBuilder.CreateIndex(
                name: "IX_cases_PublicId",
                table: "cases",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "contributions_ended",
                table: "contributions",
                columns: new[] { "UnitId", "Ended" },
                filter: "\"Ended\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "contributions_flows",
                table: "contributions",
                columns: new[] { "UnitId", "Day", "SeriesId", "Amount", "Access", "Began" },
                filter: "\"Ended\" IS NULL AND \"Until\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "contributions_stocks",
                table: "contributions",
                columns: new[] { "UnitId", "Until", "Day", "SeriesId", "Amount", "Access", "Began" },
                filter: "\"Ended\" IS NULL AND \"Until\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "directives_all",
                table: "directives",
                columns: new[] { "On", "Id", "UnitId", "Access", "IsRemoved", "Kind", "Field", "Issuer", "Congress", "Petty" });

            migrationBuilder.CreateIndex(
                name: "directives_by_Issuer",
                table: "directives",
                columns: new[] { "Issuer", "On", "Id", "UnitId", "Access", "IsRemoved", "Kind", "Field", "Congress", "Petty" });

            migrationBuilder.CreateIndex(
                name: "directives_by_Kind",
                table: "directives",
                columns: new[] { "Kind", "On", "Id", "UnitId", "Access", "IsRemoved", "Field", "Issuer", "Congress", "Petty" });

            migrationBuilder.CreateIndex(
                name: "directives_by_Kind_Field",
                table: "directives",
                columns: new[] { "Kind", "Field", "On", "Id", "UnitId", "Access", "IsRemoved", "Issuer", "Congress", "Petty" });

            migrationBuilder.CreateIndex(
                name: "directives_by_UnitId",
                table: "directives",
                columns: new[] { "UnitId", "On", "Id", "Access", "IsRemoved", "Kind", "Field", "Issuer", "Congress", "Petty" });

            migrationBuilder.CreateIndex(
                name: "directives_by_UnitId_Issuer",
                table: "directives",
                columns: new[] { "UnitId", "Issuer", "On", "Id", "Access", "IsRemoved", "Kind", "Field", "Congress", "Petty" });

            migrationBuilder.CreateIndex(
                name: "directives_by_UnitId_Kind",
                table: "directives",
                columns: new[] { "UnitId", "Kind", "On", "Id", "Access", "IsRemoved", "Field", "Issuer", "Congress", "Petty" });

            migrationBuilder.CreateIndex(
                name: "directives_Congress",
                table: "directives",
                columns: new[] { "On", "Id", "UnitId", "Access", "IsRemoved", "Kind", "Field", "Issuer", "Congress", "Petty" },
                filter: "\"Congress\"");

            migrationBuilder.CreateIndex(
                name: "directives_Congress_by_Issuer",
                table: "directives",
                columns: new[] { "Issuer", "On", "Id", "UnitId", "Access", "IsRemoved", "Kind", "Field", "Congress", "Petty" },
                filter: "\"Congress\"");

            migrationBuilder.CreateIndex(
                name: "directives_Congress_by_Kind",
                table: "directives",
                columns: new[] { "Kind", "On", "Id", "UnitId", "Access", "IsRemoved", "Field", "Issuer", "Congress", "Petty" },
                filter: "\"Congress\"");

            migrationBuilder.CreateIndex(
                name: "directives_IsRemoved",
                table: "directives",
                columns: new[] { "On", "Id", "UnitId", "Access", "IsRemoved", "Kind", "Field", "Issuer", "Congress", "Petty" },
                filter: "\"IsRemoved\"");

            migrationBuilder.CreateIndex(
                name: "directives_IsRemoved_by_UnitId",
                table: "directives",
                columns: new[] { "UnitId", "On", "Id", "Access", "IsRemoved", "Kind", "Field", "Issuer", "Congress", "Petty" },
                filter: "\"IsRemoved\"");

            migrationBuilder.CreateIndex(
                name: "directives_Petty",
                table: "directives",
                columns: new[] { "On", "Id", "UnitId", "Access", "IsRemoved", "Kind", "Field", "Issuer", "Congress", "Petty" },
                filter: "\"Petty\"");

            migrationBuilder.CreateIndex(
                name: "directives_Petty_by_Issuer",
                table: "directives",
                columns: new[] { "Issuer", "On", "Id", "UnitId", "Access", "IsRemoved", "Kind", "Field", "Congress", "Petty" },
                filter: "\"Petty\"");

            migrationBuilder.CreateIndex(
                name: "directives_Petty_by_Kind",
                table: "directives",
                columns: new[] { "Kind", "On", "Id", "UnitId", "Access", "IsRemoved", "Field", "Issuer", "Congress", "Petty" },
                filter: "\"Petty\"");

            migrationBuilder.CreateIndex(
                name: "IX_directives_PublicId",
                table: "directives",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_former_holders_UnitId",
                table: "former_holders",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_forms_Code_ValidFrom",
                table: "forms",
                columns: new[] { "Code", "ValidFrom" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_named_OfficerId_UnitId_RecordId",
                table: "named",
                columns: new[] { "OfficerId", "UnitId", "RecordId" });

            migrationBuilder.CreateIndex(
                name: "IX_officers_Login",
                table: "officers",
                column: "Login",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_regimes_Code",
                table: "regimes",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_reports_Regime_Period_UnitId",
                table: "reports",
                columns: new[] { "Regime", "Period", "UnitId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_reports_UnitId_Period",
                table: "reports",
                columns: new[] { "UnitId", "Period" });

            migrationBuilder.CreateIndex(
                name: "IX_series_Fact_Measure_Slice",
                table: "series",
                columns: new[] { "Fact", "Measure", "Slice" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_sessions_AccountId",
                table: "sessions",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_sign_in_attempts_Since",
                table: "sign_in_attempts",
                column: "Since");

            migrationBuilder.CreateIndex(
                name: "IX_submissions_FormId",
                table: "submissions",
                column: "FormId");

            migrationBuilder.CreateIndex(
                name: "IX_tokens_AccountId",
                table: "tokens",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_unit_settings_UnitId",
                table: "unit_settings",
                column: "UnitId",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "cases");

            migrationBuilder.DropTable(
                name: "contributions");

            migrationBuilder.DropTable(
                name: "demo");

            migrationBuilder.DropTable(
                name: "directives");

            migrationBuilder.DropTable(
                name: "fact_definitions");

            migrationBuilder.DropTable(
                name: "former_holders");

            migrationBuilder.DropTable(
                name: "forms");

            migrationBuilder.DropTable(
                name: "idempotency");

            migrationBuilder.DropTable(
                name: "leaves");

            migrationBuilder.DropTable(
                name: "ledger_head");

            migrationBuilder.DropTable(
                name: "mergers");

            migrationBuilder.DropTable(
                name: "named");

            migrationBuilder.DropTable(
                name: "posts");

            migrationBuilder.DropTable(
                name: "regimes");

            migrationBuilder.DropTable(
                name: "series");

            migrationBuilder.DropTable(
                name: "sessions");

            migrationBuilder.DropTable(
                name: "sign_in_attempts");

            migrationBuilder.DropTable(
                name: "submissions");

            migrationBuilder.DropTable(
                name: "tokens");

            migrationBuilder.DropTable(
                name: "unit_names");

            migrationBuilder.DropTable(
                name: "unit_settings");

            migrationBuilder.DropTable(
                name: "versions");

            migrationBuilder.DropTable(
                name: "reports");

            migrationBuilder.DropTable(
                name: "accounts");

            migrationBuilder.DropTable(
                name: "units");

            migrationBuilder.DropTable(
                name: "officers");
        }
    }
}
