using GiaoBan.Briefings.Room;
using GiaoBan.Figures;
using GiaoBan.Network;
using GiaoBan.Records;
using GiaoBan.Records.Attachments;
using GiaoBan.Records.Entry;
using GiaoBan.Shell;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Briefings.Papers;

/// <summary>Papers are laid on the table and taken away: by the table that leads, and by a site its own.</summary>
public sealed class PaperVerbs(Door door, Uploads uploads, PaperPages pages, Rooms rooms, Viewer who, NetworkMap map)
{
    /// <summary>The ids of the files, as uploads.</summary>
    public const string FilesField = "files";

    public const string ItemField = "item";

    public const string UnitField = "unit";

    /// <summary>How many papers of the centre, and of each site, lie on one table.</summary>
    private const int Most = 50;

    /// <summary>
    /// Lays files on the table: with <c>item</c> to an item, with <c>unit</c> as that site's, with neither for the whole
    /// briefing. What a site lays is its own. Answers the last of them.
    /// </summary>
    public async Task<Outcome<Paper>> LayAsync(string id, EntrySource entry, RepeatKey? repeat, CancellationToken cancel)
    {
        var ids = entry.Texts(FilesField) ?? [];
        var counted = await CountedAsync(ids, cancel); // another process counts, so not while the door is held
        return await door.PassAsync<Paper>(who, async passage =>
        {
            if (await BriefingVerbs.LockedAsync(passage, id) is not { } briefing || Seat.Of(who, briefing) is not { } seat)
            {
                return BriefingReading.NotFound;
            }

            if (seat.MaySit() is { } notTheirs)
            {
                return notTheirs;
            }

            if (await passage.Db.FindRepeatedAsync(repeat, who) is { } earlier)
            {
                return await earlier.MadeAsync<Paper>(passage.Db);
            }

            var (item, unit) = (ItemOf(entry, seat, briefing), UnitOf(entry, seat, briefing));
            if (ids.Count == 0 && entry.Faults.Count == 0)
            {
                entry.Refuse(FilesField, new Text("Chưa chọn tệp. Chọn ít nhất một tệp.", "No file is chosen. Choose at least one."));
            }

            if ((entry.Finished() ?? seat.MayActFor(unit ?? 0) ?? Closed(briefing)) is { } refusal)
            {
                return refusal;
            }

            var lying = await passage.Db.Papers.CountAsync(p => p.BriefingId == briefing.Id && p.UnitId == unit && p.WithdrawnAt == null, cancel);
            if (lying + ids.Count > Most)
            {
                return Refusal.Invalid(FilesField, new Text(
                    $"Đã có {lying} tài liệu, nhiều nhất {Most}. Rút bớt tài liệu cũ.", $"There are {lying} papers, at most {Most}. Take some away."));
            }

            var (files, wrong) = await uploads.TakeAsync(passage, FilesField, ids);
            return files is null ? wrong! : await LaidAsync(passage, briefing, files, counted, item, unit, repeat);
        }, cancel);
    }

    /// <summary>Takes a paper away: nobody sees it any more, and what was shown of it stays in the minutes by its name.</summary>
    public async Task<Outcome<Paper>> WithdrawAsync(string id, string paper, EntrySource entry, RepeatKey? repeat, CancellationToken cancel)
    {
        return await door.PassAsync<Paper>(who, async passage =>
        {
            if (await BriefingVerbs.LockedAsync(passage, id) is not { } briefing || Seat.Of(who, briefing) is not { } seat)
            {
                return BriefingReading.NotFound;
            }

            var found = await passage.Db.Papers.SingleOrDefaultAsync(p => p.PublicId == paper && p.BriefingId == briefing.Id, cancel);
            if (found is null || !found.IsFor(seat, briefing))
            {
                return Refusal.NotFound;
            }

            if (seat.MayActFor(found.UnitId ?? 0) is { } notTheirs)
            {
                return notTheirs;
            }

            if (await passage.Db.FindRepeatedAsync(repeat, who) is { } earlier)
            {
                return await earlier.MadeAsync<Paper>(passage.Db);
            }

            if ((entry.Finished() ?? Closed(briefing) ?? found.Withdraw(passage.At)) is { } refusal)
            {
                return refusal;
            }

            if ((await rooms.NowAsync(passage.Db, briefing.Id, cancel)).Screen?.Thing.Paper?.Id == paper)
            {
                return Refusal.Conflict("Tài liệu đang chiếu. Thôi chiếu rồi mới rút.", "The paper is being shown. Clear the screens first.");
            }

            await passage.ChangeAsync(found, "withdraw");
            passage.KeepRepeat(repeat, found);
            return found;
        }, cancel);
    }

    private static async Task<Outcome<Paper>> LaidAsync(
        Passage passage, Briefing briefing, IReadOnlyList<Attachment> files, IReadOnlyDictionary<string, int?> counted, int? item, int? unit,
        RepeatKey? repeat)
    {
        Paper? last = null;
        foreach (var file in files)
        {
            last = new Paper
            {
                Id = await passage.NextPositionAsync(),
                PublicId = file.Id,
                BriefingId = briefing.Id,
                File = file,
                Pages = counted.GetValueOrDefault(file.Id),
                Item = item,
                UnitId = unit,
                LaidAt = passage.At,
            };
            await passage.AddAsync(last, "lay");
        }

        passage.KeepRepeat(repeat, last!);
        return last!;
    }

    private static int? ItemOf(EntrySource entry, Seat seat, Briefing briefing)
    {
        var item = (int?)entry.Whole(ItemField, null, required: false, least: 1, most: int.MaxValue);
        if (item is { } number && briefing.AgendaOf(seat).All(i => i.Id != number))
        {
            entry.Refuse(ItemField, new Text($"Chương trình không có mục số {number}.", $"There is no item {number} on the agenda."));
        }

        return item;
    }

    /// <summary>Whose paper it is: a site lays its own; the table that leads the centre's, or for a site that it names.</summary>
    private int? UnitOf(EntrySource entry, Seat seat, Briefing briefing)
    {
        if (entry.Text(UnitField, null, required: seat is { Leads: false, Site: null }, longest: 8) is not { } code)
        {
            return seat.Leads ? null : seat.Site;
        }

        var unit = map.Find(code, Clock.DayOf(briefing.StartsAt))?.Id;
        if (unit is null || !briefing.Sites.Contains(unit.Value))
        {
            entry.Refuse(UnitField, new Text(
                $"“{code}” không phải là điểm cầu của cuộc giao ban này.", $"“{code}” is no site of this briefing."));
        }

        return unit;
    }

    private static Refusal? Closed(Briefing briefing) => briefing.State is BriefingState.Draft or BriefingState.Called or BriefingState.Open
        ? null
        : Refusal.Conflict("Cuộc giao ban đã kết thúc hoặc đã hủy: tài liệu giữ nguyên.", "The briefing is over or cancelled: its papers stay as they are.");

    private async Task<Dictionary<string, int?>> CountedAsync(IReadOnlyList<string> ids, CancellationToken cancel)
    {
        var counted = new Dictionary<string, int?>();
        foreach (var upload in await uploads.WaitingAsync(ids, cancel))
        {
            counted[upload.Id] = await pages.CountAsync(upload.Kind, upload.Address, cancel);
        }

        return counted;
    }
}
