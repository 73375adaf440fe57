using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GiaoBan.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class AddPapers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "SitePaper",
                table: "briefings",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "papers",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    BriefingId = table.Column<long>(type: "bigint", nullable: false),
                    PublicId = table.Column<string>(type: "character(32)", fixedLength: true, maxLength: 32, nullable: false),
                    File = table.Column<string>(type: "text", nullable: false),
                    Pages = table.Column<int>(type: "integer", nullable: true),
                    Item = table.Column<int>(type: "integer", nullable: true),
                    UnitId = table.Column<int>(type: "integer", nullable: true),
                    LaidAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    WithdrawnAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_papers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "papers_opened",
                columns: table => new
                {
                    PaperId = table.Column<long>(type: "bigint", nullable: false),
                    UnitId = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_papers_opened", x => new { x.PaperId, x.UnitId });
                });

            migrationBuilder.CreateIndex(
                name: "IX_papers_BriefingId",
                table: "papers",
                column: "BriefingId");

            migrationBuilder.CreateIndex(
                name: "IX_papers_PublicId",
                table: "papers",
                column: "PublicId",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "papers");

            migrationBuilder.DropTable(
                name: "papers_opened");

            migrationBuilder.DropColumn(
                name: "SitePaper",
                table: "briefings");
        }
    }
}
