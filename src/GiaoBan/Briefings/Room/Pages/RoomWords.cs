using System.Globalization;
using GiaoBan.Briefings.Shown;
using GiaoBan.Figures;

namespace GiaoBan.Briefings.Room.Pages;

/// <summary>What happened in a room, in one line of the minutes.</summary>
internal static class RoomWords
{
    public static Text Of(Happening happening, RoomView view)
    {
        var site = happening.UnitId is { } unit ? view.NameOf(unit) : "";
        return happening.Kind switch
        {
            HappeningKind.Opened => new("Mở phòng họp", "The room opened"),
            HappeningKind.RollConfirmed when happening.Read<RollSaid>().Units is var units => units.Count == 1
                ? new($"Xác nhận điểm danh {view.NameOf(units[0])}", $"Roll of {view.NameOf(units[0])} confirmed")
                : new($"Xác nhận điểm danh {units.Count} điểm cầu", $"Roll of {units.Count} sites confirmed"),
            HappeningKind.ItemBegun => Begun(view, happening.Read<ItemSaid>().Item),
            HappeningKind.TimeAdded when happening.Read<TimeSaid>().Minutes is var minutes =>
                new($"Thêm {minutes} phút", $"{minutes} minutes added"),
            HappeningKind.Invited => new($"Mời {site} phát biểu", $"{site} invited to speak"),
            HappeningKind.Stopped when TimeSpan.FromSeconds(happening.Read<SpokenSaid>().Seconds) is var length =>
                new($"{site} kết thúc phát biểu ({length:mm\\:ss})", $"{site} finished ({length:mm\\:ss})"),
            HappeningKind.Shown => Shown(happening.Read<ShownThing>()),
            HappeningKind.Hidden => new("Thôi chiếu", "The screen was cleared"),
            HappeningKind.Closed => new("Kết thúc hội nghị", "The room closed"),
            _ => Text.Same(BriefingWords.CodeOf(happening.Kind)),
        };
    }

    private static Text Begun(RoomView view, int item)
    {
        var title = view.Briefing.Item(item)?.Title ?? item.ToString(CultureInfo.InvariantCulture);
        return new($"Bắt đầu mục: {title}", $"Item begun: {title}");
    }

    private static Text Shown(ShownThing thing)
    {
        var number = ShownThing.Read(thing.Value).Number is { } value ? Shell.Language.Formats.InBoth(value) : default;
        return thing.What == ShownKind.Figure && number.Vi is not null
            ? new($"Chiếu “{thing.Title}”: {number.Vi}, từ {thing.Known}/{thing.Of}", $"Shown “{thing.Title}”: {number.En}, from {thing.Known} of {thing.Of}")
            : new($"Chiếu “{thing.Title}”", $"Shown “{thing.Title}”");
    }
}
