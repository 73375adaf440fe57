using GiaoBan.Briefings;
using GiaoBan.Briefings.Conclusions;
using GiaoBan.Briefings.Room;
using GiaoBan.Records;
using GiaoBan.Records.Ledger;
using GiaoBan.Shell;

namespace GiaoBan.Demo.Making.Briefings;

/// <summary>
/// A briefing as it stands at a moment of the making, written through the door. Its own verbs judge what is done; its room is
/// folded beside it, as every screen folds it.
/// </summary>
internal sealed class MadeBriefing(BulkPassage bulk)
{
    private const string Chair = "chair";
    private const string Secretary = "secretary";

    private readonly List<Conclusion> _conclusions = [];

    public Briefing Briefing { get; private set; } = null!;

    public RoomState Room { get; private set; } = RoomState.Empty;

    public Task CreateAsync(BriefingPlan plan, DateTime at)
    {
        Briefing = new Briefing { Id = bulk.NextPosition };
        Accept(Briefing.Plan(plan));
        return bulk.AddAsync(Briefing, new Doing("create", Secretary, at));
    }

    public Task CallAsync(DateTime at)
    {
        Accept(Briefing.Call(at));
        return bulk.ChangeAsync(Briefing, new Doing("call", Secretary, at));
    }

    public async Task OpenAsync(DateTime at)
    {
        Accept(Briefing.Open(at));
        await bulk.ChangeAsync(Briefing, new Doing("open", Chair, at));
        await HappenAsync(new Happened(HappeningKind.Opened), Chair, at);
    }

    public async Task CloseAsync(DateTime at)
    {
        Accept(Briefing.Close(at));
        await bulk.ChangeAsync(Briefing, new Doing("close", Chair, at));
        await HappenAsync(new Happened(HappeningKind.Closed), Chair, at);
    }

    public Task SignAsync(string number, DateTime at)
    {
        Accept(Briefing.Sign(number, Clock.DayOf(at), at, bulk.Ledger));
        return bulk.ChangeAsync(Briefing, new Doing("sign", Chair, at));
    }

    /// <summary>Something happens in the room.</summary>
    public async Task HappenAsync(Happened happened, string by, DateTime at)
    {
        var happening = new Happening
        {
            Id = bulk.NextPosition,
            BriefingId = Briefing.Id,
            Kind = happened.Kind,
            UnitId = happened.Unit,
            At = Doing.WholeMicroseconds(at),
            Said = happened.Said,
        };
        Room = Room.After(happening);
        await bulk.AddAsync(happening, new Doing(BriefingWords.CodeOf(happened.Kind), by, at));
    }

    /// <summary>The secretary begins a draft of a conclusion.</summary>
    public async Task DraftAsync(ConclusionText text, DateTime at)
    {
        var conclusion = new Conclusion { Id = bulk.NextPosition, BriefingId = Briefing.Id };
        Accept(conclusion.Write(text, Secretary, at));
        _conclusions.Add(conclusion);
        await bulk.AddAsync(conclusion, new Doing("draft", Secretary, at));
    }

    /// <summary>The chair publishes a draft: first its change, then what it assigns, then the happening, as on the screen.</summary>
    /// <param name="place">Which draft, from 0.</param>
    /// <param name="units">To whom it is given.</param>
    /// <param name="assign">Assigns what it assigns.</param>
    /// <param name="at">When.</param>
    public async Task PublishAsync(int place, IReadOnlyList<int> units, Func<Conclusion, Task> assign, DateTime at)
    {
        var conclusion = _conclusions[place];
        Accept(conclusion.Publish(_conclusions.Max(c => c.Number ?? 0) + 1, units, at));
        await bulk.ChangeAsync(conclusion, new Doing("publish", Chair, at));
        await assign(conclusion);
        await HappenAsync(
            Happened.Of(HappeningKind.Concluded, null, new ConcludedSaid(conclusion.PublicId, conclusion.Number!.Value)), Chair, at);
    }

    private static void Accept(Refusal? refusal)
    {
        if (refusal is not null)
        {
            throw new InvalidOperationException($"Made wrong: {refusal.Message.En} {string.Join(' ', refusal.Faults.Select(f => f.Message.En))}");
        }
    }
}
