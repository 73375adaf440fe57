using System.Globalization;
using GiaoBan.Network;
using GiaoBan.Records.Ledger;
using GiaoBan.Shell;
using GiaoBan.Shell.Language;
using GiaoBan.Shell.Word;

namespace GiaoBan.Assignments.Urging;

/// <summary>
/// An urging letter in the Party form (DOMAIN section 6): basis and finding, request with its day, what to do where something
/// hinders, and the overdue assignments as an annex; with the receipt of its making. Until it has number and day there is room for
/// them.
/// </summary>
public sealed class LetterDocument(LedgerReceipts receipts, NetworkMap map, Installation installation)
{
    /// <param name="letter">What was written when the unit was urged.</param>
    /// <param name="cancel">Ends it early.</param>
    public async Task<PartyDocument> OfAsync(UrgingLetter letter, CancellationToken cancel)
    {
        var isCentre = letter.UnitId == map.Centre.Id;
        var office = isCentre ? "các vụ, đơn vị trong Ban" : map.NameOf(letter.UnitId, letter.On).Office;
        return new PartyDocument
        {
            Kind = DocumentKind.Letter,
            Letterhead = Letterhead.OfCentre(letter.Number, letter.NumberedOn),
            Summary = $"Đôn đốc thực hiện nhiệm vụ quá hạn{(letter.Round > 1 ? $" (lần {letter.Round})" : "")}",
            Addressees = [isCentre ? "Các vụ, đơn vị trong Ban" : office],
            Blocks = Body(letter, office),
            Signature = new Signature("K/T Trưởng Ban", "Phó Trưởng Ban"),
            Recipients = ["Như trên", "Lãnh đạo Ban (để báo cáo)", "Lưu Văn phòng"],
            Annexes = [new Annex($"Nhiệm vụ quá hạn đến ngày {Day(letter.On)}", [Overdue(letter)])],
            Receipt = await ReceiptAsync(letter, $"Nhiệm vụ quá hạn tính đến ngày {Day(letter.On)}.", cancel),
            IsDemo = installation.IsDemo,
        };
    }

    private async Task<LedgerReceipt> ReceiptAsync(UrgingLetter letter, string figures, CancellationToken cancel) =>
        letter is { LedgerSize: { } size, LedgerRoot: { } root } ? new(size, root, figures) : await receipts.NowAsync(figures, cancel);

    private static IReadOnlyList<Block> Body(UrgingLetter letter, string office) =>
    [
        new Paragraph($"Căn cứ nhiệm vụ đã giao theo {Basis(letter)}, Ban Nội chính Trung ương theo dõi việc thực hiện và thấy: đến ngày {Day(letter.On)}, "
            + $"{office} còn {letter.Items.Count} nhiệm vụ chưa hoàn thành, chưa báo cáo kết quả đúng thời hạn (Phụ lục kèm theo). Ban Nội chính Trung ương đề nghị:"),
        new Clause(Level.Section, $"Rà soát các nhiệm vụ trong Phụ lục, khẩn trương thực hiện và báo cáo kết quả kèm minh chứng về Ban Nội chính Trung ương chậm nhất ngày {Day(letter.ReplyBy)}."),
        new Clause(Level.Section, "Nhiệm vụ còn vướng mắc, chưa thể hoàn thành: đề nghị bằng văn bản gia hạn hoặc rút nhiệm vụ, nêu rõ lý do và thời hạn đề nghị."),
        new Clause(Level.Section, "Chỉ đạo người phụ trách theo dõi thường xuyên, báo cáo trước hạn đối với các nhiệm vụ còn lại."),
    ];

    /// <summary>"KL2, Thông báo số 02-TB/BNCTW ngày 13/1/2020; 145-CV/BNCTW", each once; with many only that they stand in the annex.</summary>
    private static string Basis(UrgingLetter letter)
    {
        const int mostNamed = 4;
        var numbers = letter.Items.Select(item => item.Cited()).Distinct().ToList();
        return numbers.Count <= mostNamed ? string.Join("; ", numbers) : "các kết luận, văn bản nêu trong Phụ lục";
    }

    private static Table Overdue(UrgingLetter letter) => new(
        [new("TT", 1, Align.Centre), new("Văn bản giao", 5), new("Nhiệm vụ", 7), new("Hạn", 3, Align.Centre), new("Quá hạn (ngày)", 2, Align.Right)],
        [.. letter.Items.Select((item, at) => (IReadOnlyList<string>)[Written(at + 1), item.Cited(), item.ReportedOn is { } on ? $"{item.Title} (đã báo cáo ngày {Day(on)}, đang chờ nghiệm thu)" : item.Title, Day(item.DueOn), Written(item.DaysLate)])]);

    private static string Written(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => Formats.PlainDay(day);
}
