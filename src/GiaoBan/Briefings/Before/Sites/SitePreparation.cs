using GiaoBan.Records;

namespace GiaoBan.Briefings.Before.Sites;

/// <summary>How many of an office will be there: a number, never a name.</summary>
public sealed record OfficeCount(string Office, int Number);

/// <summary>
/// Chuẩn bị của điểm cầu: what one site has said before one briefing. The site says it again as often as it likes until the
/// room opens; who is there in the end is said by its check-in.
/// </summary>
public sealed class SitePreparation : IAggregate
{
    public const string RegisterCode = "preparations";

    /// <summary>The only verb.</summary>
    public const string Verb = "prepare";

    public long Id { get; init; }

    public int Version { get; set; } = 1;

    public string Register => RegisterCode;

    public long BriefingId { get; init; }

    public int UnitId { get; init; }

    /// <summary>Who will be there, office by office.</summary>
    public IReadOnlyList<OfficeCount> People { get; private set; } = [];

    /// <summary>What the site wants to speak about; null: it has not asked for a place among the speakers.</summary>
    public string? Topic { get; private set; }

    /// <summary>When it was said last, UTC.</summary>
    public DateTime SaidAt { get; private set; }

    public int Total => People.Sum(office => office.Number);

    public void Say(IReadOnlyList<OfficeCount> people, string? topic, DateTime at) => (People, Topic, SaidAt) = (people, topic, at);

    public string Content() => Canonical.Write(new { Briefing = BriefingId, Unit = UnitId, People, Topic, SaidAt });
}
