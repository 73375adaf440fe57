using GiaoBan.Figures.Language;
using GiaoBan.Records;

namespace GiaoBan.Reports.Forms;

/// <summary>Biểu mẫu: one version of a form, from a day to a day. An old period prints in its old form.</summary>
public sealed class FormVersion : IAggregate
{
    public const string RegisterCode = "forms";

    public long Id { get; init; }

    public int Version { get; set; } = 1;

    public string Register => RegisterCode;

    public required string Code { get; init; }

    public required string Title { get; set; }

    public DateOnly ValidFrom { get; init; }

    /// <summary>Last day, included; null: no end.</summary>
    public DateOnly? ValidTo { get; set; }

    /// <summary>The text in the language of forms, as it was added.</summary>
    public required string Source { get; set; }

    /// <summary>A version as a checked file says it.</summary>
    public static FormVersion Of(long id, Form form) => new()
    {
        Id = id,
        Code = form.Code,
        Title = form.Title,
        ValidFrom = form.ValidFrom,
        ValidTo = form.ValidTo,
        Source = form.Source,
    };

    /// <summary>Takes the place of what was there, which no report is frozen under.</summary>
    public void Replace(Form form) => (Title, ValidTo, Source) = (form.Title, form.ValidTo, form.Source);

    /// <summary>Whether the two are valid on a common day.</summary>
    public bool Overlaps(Form form) =>
        (ValidTo is null || form.ValidFrom <= ValidTo) && (form.ValidTo is null || ValidFrom <= form.ValidTo);

    public string Content() => Canonical.Write(new { Code, Title, ValidFrom, ValidTo, Source });
}
