using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GiaoBan.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AddAssignmentsAndBriefings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Mail",
                table: "officers",
                type: "TEXT",
                maxLength: 254,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "assignments",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Fields = table.Column<string>(type: "TEXT", nullable: false),
                    Origin = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Field = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Standing = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Briefing = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    UrgedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    PublicId = table.Column<string>(type: "TEXT", fixedLength: true, maxLength: 32, nullable: false),
                    UnitId = table.Column<int>(type: "INTEGER", nullable: false),
                    Access = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    IsRemoved = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_assignments", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "briefings",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    PublicId = table.Column<string>(type: "TEXT", fixedLength: true, maxLength: 32, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    IsRehearsal = table.Column<bool>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    StartsAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Regime = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Period = table.Column<string>(type: "TEXT", maxLength: 16, nullable: true),
                    Invitation = table.Column<string>(type: "TEXT", nullable: false),
                    DutyPhone = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    SpeakingMinutes = table.Column<int>(type: "INTEGER", nullable: false),
                    Agenda = table.Column<string>(type: "TEXT", nullable: false),
                    NoticeNumber = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    NoticeOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    PreviousId = table.Column<long>(type: "INTEGER", nullable: true),
                    CalledAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    OpenedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SignedNumber = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    SignedOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_briefings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "conclusions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    PublicId = table.Column<string>(type: "TEXT", fixedLength: true, maxLength: 32, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    BriefingId = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: true),
                    PublishedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Units = table.Column<string>(type: "TEXT", nullable: false),
                    Corrections = table.Column<string>(type: "TEXT", nullable: false),
                    WrittenBy = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_conclusions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "happenings",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    BriefingId = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    UnitId = table.Column<int>(type: "INTEGER", nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Said = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_happenings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "preparations",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    BriefingId = table.Column<long>(type: "INTEGER", nullable: false),
                    UnitId = table.Column<int>(type: "INTEGER", nullable: false),
                    People = table.Column<string>(type: "TEXT", nullable: false),
                    Topic = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    SaidAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_preparations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "presence",
                columns: table => new
                {
                    BriefingId = table.Column<long>(type: "INTEGER", nullable: false),
                    UnitId = table.Column<int>(type: "INTEGER", nullable: false),
                    Connection = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Node = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    SeenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    GoneAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_presence", x => new { x.BriefingId, x.UnitId, x.Connection });
                });

            migrationBuilder.CreateTable(
                name: "sent_reminders",
                columns: table => new
                {
                    OfficerId = table.Column<long>(type: "INTEGER", nullable: false),
                    AssignmentId = table.Column<long>(type: "INTEGER", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DaysBefore = table.Column<int>(type: "INTEGER", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    TakenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SentAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sent_reminders", x => new { x.OfficerId, x.AssignmentId, x.DueOn, x.DaysBefore });
                });

            migrationBuilder.CreateTable(
                name: "uploads",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", fixedLength: true, maxLength: 32, nullable: false),
                    OfficerId = table.Column<long>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    Size = table.Column<long>(type: "INTEGER", nullable: false),
                    Address = table.Column<string>(type: "TEXT", fixedLength: true, maxLength: 64, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsTaken = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_uploads", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "urging_letters",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    PublicId = table.Column<string>(type: "TEXT", fixedLength: true, maxLength: 32, nullable: false),
                    UnitId = table.Column<int>(type: "INTEGER", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ReplyBy = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    Items = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_urging_letters", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "evidence",
                columns: table => new
                {
                    RecordId = table.Column<string>(type: "TEXT", fixedLength: true, maxLength: 32, nullable: false),
                    AssignmentId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evidence", x => new { x.RecordId, x.AssignmentId });
                    table.ForeignKey(
                        name: "FK_evidence_assignments_AssignmentId",
                        column: x => x.AssignmentId,
                        principalTable: "assignments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "assignments_all",
                table: "assignments",
                columns: new[] { "On", "Id", "UnitId", "Access", "IsRemoved", "Standing", "DueOn", "Origin", "Field" });

            migrationBuilder.CreateIndex(
                name: "assignments_by_Standing",
                table: "assignments",
                columns: new[] { "Standing", "On", "Id", "UnitId", "Access", "IsRemoved", "DueOn", "Origin", "Field" });

            migrationBuilder.CreateIndex(
                name: "assignments_by_UnitId",
                table: "assignments",
                columns: new[] { "UnitId", "On", "Id", "Access", "IsRemoved", "Standing", "DueOn", "Origin", "Field" });

            migrationBuilder.CreateIndex(
                name: "assignments_by_UnitId_Standing",
                table: "assignments",
                columns: new[] { "UnitId", "Standing", "On", "Id", "Access", "IsRemoved", "DueOn", "Origin", "Field" });

            migrationBuilder.CreateIndex(
                name: "assignments_IsRemoved",
                table: "assignments",
                columns: new[] { "On", "Id", "UnitId", "Access", "IsRemoved", "Standing", "DueOn", "Origin", "Field" },
                filter: "\"IsRemoved\"");

            migrationBuilder.CreateIndex(
                name: "assignments_IsRemoved_by_UnitId",
                table: "assignments",
                columns: new[] { "UnitId", "On", "Id", "Access", "IsRemoved", "Standing", "DueOn", "Origin", "Field" },
                filter: "\"IsRemoved\"");

            migrationBuilder.CreateIndex(
                name: "IX_assignments_Briefing",
                table: "assignments",
                column: "Briefing");

            migrationBuilder.CreateIndex(
                name: "IX_assignments_PublicId",
                table: "assignments",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_assignments_Source",
                table: "assignments",
                column: "Source");

            migrationBuilder.CreateIndex(
                name: "IX_briefings_PublicId",
                table: "briefings",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_briefings_StartsAt",
                table: "briefings",
                column: "StartsAt");

            migrationBuilder.CreateIndex(
                name: "IX_conclusions_BriefingId_Number",
                table: "conclusions",
                columns: new[] { "BriefingId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_conclusions_PublicId",
                table: "conclusions",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_evidence_AssignmentId",
                table: "evidence",
                column: "AssignmentId");

            migrationBuilder.CreateIndex(
                name: "IX_happenings_BriefingId_Id",
                table: "happenings",
                columns: new[] { "BriefingId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_preparations_BriefingId_UnitId",
                table: "preparations",
                columns: new[] { "BriefingId", "UnitId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_uploads_Address",
                table: "uploads",
                column: "Address");

            migrationBuilder.CreateIndex(
                name: "IX_uploads_At",
                table: "uploads",
                column: "At",
                filter: "NOT \"IsTaken\"");

            migrationBuilder.CreateIndex(
                name: "IX_urging_letters_PublicId",
                table: "urging_letters",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_urging_letters_UnitId_Id",
                table: "urging_letters",
                columns: new[] { "UnitId", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "briefings");

            migrationBuilder.DropTable(
                name: "conclusions");

            migrationBuilder.DropTable(
                name: "evidence");

            migrationBuilder.DropTable(
                name: "happenings");

            migrationBuilder.DropTable(
                name: "preparations");

            migrationBuilder.DropTable(
                name: "presence");

            migrationBuilder.DropTable(
                name: "sent_reminders");

            migrationBuilder.DropTable(
                name: "uploads");

            migrationBuilder.DropTable(
                name: "urging_letters");

            migrationBuilder.DropTable(
                name: "assignments");

            migrationBuilder.DropColumn(
                name: "Mail",
                table: "officers");
        }
    }
}
