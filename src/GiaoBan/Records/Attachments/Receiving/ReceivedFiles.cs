namespace GiaoBan.Records.Attachments.Receiving;

/// <summary>The files of a request, judged; those that its page or route does not keep are gone with it.</summary>
internal sealed class ReceivedFiles : IDisposable
{
    private readonly List<(string Field, Outcome<QuarantinedFile> File)> _all = [];

    public int Count => _all.Count;

    /// <summary>Those of one field.</summary>
    public static IReadOnlyList<Outcome<QuarantinedFile>> Of(HttpContext http, string field) =>
        [.. (http.Features.Get<ReceivedFiles>()?._all ?? []).Where(file => file.Field == field).Select(file => file.File)];

    public void Add(string field, Outcome<QuarantinedFile> file) => _all.Add((field, file));

    public void Dispose()
    {
        foreach (var (_, file) in _all)
        {
            file.Value?.Dispose();
        }
    }
}
