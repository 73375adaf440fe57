using GiaoBan.Figures;
using GiaoBan.Records;
using GiaoBan.Reports.Opening;

namespace GiaoBan.Reports.Submission;

/// <summary>
/// Báo cáo của một đơn vị cho một kỳ. An aggregate: each entry, explanation, submission and return is a verb that passes
/// the door. A submitted version is frozen; a return or a correction begins a draft with the old entries.
/// </summary>
public sealed class Report : IAggregate
{
    public const string RegisterCode = "reports";

    /// <summary>What changes the figures that others see; a draft that is being typed does not.</summary>
    public static readonly string[] ShownVerbs = ["submit", "return", "accept"];

    public long Id { get; init; }

    public int Version { get; set; } = 1;

    public string Register => RegisterCode;

    public required string Regime { get; init; }

    /// <summary>By its name: <c>2020-H1</c>.</summary>
    public required string Period { get; init; }

    public int UnitId { get; init; }

    /// <summary>Draft only before the first submission; then the newest version's state.</summary>
    public ReportState State { get; private set; } = ReportState.Draft;

    /// <summary>Whether a draft lies over what was submitted (or is all there is).</summary>
    public bool HasDraft { get; private set; } = true;

    public Draft Draft { get; private set; } = Draft.Empty;

    /// <summary>How many versions were submitted.</summary>
    public int Submitted { get; private set; }

    /// <summary>The newest version that is submitted and not returned; null where there is none.</summary>
    public int? InForce { get; private set; }

    /// <summary>When the first version was submitted: what "late" is judged by.</summary>
    public DateTime? FirstSubmittedAt { get; private set; }

    /// <summary>All versions, oldest first; loaded by whoever changes the report.</summary>
    public List<SubmittedVersion> Submissions { get; init; } = [];

    public SubmittedVersion? Newest => Submissions.Find(s => s.Number == Submitted);

    public SubmittedVersion? Standing => Submissions.Find(s => s.Number == InForce);

    /// <summary>Begins a draft with what was last submitted, where none lies open.</summary>
    public void Open()
    {
        if (!HasDraft)
        {
            HasDraft = true;
            Draft = Newest!.Read().Entered;
        }
    }

    /// <summary>Sets or takes away entries of the draft.</summary>
    public void Enter(IEnumerable<KeyValuePair<string, Entry?>> entries)
    {
        Open();
        Draft = Draft.With(entries);
    }

    /// <summary>Sets or takes away explanations of the draft.</summary>
    public void Explain(IEnumerable<KeyValuePair<int, Explanation?>> explanations)
    {
        Open();
        Draft = Draft.With(explanations);
    }

    /// <summary>Sets the words of the opening, or (null) takes the usual ones again.</summary>
    public void Word(OpeningWords? words)
    {
        Open();
        Draft = Draft with { Opening = words };
    }

    /// <summary>Freezes the draft as the next version.</summary>
    public void Submit(SubmittedVersion submission)
    {
        Submissions.Add(submission);
        Submitted = submission.Number;
        FirstSubmittedAt ??= submission.At;
        HasDraft = false;
        Draft = Draft.Empty;
        Judge();
    }

    /// <summary>Returns the newest version with reasons: it is no longer in force, and a draft begins.</summary>
    public Refusal? GiveBack(Return why)
    {
        if (Newest is not { State: ReportState.Submitted or ReportState.Accepted } newest)
        {
            return Refusal.Of(RefusalKind.Conflict, new Text(
                "Không có bản nào đang chờ xem hoặc đã nhận để trả lại.", "There is no submitted or accepted version to return."));
        }

        newest.State = ReportState.Returned;
        newest.Returned = why;
        Open();
        Judge();
        return null;
    }

    /// <summary>Accepts the newest version.</summary>
    public Refusal? Accept()
    {
        if (Newest is not { State: ReportState.Submitted } newest)
        {
            return Refusal.Of(RefusalKind.Conflict, new Text(
                "Không có bản nào đang chờ xem để nhận.", "There is no version waiting to be accepted."));
        }

        newest.State = ReportState.Accepted;
        Judge();
        return null;
    }

    public string Content() => Canonical.Write(new
    {
        Regime,
        Period,
        Unit = UnitId,
        State,
        HasDraft,
        Draft,
        Submissions = Submissions.OrderBy(s => s.Number).Select(s => s.Digest()),
    });

    private void Judge()
    {
        State = Newest!.State;
        InForce = Submissions.Where(s => s.State != ReportState.Returned).Select(s => (int?)s.Number).Max();
    }
}
