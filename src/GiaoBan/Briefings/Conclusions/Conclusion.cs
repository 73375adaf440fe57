using GiaoBan.Figures;
using GiaoBan.Records;

namespace GiaoBan.Briefings.Conclusions;

/// <summary>Where a conclusion stands.</summary>
public enum ConclusionState
{
    /// <summary>Seen by chair and secretary only.</summary>
    Draft,
    Published,

    /// <summary>A draft that was given up.</summary>
    Dropped,
}

/// <summary>What comes of a conclusion.</summary>
public enum ConclusionKind
{
    Information,
    Decision,

    /// <summary>It is assigned, with a due day, to units.</summary>
    Task,
}

/// <summary>
/// Kết luận: one paragraph of what the chair concludes. A draft while it is written; once published it is changed only by a
/// correction that all see.
/// </summary>
public sealed class Conclusion : IAggregate
{
    public const string RegisterCode = "conclusions";

    public long Id { get; init; }

    /// <summary>What addresses and the API call it, and what its assignments name as their source.</summary>
    public string PublicId { get; init; } = Records.PublicId.New();

    public int Version { get; set; } = 1;

    public string Register => RegisterCode;

    public long BriefingId { get; init; }

    long? IAggregate.WholeId => BriefingId;

    public ConclusionState State { get; private set; } = ConclusionState.Draft;

    public ConclusionText Text { get; private set; } = ConclusionText.Empty;

    /// <summary>Its number in the notice, from 1, given when it is published.</summary>
    public int? Number { get; private set; }

    public DateTime? PublishedAt { get; private set; }

    /// <summary>The units that it was assigned to, as they were fixed when it was published.</summary>
    public IReadOnlyList<int> Units { get; private set; } = [];

    /// <summary>What was put right after it was published, the oldest first.</summary>
    public IReadOnlyList<ConclusionCorrection> Corrections { get; private set; } = [];

    /// <summary>The login of who wrote it last, and when: two secretaries see who does what.</summary>
    public string WrittenBy { get; private set; } = "";

    public DateTime WrittenAt { get; private set; }

    /// <summary>"KL2"</summary>
    public string Code => $"KL{Number}";

    /// <summary>What it said at an instant, before what was put right later; null: now.</summary>
    public ConclusionText TextAt(DateTime? at) =>
        Corrections.FirstOrDefault(c => c.At > at) is { } later ? Text with { Words = later.Before } : Text;

    /// <summary>Writes the draft.</summary>
    public Refusal? Write(ConclusionText text, string by, DateTime at)
    {
        if (State != ConclusionState.Draft)
        {
            return Refusal.Conflict(
                "Kết luận đã công bố hoặc đã bỏ: không sửa nháp được nữa. Kết luận đã công bố thì đính chính.",
                "It is published or dropped: the draft is not changed any more. What is published is corrected.");
        }

        (Text, WrittenBy, WrittenAt) = (text, by, at);
        return null;
    }

    /// <summary>Gives the draft up.</summary>
    public Refusal? Drop()
    {
        if (State != ConclusionState.Draft)
        {
            return Refusal.Conflict("Chỉ bỏ được bản nháp.", "Only a draft is given up.");
        }

        State = ConclusionState.Dropped;
        return null;
    }

    /// <summary>Publishes it under a number, to units that are now fixed.</summary>
    public Refusal? Publish(int number, IReadOnlyList<int> units, DateTime at)
    {
        if (State != ConclusionState.Draft)
        {
            return Refusal.Conflict("Kết luận này đã công bố hoặc đã bỏ.", "This conclusion is published already, or dropped.");
        }

        (State, Number, Units, PublishedAt) = (ConclusionState.Published, number, units, at);
        return null;
    }

    /// <summary>Puts its words right where all see it; due day and units change by extending and withdrawing assignments.</summary>
    public Refusal? Correct(string words, string reason, DateTime at)
    {
        if (State != ConclusionState.Published)
        {
            return Refusal.Conflict("Kết luận chưa công bố: sửa bản nháp.", "It is not published: write the draft.");
        }

        if (words == Text.Words)
        {
            return Refusal.Invalid("words", new Text("Nội dung không khác nội dung đang có. Sửa chữ cần đính chính.", "These are the words as they are. Change what is to be corrected."));
        }

        Corrections = [.. Corrections, new ConclusionCorrection(at, Text.Words, reason)];
        Text = Text with { Words = words };
        return null;
    }

    public string Content() => Canonical.Write(new
    {
        PublicId,
        Briefing = BriefingId,
        State,
        Text,
        Number,
        PublishedAt,
        Units,
        Corrections,
        WrittenBy,
        WrittenAt,
    });
}

/// <summary>What was put right.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Before">The words before.</param>
/// <param name="Reason">Why.</param>
public sealed record ConclusionCorrection(DateTime At, string Before, string Reason);
