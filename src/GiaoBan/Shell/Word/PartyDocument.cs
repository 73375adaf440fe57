namespace GiaoBan.Shell.Word;

/// <summary>
/// A document in the form of the Party (LAW section 9.2), told in words and not yet in Word: <see cref="ToWord"/> writes it.
/// It is Vietnamese whatever the reader's language, and names nobody: who signs writes the name.
/// </summary>
public sealed record PartyDocument
{
    /// <summary>What kind it is: of it come its title and the letters in its number.</summary>
    public required DocumentKind Kind { get; init; }

    /// <summary>Who issues it, under which number, where and when.</summary>
    public required Letterhead Letterhead { get; init; }

    /// <summary>Trích yếu: what it is about, in one sentence without a full stop.</summary>
    public required string Summary { get; init; }

    /// <summary>"Kính gửi", where it is addressed; a công văn always is.</summary>
    public IReadOnlyList<string> Addressees { get; init; } = [];

    /// <summary>What it says.</summary>
    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>In whose name it is signed.</summary>
    public required Signature Signature { get; init; }

    /// <summary>"Nơi nhận", without dashes and commas: <c>Như trên</c>, <c>Lưu Văn phòng</c>.</summary>
    public IReadOnlyList<string> Recipients { get; init; } = [];

    /// <summary>Each on pages of its own, after the signature.</summary>
    public IReadOnlyList<Annex> Annexes { get; init; } = [];

    /// <summary>What proves its figures; at the foot of each page. Null: it was not written from the ledger.</summary>
    public required LedgerReceipt? Receipt { get; init; }

    /// <summary>Made by the demo: each page says that the data are invented.</summary>
    public bool IsDemo { get; init; }

    /// <summary>The file (.docx). The same document gives the same bytes.</summary>
    public byte[] ToWord() => Writing.PartyFile.Write(this);
}

/// <summary>Tên loại văn bản.</summary>
/// <param name="Code">As in its number: <c>TB</c>.</param>
/// <param name="Name">As in a sentence: <c>Thông báo</c>.</param>
public sealed record DocumentKind(string Code, string Name)
{
    /// <summary>Thông báo: of conclusions.</summary>
    public static readonly DocumentKind Notice = new("TB", "Thông báo");

    /// <summary>Giấy mời: to a briefing.</summary>
    public static readonly DocumentKind Invitation = new("GM", "Giấy mời");

    /// <summary>Báo cáo.</summary>
    public static readonly DocumentKind Report = new("BC", "Báo cáo");

    /// <summary>Công văn: it has no title; its summary stands under its number.</summary>
    public static readonly DocumentKind Letter = new("CV", "Công văn");
}

/// <summary>Who signs, above the room for signature and seal. The name is written by who signs.</summary>
/// <param name="Authority"><c>T/M Ban Thường vụ</c>, <c>K/T Trưởng Ban</c>; empty where the head signs as such.</param>
/// <param name="Position"><c>Phó Trưởng Ban</c>.</param>
public sealed record Signature(string Authority, string Position);

/// <summary>Phụ lục. Headings in it are numbered anew.</summary>
/// <param name="Title">What it holds, in one line.</param>
/// <param name="Blocks">What it says; mostly a table.</param>
public sealed record Annex(string Title, IReadOnlyList<Block> Blocks);

/// <summary>Which ledger the document was written from, for <c>audit verify --receipt</c>.</summary>
/// <param name="Size">How many leaves the ledger had.</param>
/// <param name="Root">Its root, in hexadecimal.</param>
/// <param name="Figures">Of what moment the figures are, and from how many units; empty where there are none.</param>
public sealed record LedgerReceipt(long Size, string Root, string Figures)
{
    /// <summary>Of a ledger with this root.</summary>
    public static LedgerReceipt Of((long Size, byte[] Root) ledger, string figures) => new(ledger.Size, Convert.ToHexStringLower(ledger.Root), figures);
}
