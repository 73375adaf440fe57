namespace GiaoBan.Records.Attachments.Receiving;

/// <summary>A file that was sent and found good, not yet kept. Held open: nobody else takes it for one that was left behind.</summary>
internal sealed class QuarantinedFile(FileStream file, string name, string kind, string address) : IDisposable
{
    /// <summary>As it will be saved by its reader.</summary>
    public string Name => name;

    public string Kind => kind;

    public long Size { get; } = file.Length;

    /// <summary>Its content's hash under the installation's key.</summary>
    public string Address => address;

    /// <summary>Its bytes, to be looked at while it is here; not to be closed.</summary>
    public Stream Content => file;

    /// <summary>Moves it to where it is kept.</summary>
    public void MoveTo(string path)
    {
        file.Dispose();
        File.Move(file.Name, path, overwrite: true);
    }

    public void Dispose()
    {
        file.Dispose();
        File.Delete(file.Name); // not there any more where it was kept
    }
}
