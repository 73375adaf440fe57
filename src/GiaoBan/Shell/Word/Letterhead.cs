using System.Globalization;

namespace GiaoBan.Shell.Word;

/// <summary>The head of a Party document.</summary>
/// <param name="Body">Who issues it.</param>
/// <param name="Number">Null before it is signed: room is left for it.</param>
/// <param name="Place"><c>Hà Nội</c>.</param>
/// <param name="Day">Null before it is signed: room is left for it.</param>
public sealed record Letterhead(IssuingBody Body, int? Number, string Place, DateOnly? Day)
{
    /// <summary>The head of the centre's own documents.</summary>
    /// <param name="number">As it was signed, <c>12-TB/BNCTW</c>; null before.</param>
    /// <param name="day">When it was signed; null before.</param>
    public static Letterhead OfCentre(string? number, DateOnly? day) => new(
        IssuingBody.Centre, int.TryParse(number?.Split('-')[0], CultureInfo.InvariantCulture, out var alone) ? alone : null, "Hà Nội", day);

    /// <summary>"Số 12-TB/BNCTW": a hyphen before the kind, a slash before the body, no colon.</summary>
    internal string NumberOf(DocumentKind kind) =>
        $"{Number?.ToString("00", CultureInfo.InvariantCulture) ?? "      "}-{kind.Code}/{Body.Code}";
}

/// <summary>The body that issues a document. Names as in a sentence; the head sets them in capitals.</summary>
/// <param name="Superior"><c>Ban Chấp hành Trung ương</c>, <c>Tỉnh ủy Lào Cai</c>.</param>
/// <param name="Name">As under its superior: <c>Ban Nội chính</c>.</param>
/// <param name="NameInFull">As where it stands alone: <c>Ban Nội chính Trung ương</c>.</param>
/// <param name="Code">As in numbers: <c>BNCTW</c>.</param>
public sealed record IssuingBody(string Superior, string Name, string NameInFull, string Code)
{
    /// <summary>The centre: the central commission.</summary>
    public static IssuingBody Centre { get; } = new("Ban Chấp hành Trung ương", "Ban Nội chính", "Ban Nội chính Trung ương", "BNCTW");
}
