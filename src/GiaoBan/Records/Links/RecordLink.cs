namespace GiaoBan.Records.Links;

/// <summary>A record that another names: it stands as evidence there.</summary>
/// <param name="Register">Code of its register.</param>
/// <param name="Id">Its public id.</param>
/// <param name="Number">As it was then.</param>
public sealed record RecordLink(string Register, string Id, string Number);
