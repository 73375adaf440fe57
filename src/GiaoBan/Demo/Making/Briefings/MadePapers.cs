using GiaoBan.Briefings;
using GiaoBan.Briefings.Papers;
using GiaoBan.Records;
using GiaoBan.Records.Attachments;
using GiaoBan.Records.Ledger;

namespace GiaoBan.Demo.Making.Briefings;

/// <summary>Lays papers on the tables of briefings, as uploads are laid: the files are received, judged and kept in the data folder.</summary>
internal sealed class MadePapers(BulkPassage bulk, AttachmentStore store, PaperPages pages, CancellationToken cancel)
{
    /// <summary>Many sites send a file of the same content under their own name: it is kept and its pages are counted once.</summary>
    private readonly Dictionary<string, (Attachment File, int? Pages)> _kept = [];

    private readonly List<PaperOpened> _opened = [];

    /// <summary>Which sites have opened which papers.</summary>
    public IReadOnlyList<PaperOpened> Opened => _opened;

    /// <summary>Lays a paper on a table.</summary>
    /// <param name="briefing">Whose table.</param>
    /// <param name="content">Names the bytes, with the ending of their kind.</param>
    /// <param name="open">Opens the bytes.</param>
    /// <param name="name">What the paper is called, without the ending.</param>
    /// <param name="item">The item that it is about.</param>
    /// <param name="unit">The site whose it is.</param>
    /// <param name="by">Login of who lays it.</param>
    /// <param name="at">When, UTC.</param>
    public async Task<Paper> LayAsync(
        Briefing briefing, string content, Func<Stream> open, string name, int? item, int? unit, string by, DateTime at)
    {
        if (!_kept.TryGetValue(content, out var kept))
        {
            _kept[content] = kept = await KeepAsync(content, open);
        }

        var file = kept.File with { Id = PublicId.New(), Name = name + Path.GetExtension(content) };
        var paper = new Paper
        {
            Id = bulk.NextPosition,
            PublicId = file.Id,
            BriefingId = briefing.Id,
            File = file,
            Pages = kept.Pages,
            Item = item,
            UnitId = unit,
            LaidAt = Doing.WholeMicroseconds(at),
        };
        await bulk.AddAsync(paper, new Doing("lay", by, at));
        return paper;
    }

    /// <summary>A site opens papers, the first time.</summary>
    public void Open(IEnumerable<Paper> papers, int unit, DateTime at) =>
        _opened.AddRange(papers.Select(paper => new PaperOpened { PaperId = paper.Id, UnitId = unit, At = at }));

    private async Task<(Attachment File, int? Pages)> KeepAsync(string name, Func<Stream> open)
    {
        await using var content = open();
        var (received, refusal) = await store.ReceiveAsync(content, name, cancel);
        using var file = received ?? throw new InvalidOperationException($"{name} was refused: {refusal!.Faults[0].Message.En}");
        store.Place(file);
        return (new Attachment("", file.Name, file.Kind, file.Size, file.Address), await pages.CountAsync(file.Kind, file.Address, cancel));
    }
}
