using GiaoBan.Figures;

namespace GiaoBan.Records;

/// <summary>Why a change was refused; each kind is one answer of the API.</summary>
public enum RefusalKind
{
    /// <summary>404: there is none, or the viewer may not see it: the two cannot be told apart.</summary>
    NotFound,

    /// <summary>403: seen, but not theirs to change.</summary>
    NotAllowed,

    /// <summary>409: the present state does not allow it.</summary>
    Conflict,

    /// <summary>412: changed by another since it was read.</summary>
    Stale,

    /// <summary>413: more than is taken.</summary>
    TooLarge,

    /// <summary>422: something in what was entered is wrong.</summary>
    Invalid,

    /// <summary>428: the version that was read is not said.</summary>
    VersionNeeded,
}

/// <summary>One thing that is wrong in what was entered.</summary>
/// <param name="Field">The field's name in the API; empty: the whole.</param>
/// <param name="Message">What is wrong and what to do.</param>
public sealed record Fault(string Field, Text Message);

/// <summary>A change that was not made; nothing is written.</summary>
public sealed record Refusal(RefusalKind Kind, Text Message, IReadOnlyList<Fault> Faults)
{
    public static Refusal NotFound { get; } = new(
        RefusalKind.NotFound, new Text("Không tìm thấy hồ sơ này.", "There is no such record."), []);

    public static Refusal NotAllowed { get; } = Of(
        RefusalKind.NotAllowed,
        new Text("Hồ sơ thuộc sổ của đơn vị khác: chỉ xem, không sửa.", "The record is another unit's: to be read, not changed."));

    public static Refusal Of(RefusalKind kind, Text message) => new(kind, message, []);

    public static Refusal Conflict(string vi, string en) => Of(RefusalKind.Conflict, new Text(vi, en));

    public static Refusal VersionNeeded { get; } = Of(RefusalKind.VersionNeeded, new Text(
        "Thiếu If-Match: nêu bản đã đọc, ví dụ If-Match: \"3\".", "If-Match is missing: say which version was read, as in If-Match: \"3\"."));

    public static Refusal Invalid(IReadOnlyList<Fault> faults) => new(
        RefusalKind.Invalid,
        new Text($"Chưa lưu: còn {faults.Count} chỗ phải sửa.", $"Not saved: {faults.Count} to be mended."),
        faults);

    /// <summary>Something that was asked and cannot be answered: nothing was to be saved.</summary>
    public static Refusal Unanswerable(IReadOnlyList<Fault> faults) => new(
        RefusalKind.Invalid,
        new Text($"Chưa trả lời được: còn {faults.Count} chỗ phải sửa trong câu hỏi.", $"Not answered: {faults.Count} to be mended in what was asked."),
        faults);

    /// <inheritdoc cref="Unanswerable(IReadOnlyList{Fault})"/>
    public static Refusal Unanswerable(string field, Text message) => Unanswerable([new Fault(field, message)]);

    public static Refusal Invalid(string field, Text message) => Invalid([new Fault(field, message)]);

    public static Refusal Stale { get; } = new(
        RefusalKind.Stale,
        new Text(
            "Hồ sơ đã được người khác sửa sau khi bạn mở. Mở lại để xem bản mới nhất rồi sửa tiếp.",
            "Somebody changed the record after you opened it. Open it again, then go on."),
        []);
}

/// <summary>A value, or the refusal that stands in its place.</summary>
public sealed record Outcome<T>(T? Value, Refusal? Refusal)
{
    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(Refusal refusal) => new(default, refusal);
}
