using GiaoBan.Briefings.Room;
using GiaoBan.Records.Entry;

namespace GiaoBan.Briefings.Before.Sites;

/// <summary>Reads what a site says before a briefing: numbers by office as at its check-in, and what it would speak about.</summary>
internal static class PreparationEntry
{
    public const int LongestTopic = 300;

    /// <summary>The list of offices with their numbers.</summary>
    public const string PeopleField = "present";

    public const string TopicField = "topic";

    public static (IReadOnlyList<OfficeCount> People, string? Topic) Read(EntrySource entry) =>
        ([.. PresentEntry.Read(entry).Select(office => new OfficeCount(office.Key, office.Value))],
            entry.Text(TopicField, null, required: false, longest: LongestTopic));
}
