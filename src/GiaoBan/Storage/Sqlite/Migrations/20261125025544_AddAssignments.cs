using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GiaoBan.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AddAssignments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "assignments");
        }
    }
}
