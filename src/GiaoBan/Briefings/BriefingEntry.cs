using System.Globalization;
using GiaoBan.Figures;
using GiaoBan.Network;
using GiaoBan.Records.Entry;
using GiaoBan.Shell;
using GiaoBan.Shell.Word;

namespace GiaoBan.Briefings;

/// <summary>Reads what a briefing is planned to be, from a page or from the API; what was not entered stays.</summary>
internal static class BriefingEntry
{
    private const int LongestTitle = 200;

    public static BriefingPlan? Read(EntrySource entry, BriefingPlan? present, NetworkMap map, DateOnly today)
    {
        var kind = entry.Choice(BriefingWords.Kinds, present is null ? null : BriefingWords.CodeOf(present.Kind));
        var title = entry.Text("title", present?.Title, longest: LongestTitle);
        var startsAt = StartsAt(entry, present?.StartsAt, today);
        var place = entry.Text("place", present?.Place, longest: LongestTitle);
        var regime = entry.Text("regime", present?.Regime, required: kind is not (null or "thematic"), longest: 64);
        var period = entry.Text("period", present?.Period, required: regime is not null, longest: 16);
        var invitation = Invitation(entry, present?.Invitation, map, startsAt is { } at ? Clock.DayOf(at) : today);
        var minutes = entry.Whole("speakingMinutes", present?.SpeakingMinutes ?? BriefingPlan.UsualSpeakingMinutes, least: 1, most: 60);
        var agenda = AgendaEntry.Read(entry, present?.Agenda ?? []);
        var plan = new BriefingPlan(
            kind is null ? default : BriefingWords.Read<BriefingKind>(kind), title ?? "", startsAt ?? default, place ?? "",
            entry.Flag("rehearsal", present?.IsRehearsal ?? false), regime, regime is null ? null : period, invitation,
            entry.Text("dutyPhone", present?.DutyPhone, required: false, longest: 40), (int)(minutes ?? 1), agenda,
            NoticeNumber(entry, present?.NoticeNumber),
            entry.Day("noticeOn", present?.NoticeOn, today.AddYears(1), required: false), present?.PreviousId,
            entry.Text("sitePaper", present?.SitePaper, required: false, longest: LongestTitle));
        return entry.Faults.Count > 0 ? null : plan;
    }

    /// <summary>"86-GM/BNCTW", as the invitation's letterhead writes it; of what is typed its number counts.</summary>
    private static string? NoticeNumber(EntrySource entry, string? present)
    {
        var typed = entry.Text("noticeNumber", present, required: false, longest: 60);
        if (typed is null || typed == present)
        {
            return typed;
        }

        if (!int.TryParse(typed.Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number == 0)
        {
            entry.Refuse("noticeNumber", new Text($"“{typed}” không phải là số giấy mời. Ghi như 86 hoặc 86-GM/BNCTW.", $"“{typed}” is no number of an invitation. Write it as 86 or 86-GM/BNCTW."));
            return present;
        }

        return Letterhead.OfCentre(typed, null).NumberOf(DocumentKind.Invitation);
    }

    /// <summary>Day and hour as they are in Hà Nội.</summary>
    private static DateTime? StartsAt(EntrySource entry, DateTime? present, DateOnly today)
    {
        var before = present is { } utc ? Clock.InHanoi(utc).DateTime : (DateTime?)null;
        var day = entry.Day("day", before is { } on ? DateOnly.FromDateTime(on) : null, today.AddYears(2));
        var hour = entry.Text("hour", before?.ToString("HH:mm", CultureInfo.InvariantCulture), longest: 5);
        if (hour is null || day is null)
        {
            return null;
        }

        // Earlier ones were held elsewhere; one that waits to be held keeps its day, whatever else of it is changed.
        if (day < today && (before is null || day != DateOnly.FromDateTime(before.Value)))
        {
            entry.Refuse("day", new Text(
                $"Ngày {day:d/M/yyyy} đã qua. Chọn ngày họp từ hôm nay, {today:d/M/yyyy}, trở đi.",
                $"{day:d/M/yyyy} is past. Choose today, {today:d/M/yyyy}, or a later day."));
            return null;
        }

        if (!TimeOnly.TryParseExact(hour, ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            entry.Refuse("hour", new Text($"“{hour}” không phải là giờ. Viết như 08:00.", $"“{hour}” is not an hour. Write it as 08:00."));
            return null;
        }

        return DateTime.SpecifyKind(day.Value.ToDateTime(time) - Clock.HanoiOffset, DateTimeKind.Utc);
    }

    private static Invitation Invitation(EntrySource entry, Invitation? present, NetworkMap map, DateOnly day)
    {
        var kind = entry.Choice(BriefingWords.Invitations, present is null ? "all" : BriefingWords.CodeOf(present.Kind)) ?? "all";
        var provinces = map.ObligedOn(day);
        var named = entry.Texts("units") is { } codes ? Named(entry, codes, map, day) : present?.Named ?? [];
        var invited = kind switch
        {
            "all" => provinces,
            "all_but" => [.. provinces.Where(u => !named.Contains(u.Id))],
            _ => [.. provinces.Where(u => named.Contains(u.Id))],
        };
        if (kind == "all_but" && named.Count == 0)
        {
            entry.Refuse("units", new Text(
                "Chưa chọn đơn vị nào không mời. Chọn ít nhất một, hoặc chọn “tất cả đơn vị”.", "No unit is left out. Choose at least one, or invite “all units”."));
        }
        else if (invited.Count == 0)
        {
            entry.Refuse("units", new Text("Chưa có đơn vị nào được mời. Chọn ít nhất một.", "No unit is invited. Choose at least one."));
        }

        return new Invitation(
            BriefingWords.Read<InvitationKind>(kind), kind == "all" ? [] : named, [map.Centre.Id, .. invited.Select(u => u.Id)]);
    }

    private static List<int> Named(EntrySource entry, IReadOnlyList<string> codes, NetworkMap map, DateOnly day)
    {
        var units = new List<int>();
        foreach (var code in codes.Distinct())
        {
            if (map.Find(code, day) is { Kind: UnitKind.Province } unit)
            {
                units.Add(unit.Id);
            }
            else
            {
                entry.Refuse("units", new Text(
                    $"Không có đơn vị mã “{code}” vào ngày họp.", $"There is no unit “{code}” on the day of the briefing."));
            }
        }

        return units;
    }
}
