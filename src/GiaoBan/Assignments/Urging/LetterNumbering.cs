using System.Globalization;
using System.Text.RegularExpressions;
using GiaoBan.Figures;
using GiaoBan.Network;
using GiaoBan.Records;
using GiaoBan.Records.Entry;
using GiaoBan.Shell;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Assignments.Urging;

/// <summary>Cho số: an urging letter gets number and day, when it is made or later, once.</summary>
public sealed partial class LetterNumbering(Door door, Viewer who, Clock clock)
{
    /// <summary>A Party committee's numbers begin anew with its term (LAW.md section 9.2).</summary>
    private const int YearsOfTerm = 5;

    public Task<Outcome<UrgingLetter>> NumberAsync(string id, EntrySource entry, RepeatKey? repeat, CancellationToken cancel) =>
        door.PassAsync<UrgingLetter>(who, async passage =>
        {
            if (await LockedAsync(passage, id) is not { } letter)
            {
                return Refusal.Of(RefusalKind.NotFound, new Text("Không tìm thấy công văn này.", "There is no such letter."));
            }

            if (!AssignmentRights.MayAssign(who, letter.UnitId))
            {
                return AssignmentRegister.NotTheirs;
            }

            if (await passage.Db.FindRepeatedAsync(repeat, who) is { } earlier)
            {
                return await earlier.MadeAsync<UrgingLetter>(passage.Db);
            }

            var given = Read(entry, letter.On, letter.ReplyBy, clock.Today, required: true);
            if (entry.Finished() is { } invalid)
            {
                return invalid;
            }

            await passage.HoldLedgerAsync();
            var (number, on) = given!.Value;
            var taken = letter.Number is null ? await TakenAsync(passage.Db, number, 1, on, cancel) : null;
            if ((taken ?? letter.Give(number, on)) is { } refusal)
            {
                return refusal;
            }

            await passage.ChangeAsync(letter, "number");
            passage.KeepRepeat(repeat, letter);
            return letter;
        }, cancel);

    /// <summary>The number that was entered, alone or as it is written, and the day with it; null where none was.</summary>
    /// <param name="entry">Where it is said: <c>number</c>, <c>on</c>.</param>
    /// <param name="made">The day on which the letter was made.</param>
    /// <param name="replyBy">The day by which it is to be answered.</param>
    /// <param name="today">The legal day.</param>
    /// <param name="required">Whether there must be one.</param>
    internal static (int Number, DateOnly On)? Read(EntrySource entry, DateOnly made, DateOnly? replyBy, DateOnly today, bool required)
    {
        var number = entry.Text("number", null, required, longest: 20);
        var day = entry.Day("on", null, replyBy > today ? replyBy.Value : today, required: false);
        if (number is null)
        {
            if (day is not null && !required)
            {
                entry.Refuse("number", new Text("Có ngày công văn mà chưa có số. Nhập số, hoặc bỏ trống ngày.", "There is a day of the letter and no number. Enter it, or leave the day out."));
            }

            return null;
        }

        var on = day ?? today;

        if (Form().Match(number) is not { Success: true } match || int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) == 0)
        {
            entry.Refuse("number", new Text("Ghi số, như 145 hoặc 145-CV/BNCTW.", "Write the number, as 145 or 145-CV/BNCTW."));
            return null;
        }

        if (on < made)
        {
            entry.Refuse("on", new Text(
                $"Ngày công văn không thể trước ngày soạn ({made:d/M/yyyy}).", $"The letter is not dated before it was made ({made:d/M/yyyy})."));
        }

        return (int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture), on);
    }

    /// <summary>Refused where a letter of the same term bears one of so many numbers already; asked while the ledger's head is held.</summary>
    internal static async Task<Refusal?> TakenAsync(GiaoBanDb db, int first, int count, DateOnly on, CancellationToken cancel)
    {
        var (numbers, since) = (Enumerable.Range(first, count).Select(UrgingLetter.Written).ToArray(), on.AddYears(-YearsOfTerm));
        var taken = await db.UrgingLetters.Where(l => numbers.Contains(l.Number!) && l.NumberedOn > since)
            .OrderBy(l => l.Id).Select(l => l.Number).FirstOrDefaultAsync(cancel);
        return taken is null ? null : Refusal.Invalid("number", new Text(
            $"Số {taken} đã cấp cho một công văn đôn đốc khác. Nhập số khác.", $"{taken} is another urging letter's number. Enter another one."));
    }

    private async Task<UrgingLetter?> LockedAsync(Passage passage, string publicId) =>
        (await passage.LockedAsync(passage.Db.UrgingLetters.VisibleTo(who).Where(l => l.PublicId == publicId))).SingleOrDefault();

    [GeneratedRegex("^([0-9]{1,5})(-CV/BNCTW)?$")]
    private static partial Regex Form();
}
