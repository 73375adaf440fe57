using Microsoft.Extensions.Primitives;

namespace GiaoBan.Briefings.Conclusions.Writing;

/// <summary>
/// What an officer has typed into the form of a draft and not saved. Outside the door, like <see cref="Room.Presence"/>: it
/// says who writes now, and is what a lost session or machine does not take along. It is gone once it is saved.
/// </summary>
public sealed class Unsaved
{
    public long BriefingId { get; init; }

    /// <summary>Of who types; nobody else is given the text.</summary>
    public required string Login { get; init; }

    /// <summary>The public id of the draft; empty of a new one.</summary>
    public required string Conclusion { get; init; }

    /// <summary>The fields of the form.</summary>
    public IReadOnlyDictionary<string, string[]> Fields { get; set; } = new Dictionary<string, string[]>();

    /// <summary>When it was last typed in, UTC.</summary>
    public DateTime At { get; set; }

    /// <summary>As if it had been sent.</summary>
    public IFormCollection AsForm() => new FormCollection(Fields.ToDictionary(field => field.Key, field => new StringValues(field.Value)));
}
