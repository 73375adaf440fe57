using GiaoBan.Briefings.Shown;
using GiaoBan.Figures;
using GiaoBan.Network;
using GiaoBan.Records;
using GiaoBan.Records.Entry;
using GiaoBan.Shell;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Briefings.Room;

/// <summary>What is on every screen: shown and taken away by the table that leads.</summary>
public sealed class ScreenVerbs(RoomDoor door, Freezing freezing, NetworkMap map)
{
    private static readonly Dimension Kinds = new("what", new Text("nội dung chiếu", "what is shown"),
    [
        new("figure", new Text("số liệu", "a figure")),
        new("table", new Text("bảng theo đơn vị", "a table by unit")),
        new("map", new Text("bản đồ trạng thái nộp báo cáo", "the map of reports")),
        new("paper", new Text("tài liệu", "a paper")),
    ]);

    /// <summary>Chiếu: frozen at this moment, the same on every screen.</summary>
    public Task<Outcome<Happening>> ShowAsync(string id, EntrySource entry, RepeatKey? repeat, CancellationToken cancel) =>
        door.PassAsync(id, seat => seat.MayLead(), entry, repeat, async moment =>
        {
            var (thing, refusal) = await FrozenAsync(moment, entry, cancel);
            return thing is null ? refusal! : Happened.Of(HappeningKind.Shown, null, thing);
        }, cancel);

    /// <summary>Thôi chiếu.</summary>
    public Task<Outcome<Happening>> HideAsync(string id, EntrySource entry, RepeatKey? repeat, CancellationToken cancel) =>
        door.PassAsync(id, seat => seat.MayLead(), entry, repeat, moment => RoomVerbs.Said(
            moment.State.Screen is null
                ? Refusal.Conflict("Không có gì đang chiếu.", "Nothing is shown.")
                : new Happened(HappeningKind.Hidden)), cancel);

    private async Task<Outcome<ShownThing>> FrozenAsync(RoomMoment moment, EntrySource entry, CancellationToken cancel)
    {
        var what = entry.Choice(Kinds, null);
        var position = moment.Passage.Ledger.Size;
        switch (what)
        {
            case "map":
                return entry.Finished() is { } wrong ? wrong : await freezing.MapAsync(moment.Briefing, position, cancel);
            case "paper":
                return await PaperAsync(moment, entry, cancel);
            case "figure" or "table":
                var code = entry.Text("code", null, required: false, longest: 64);
                var figure = new AgendaFigure(
                    code, entry.Text("formula", null, required: code is null), entry.Text("label", null, required: false, longest: 200));
                return entry.Finished() is { } fault
                    ? fault
                    : await freezing.FigureAsync(moment.Briefing, figure, BriefingWords.Read<ShownKind>(what), position, cancel);
            default:
                return Refusal.Invalid(entry.Faults);
        }
    }

    /// <summary>A page of a paper that lies on the table for all.</summary>
    private async Task<Outcome<ShownThing>> PaperAsync(RoomMoment moment, EntrySource entry, CancellationToken cancel)
    {
        var (id, page) = (entry.Text("paper", null, longest: 64), entry.Whole("page", 1, least: 1, most: 10_000));
        if (entry.Finished() is { } wrong)
        {
            return wrong;
        }

        var paper = await moment.Passage.Db.Papers.AsNoTracking().SingleOrDefaultAsync(
            p => p.PublicId == id && p.BriefingId == moment.Briefing.Id && p.WithdrawnAt == null, cancel);
        if (paper is null || paper.IsInternal(moment.Briefing))
        {
            return Refusal.Invalid("paper", new Text("Không có tài liệu này trên bàn họp.", "There is no such paper on the table."));
        }

        if (page > (paper.Pages ?? 1))
        {
            return Refusal.Invalid("page", new Text($"Tài liệu có {paper.Pages ?? 1} trang.", $"The paper has {paper.Pages ?? 1} pages."));
        }

        var shown = new ShownPaper(paper.PublicId, paper.File.Name, paper.File.Kind, paper.Pages, paper.UnitId);
        var title = paper.UnitId is { } unit ? $"{map.NameOf(unit, Clock.DayOf(moment.Briefing.StartsAt)).ShortName}: {paper.File.Name}" : paper.File.Name;
        return new ShownThing(ShownKind.Paper, title, Paper: shown, Page: (int)page!, Position: moment.Passage.Ledger.Size);
    }
}
