namespace GiaoBan.Records.Attachments.Receiving;

/// <summary>What the file field of a form holds when it is sent.</summary>
/// <param name="Field">The field's name.</param>
/// <param name="Files">Kept; their ids go to the verb, or into the form again where something else is wrong in it.</param>
/// <param name="Faults">Of files that were refused.</param>
public sealed record ChosenFiles(string Field, IReadOnlyList<Upload> Files, IReadOnlyList<Fault> Faults)
{
    /// <summary>For <see cref="Uploads.TakeAsync"/>.</summary>
    public IReadOnlyList<string> Ids => [.. Files.Select(file => file.Id)];

    /// <summary>The ids that were ticked and the addresses of what was sent: the same when a form is sent twice.</summary>
    public required IReadOnlyList<string> Said { get; init; }

    /// <summary>Of a form without files.</summary>
    internal static ChosenFiles None { get; } = new("", [], []) { Said = [] };

    /// <summary>The form with the ids of its files, as the verb reads it.</summary>
    internal IFormCollection In(IFormCollection form) => With(form, Ids);

    /// <summary>The form by which a repeated request is told from another.</summary>
    internal IFormCollection AsSaid(IFormCollection form) => With(form, Said);

    private IFormCollection With(IFormCollection form, IReadOnlyList<string> values) => Field.Length == 0
        ? form
        : new FormCollection(form.Where(field => field.Key != Field).Append(new(Field, values.ToArray())).ToDictionary());
}
