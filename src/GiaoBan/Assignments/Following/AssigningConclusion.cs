using GiaoBan.Figures;

namespace GiaoBan.Assignments.Following;

/// <summary>The conclusion behind an assignment, as it is cited and reached.</summary>
/// <param name="Number">"KL5": each briefing begins anew with KL1.</param>
/// <param name="Briefing">The briefing's public id.</param>
/// <param name="Title">The briefing's title.</param>
/// <param name="HeldOn">The day for which the briefing was called.</param>
/// <param name="NoticeNumber">Of the notice of conclusions; null before it is signed.</param>
/// <param name="NoticeOn">The day on which that was signed.</param>
/// <param name="Item">The agenda item that it belongs to, where the viewer sees that; else null.</param>
/// <param name="Figure">The figure by which its units were chosen; null: they were named.</param>
public sealed record AssigningConclusion(
    string Number, string Briefing, string Title, DateOnly HeldOn, string? NoticeNumber, DateOnly? NoticeOn, string? Item, ChoosingFigure? Figure)
{
    /// <summary>Where it stands among the briefing's conclusions.</summary>
    public string Address => $"/giao-ban/{Briefing}/ket-luan#{Number}";

    /// <summary>"Thông báo số 02-TB/BNCTW ngày 13/1/2020", while it is unsigned "hội nghị ngày 10/1/2020".</summary>
    public Text Document => NoticeOn is { } on
        ? new($"Thông báo số {NoticeNumber} ngày {on:d/M/yyyy}", $"notice {NoticeNumber} of {on:d/M/yyyy}")
        : new($"hội nghị ngày {HeldOn:d/M/yyyy}", $"briefing of {HeldOn:d/M/yyyy}");
}

/// <summary>The figure that was above zero of the units that a conclusion was given to.</summary>
/// <param name="Formula">An item's code, or a formula, as it is written.</param>
/// <param name="Address">Where it opens onto its records.</param>
public sealed record ChoosingFigure(string Formula, string Address);

/// <summary>Finds the conclusions behind assignments; briefings, which stand above assignments, know them.</summary>
public interface IAssigningConclusions
{
    /// <summary>Those of the briefings in which the viewer has a seat, by what the assignments name as their source.</summary>
    Task<IReadOnlyDictionary<string, AssigningConclusion>> OfAsync(IEnumerable<string> sources, CancellationToken cancel);
}
