using GiaoBan.Figures;
using GiaoBan.Records;
using GiaoBan.Shell;
using GiaoBan.Shell.Word;

namespace GiaoBan.Briefings;

/// <summary>Where a briefing stands.</summary>
public enum BriefingState
{
    Draft,
    Called,
    Open,
    Closed,
    Cancelled,
}

/// <summary>Which template it was made from.</summary>
public enum BriefingKind
{
    HalfYear,
    Quarter,
    Month,
    Thematic,
}

/// <summary>
/// Giao ban: a meeting that the centre calls, with every invited unit at its own site. What it is and what was prepared for
/// it; what happens in its room is its <see cref="Room.Happening">happenings</see>, each an aggregate of its own.
/// </summary>
public sealed class Briefing : IAggregate
{
    public const string RegisterCode = "briefings";

    public long Id { get; init; }

    /// <summary>What addresses and the API call it: 128 random bits.</summary>
    public string PublicId { get; init; } = Records.PublicId.New();

    public int Version { get; set; } = 1;

    public string Register => RegisterCode;

    public BriefingState State { get; private set; } = BriefingState.Draft;

    /// <summary>Họp thử: a room to try things in, that leaves no minutes.</summary>
    public bool IsRehearsal { get; private set; }

    public BriefingKind Kind { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>When it is to begin, UTC; entered and shown as day and hour in Hà Nội.</summary>
    public DateTime StartsAt { get; private set; }

    public string Place { get; private set; } = "";

    /// <summary>The regime whose reported figures it shows; a thematic briefing may have none.</summary>
    public string? Regime { get; private set; }

    /// <summary>The period of those figures: <c>2020-H1</c>.</summary>
    public string? Period { get; private set; }

    public Invitation Invitation { get; private set; } = new(InvitationKind.All, [], []);

    /// <summary>The duty desk that a site calls when its connection fails.</summary>
    public string? DutyPhone { get; private set; }

    /// <summary>How long a site may speak.</summary>
    public int SpeakingMinutes { get; private set; } = BriefingPlan.UsualSpeakingMinutes;

    /// <summary>The paper that each site is asked for before it, in words; null: none.</summary>
    public string? SitePaper { get; private set; }

    /// <summary>In the order in which the items are to come.</summary>
    public IReadOnlyList<AgendaItem> Agenda { get; private set; } = [];

    /// <summary>Number and day of the notice that calls it, given when it is signed.</summary>
    public string? NoticeNumber { get; private set; }

    public DateOnly? NoticeOn { get; private set; }

    /// <summary>The briefing before, whose open assignments are on the agenda, where the secretary chose it; null: those of the kind that were held.</summary>
    public long? PreviousId { get; private set; }

    /// <summary>When it was called: from then on those invited know of it, also of its being cancelled.</summary>
    public DateTime? CalledAt { get; private set; }

    public DateTime? OpenedAt { get; private set; }

    public DateTime? ClosedAt { get; private set; }

    /// <summary>Number and day of the notice of conclusions, given when it is signed; from then on no conclusion is added.</summary>
    public string? SignedNumber { get; private set; }

    public DateOnly? SignedOn { get; private set; }

    /// <summary>When it was signed, UTC: the notice goes on saying what it said then.</summary>
    public DateTime? SignedAt { get; private set; }

    /// <summary>What the ledger was then; stands at the foot of the notice.</summary>
    public LedgerReceipt? SignedReceipt { get; private set; }

    /// <summary>The units that sit in it, the centre's own site first.</summary>
    public IReadOnlyList<int> Sites => Invitation.Sites;

    /// <summary>The item with this number, or null.</summary>
    public AgendaItem? Item(int id) => Agenda.FirstOrDefault(i => i.Id == id);

    /// <summary>The items that a seat sees, in order; a heading of which it sees nothing else would say that something is hidden.</summary>
    public IReadOnlyList<AgendaItem> AgendaOf(Seat seat) => seat.Leads ? Agenda : [.. Agenda.Where((item, at) => !item.IsInternal
        && (!item.IsHeading || Agenda.Take((at + 1)..AgendaTree.EndOf(Agenda, at)).Any(i => !i.IsHeading && !i.IsInternal)))];

    /// <summary>Becomes what was planned; once it is open, only what the room can still follow.</summary>
    public Refusal? Plan(BriefingPlan plan)
    {
        if (State is BriefingState.Closed or BriefingState.Cancelled)
        {
            return Refusal.Conflict(
                "Cuộc giao ban đã kết thúc hoặc đã hủy: không sửa được nữa.", "The briefing is over or cancelled: it is not changed any more.");
        }

        if (State == BriefingState.Open && (Clock.DayOf(plan.StartsAt) != Clock.DayOf(StartsAt) || plan.Regime != Regime || plan.Period != Period
            || plan.PreviousId != PreviousId || plan.IsRehearsal != IsRehearsal || Sites.Except(plan.Invitation.Sites).Any() || Agenda.Any(item => plan.Agenda.All(i => i.Id != item.Id))))
        {
            return Refusal.Conflict(
                "Phòng họp đang mở: không đổi ngày họp, kỳ số liệu, không bớt điểm cầu, không bỏ mục chương trình. Chỉ thêm, sửa, xếp lại mục, sửa giờ.",
                "The room is open: day, period, sites and items stay. Items are added, changed and put in another order, and times are changed.");
        }

        (IsRehearsal, Kind, Title, StartsAt, Place) = (plan.IsRehearsal, plan.Kind, plan.Title, plan.StartsAt, plan.Place);
        (Regime, Period, Invitation, DutyPhone) = (plan.Regime, plan.Period, plan.Invitation, plan.DutyPhone);
        (SpeakingMinutes, Agenda, PreviousId) = (plan.SpeakingMinutes, plan.Agenda, plan.PreviousId);
        (NoticeNumber, NoticeOn, SitePaper) = (plan.NoticeNumber, plan.NoticeOn, plan.SitePaper);
        return null;
    }

    /// <summary>What it is planned to be, to be changed in parts.</summary>
    public BriefingPlan Planned() => new(
        Kind, Title, StartsAt, Place, IsRehearsal, Regime, Period, Invitation, DutyPhone, SpeakingMinutes, Agenda, NoticeNumber, NoticeOn,
        PreviousId, SitePaper);

    /// <summary>Triệu tập: from now on those who are invited see it.</summary>
    public Refusal? Call(DateTime at)
    {
        if (State != BriefingState.Draft)
        {
            return Refusal.Conflict("Chỉ triệu tập được bản dự thảo.", "Only a draft is called.");
        }

        if (Agenda.Count == 0)
        {
            return Refusal.Invalid("agenda", new Text("Chưa có chương trình. Thêm ít nhất một mục.", "There is no agenda. Add at least one item."));
        }

        (State, CalledAt) = (BriefingState.Called, at);
        return null;
    }

    /// <summary>Puts what is open of the last briefing on the agenda, after its first item, where its secretary has not.</summary>
    public void GoThroughLast()
    {
        if (Agenda.Count > 0 && !Agenda.Any(i => i.IsOpenAssignments))
        {
            var place = AgendaTree.EndOf(Agenda, 0);
            var item = new AgendaItem(Agenda.Max(i => i.Id) + 1, AgendaItem.LastConclusions, AgendaItem.UsualMinutes, null, false, true, []);
            Agenda = [.. Agenda.Take(place), item, .. Agenda.Skip(place)];
        }
    }

    /// <summary>Hủy: it will not be held.</summary>
    public Refusal? Cancel()
    {
        if (State is not (BriefingState.Draft or BriefingState.Called))
        {
            return Refusal.Conflict("Phòng họp đã mở hoặc đã kết thúc: không hủy được.", "The room was opened already: it is not cancelled any more.");
        }

        State = BriefingState.Cancelled;
        return null;
    }

    /// <summary>Khai mạc: the room opens.</summary>
    public Refusal? Open(DateTime at)
    {
        if (State != BriefingState.Called)
        {
            return Refusal.Conflict("Chỉ mở phòng họp của cuộc giao ban đã triệu tập, và chỉ một lần.", "Only the room of a called briefing is opened, once.");
        }

        (State, OpenedAt) = (BriefingState.Open, at);
        return null;
    }

    /// <summary>Bế mạc: the room closes.</summary>
    public Refusal? Close(DateTime at)
    {
        if (State != BriefingState.Open)
        {
            return Refusal.Conflict("Phòng họp không mở.", "The room is not open.");
        }

        (State, ClosedAt) = (BriefingState.Closed, at);
        return null;
    }

    /// <summary>Ký ban hành: the notice of conclusions gets its number.</summary>
    /// <param name="ledger">The ledger's size and root before this.</param>
    public Refusal? Sign(string number, DateOnly on, DateTime at, (long Size, byte[] Root) ledger)
    {
        if (State != BriefingState.Closed || IsRehearsal)
        {
            return Refusal.Conflict("Ký thông báo kết luận sau khi hội nghị kết thúc.", "The notice is signed once the meeting is over.");
        }

        if (SignedOn is not null)
        {
            return Refusal.Conflict("Thông báo kết luận đã ký.", "The notice is signed already.");
        }

        (SignedNumber, SignedOn, SignedAt) = (number, on, at);
        SignedReceipt = LedgerReceipt.Of(ledger, "");
        return null;
    }

    public string Content() => Canonical.Write(new
    {
        PublicId,
        State,
        Plan = Planned(),
        CalledAt,
        OpenedAt,
        ClosedAt,
        SignedNumber,
        SignedOn,
        SignedAt,
        SignedReceipt,
    });
}

/// <summary>What is planned of a briefing: all that its secretary may change.</summary>
public sealed record BriefingPlan(
    BriefingKind Kind, string Title, DateTime StartsAt, string Place, bool IsRehearsal, string? Regime, string? Period,
    Invitation Invitation, string? DutyPhone, int SpeakingMinutes, IReadOnlyList<AgendaItem> Agenda, string? NoticeNumber,
    DateOnly? NoticeOn, long? PreviousId, string? SitePaper = null)
{
    public const int UsualSpeakingMinutes = 5;
}
