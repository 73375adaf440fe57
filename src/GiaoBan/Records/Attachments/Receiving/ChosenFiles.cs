namespace GiaoBan.Records.Attachments.Receiving;

/// <summary>What the file field of a form holds when it is sent.</summary>
/// <param name="Files">Kept; their ids go to the verb, or into the form again where something else is wrong in it.</param>
/// <param name="Faults">Of files that were refused.</param>
public sealed record ChosenFiles(IReadOnlyList<Upload> Files, IReadOnlyList<Fault> Faults)
{
    /// <summary>For <see cref="Uploads.TakeAsync"/>.</summary>
    public IReadOnlyList<string> Ids => [.. Files.Select(file => file.Id)];
}
