using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GiaoBan.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class NumberUrgingLetters : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "LedgerRoot",
                table: "urging_letters",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "LedgerSize",
                table: "urging_letters",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Number",
                table: "urging_letters",
                type: "TEXT",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "NumberedOn",
                table: "urging_letters",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "urging_letters",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.CreateIndex(
                name: "IX_urging_letters_Number",
                table: "urging_letters",
                column: "Number");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_urging_letters_Number",
                table: "urging_letters");

            migrationBuilder.DropColumn(
                name: "LedgerRoot",
                table: "urging_letters");

            migrationBuilder.DropColumn(
                name: "LedgerSize",
                table: "urging_letters");

            migrationBuilder.DropColumn(
                name: "Number",
                table: "urging_letters");

            migrationBuilder.DropColumn(
                name: "NumberedOn",
                table: "urging_letters");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "urging_letters");
        }
    }
}
