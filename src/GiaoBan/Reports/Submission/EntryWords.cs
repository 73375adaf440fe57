using GiaoBan.Figures;
using GiaoBan.Shell;
using GiaoBan.Shell.Language;

namespace GiaoBan.Reports.Submission;

/// <summary>Says what stands in an entered cell.</summary>
public static class EntryWords
{
    /// <summary>Declared: nothing occurred.</summary>
    public static Text Nil { get; } = new("không phát sinh", "nil");

    /// <summary>A cell that somebody else changed meanwhile: what it says now, since when, and what to do.</summary>
    public static Text Overtaken(Entry? present)
    {
        if (present is null)
        {
            return new Text(
                "Người khác đã xóa nội dung ô này sau khi bạn mở. Kiểm tra rồi lưu lại.",
                "Somebody emptied this cell after you opened it. Check it, then save again.");
        }

        var now = Of(present);
        var at = Clock.InHanoi(present.At);
        return new Text(
            $"Người khác đã sửa ô này thành “{now.Vi}” lúc {at:HH:mm d/M/yyyy}, sau khi bạn mở. Kiểm tra rồi lưu lại.",
            $"Somebody changed this cell to “{now.En}” at {at:HH:mm d/M/yyyy}, after you opened it. Check it, then save again.");
    }

    private static Text Of(Entry entry) => entry switch
    {
        { Nil: true } => Nil,
        { Number: { } number } => Formats.InBoth(number),
        { Excused: { } reason } => new Text($"chưa có: {reason}", $"not yet: {reason}"),
        _ => Text.Same(entry.Text is { Length: > 40 } text ? text[..40] + "…" : entry.Text ?? ""),
    };
}
