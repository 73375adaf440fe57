using GiaoBan.Records;

namespace GiaoBan.Briefings.Room;

/// <summary>Something that is to be appended: a verb's answer before it is a <see cref="Happening"/>.</summary>
internal sealed record Happened(HappeningKind Kind, int? Unit = null, string? Said = null)
{
    public static Happened Of<T>(HappeningKind kind, int? unit, T said) => new(kind, unit, Canonical.Write(said));
}

/// <summary>When whoever checks in is late, as the agenda was when the room opened; it is put in another order afterwards.</summary>
/// <param name="LateAfter">After this instant, UTC.</param>
public sealed record OpenedSaid(DateTime LateAfter);

/// <summary>Điểm danh: how many of each office are present at a site.</summary>
public sealed record PresentSaid(IReadOnlyDictionary<string, int> Present);

/// <summary>The sites whose roll the secretary confirmed.</summary>
public sealed record RollSaid(IReadOnlyList<int> Units);

/// <summary>The item of the agenda that began.</summary>
public sealed record ItemSaid(int Item);

/// <summary>Minutes added to an item.</summary>
public sealed record TimeSaid(int Item, int Minutes);

/// <summary>That a site asked to speak.</summary>
/// <param name="Item">The item during which; none where no item that sites know of had begun.</param>
/// <param name="Ask">For what; what was asked before there were kinds is a speech.</param>
/// <param name="Note">About what, in one line; null: it did not say.</param>
public sealed record AskedSaid(int? Item, AskKind Ask = AskKind.Speech, string? Note = null);

/// <summary>For what a site asks to speak.</summary>
public enum AskKind
{
    /// <summary>Phát biểu.</summary>
    Speech,

    /// <summary>Về điều hành: about the course of the meeting, heard before the speeches.</summary>
    Order,
}

/// <summary>How the queue was put in order, and how it stands then: so a replay needs to know neither items nor regions.</summary>
/// <param name="By">What it was ordered by.</param>
/// <param name="Queue">The sites that ask, the next one first.</param>
public sealed record OrderSaid(OrderKind By, IReadOnlyList<int> Queue);

/// <summary>What the queue is ordered by.</summary>
public enum OrderKind
{
    /// <summary>One site was put at a place.</summary>
    Place,

    /// <summary>By the item during which each asked, the present one first.</summary>
    Item,

    /// <summary>By region, north to south.</summary>
    Region,
}

/// <summary>The conclusion that was published or put right.</summary>
public sealed record ConcludedSaid(string Conclusion, int Number);

/// <summary>How long an invited site may speak.</summary>
public sealed record SpeakingSaid(int Minutes);

/// <summary>How long a site spoke.</summary>
public sealed record SpokenSaid(int Seconds);
