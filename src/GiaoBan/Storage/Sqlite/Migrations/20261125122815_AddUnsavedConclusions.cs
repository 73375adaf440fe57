using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GiaoBan.Storage.Sqlite.Migrations
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
                    BriefingId = table.Column<long>(type: "INTEGER", nullable: false),
                    Login = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Conclusion = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Fields = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
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
