using GiaoBan.Records.Pages.Reading;

namespace GiaoBan.Records.Pages.Forms;

/// <summary>What another changed while a form was open.</summary>
/// <param name="Later">What happened since, newest first.</param>
/// <param name="Fields">Of the form's own fields, those that differ now.</param>
public sealed record OvertakenForm(IReadOnlyList<HistoryLine> Later, IReadOnlyList<OvertakenField> Fields);

/// <summary>
/// A field that another changed, beside what was typed in it, which the form keeps; one that was left as it was takes theirs.
/// </summary>
public sealed record OvertakenField(string Label, string Theirs, string Yours, bool IsKept);
