namespace GiaoBan.Records.Attachments;

/// <summary>
/// Tệp tải lên, chưa gửi: a file that an officer has sent and nothing has yet. It is input not yet sent, so it is outside
/// the door (DESIGN idea 5); what takes it goes by the door.
/// </summary>
public sealed class Upload
{
    /// <summary>How long it waits to be taken.</summary>
    public static readonly TimeSpan Waits = TimeSpan.FromDays(7);

    /// <summary>128 random bits; afterwards the attachment's.</summary>
    public string Id { get; init; } = PublicId.New();

    /// <summary>Whose it is: nobody else learns of it.</summary>
    public long OfficerId { get; init; }

    public required string Name { get; init; }

    public required string Kind { get; init; }

    public long Size { get; init; }

    /// <summary>Where the bytes are (<see cref="Attachment.Address"/>).</summary>
    public required string Address { get; init; }

    /// <summary>Real time, UTC.</summary>
    public DateTime At { get; init; }

    /// <summary>
    /// Some content names it: the row stays as the reason why the file may not go, and nobody takes it again.
    /// </summary>
    public bool IsTaken { get; private set; }

    /// <summary>Becomes part of a content, in the transaction that writes that content.</summary>
    internal Attachment Take()
    {
        IsTaken = true;
        return new Attachment(Id, Name, Kind, Size, Address);
    }
}
