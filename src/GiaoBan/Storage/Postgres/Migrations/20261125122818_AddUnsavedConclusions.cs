using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GiaoBan.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class AddUnsavedConclusions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "unsaved_conclusions",
                columns: table => new
                {
                    BriefingId = table.Column<long>(type: "bigint", nullable: false),
                    Login = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Conclusion = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Fields = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_unsaved_conclusions", x => new { x.BriefingId, x.Login, x.Conclusion });
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "unsaved_conclusions");
        }
    }
}
