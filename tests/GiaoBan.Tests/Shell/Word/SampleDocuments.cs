using GiaoBan.Shell.Word;
using GiaoBan.Tests.Support;

namespace GiaoBan.Tests.Shell.Word;

/// <summary>The two documents that a briefing leads to, as long as they get.</summary>
internal static class SampleDocuments
{
    public static readonly IssuingBody Centre =
        new("Ban Chấp hành Trung ương", "Ban Nội chính", "Ban Nội chính Trung ương", "BNCTW");

    private static readonly LedgerReceipt Receipt = new(
        128_431, "9f2c41d07be8a35566d1f0c2b7e94a18c3d2507fa9be61140c8e7d35f2a6b901", "Số liệu lúc 10:12 17/7/2020, từ 61/63 đơn vị.");

    /// <summary>Notice of the conclusions of 17 July 2020: three parts, six conclusions, what each unit owes.</summary>
    public static PartyDocument Notice() => new()
    {
        Kind = DocumentKind.Notice,
        Letterhead = new Letterhead(Centre, 12, "Hà Nội", new DateOnly(2020, 7, 20)),
        Summary = "kết luận của Trưởng Ban tại Hội nghị giao ban trực tuyến ngành Nội chính Đảng 6 tháng đầu năm 2020",
        Blocks =
        [
            new Paragraph("Ngày 17/7/2020, Ban Nội chính Trung ương tổ chức Hội nghị giao ban trực tuyến với ban nội chính các tỉnh ủy, thành ủy, "
                + "đánh giá kết quả công tác 6 tháng đầu năm và bàn nhiệm vụ 6 tháng cuối năm 2020. Trưởng Ban kết luận như sau:"),
            .. Attendance(), .. Conclusions(), .. CarryingOut(),
        ],
        Signature = new Signature("K/T Trưởng Ban", "Phó Trưởng Ban"),
        Recipients = ["Thường trực Ban Chỉ đạo (để báo cáo)", "Ban nội chính các tỉnh ủy, thành ủy", "Các vụ, đơn vị trong Ban", "Lưu Văn phòng Ban Nội chính Trung ương"],
        Annexes = [new Annex("Nhiệm vụ giao các đơn vị sau Hội nghị", [Owed()])],
        Receipt = Receipt,
        IsDemo = true,
    };

    /// <summary>A letter that urges one unit, not numbered and dated yet.</summary>
    public static PartyDocument Letter() => new()
    {
        Kind = DocumentKind.Letter,
        Letterhead = new Letterhead(Centre, null, "Hà Nội", null),
        Summary = "Đôn đốc thực hiện nhiệm vụ quá hạn theo Thông báo số 03-TB/BNCTW",
        Addressees = ["Ban Nội chính Tỉnh ủy Lào Cai"],
        Blocks =
        [
            new Paragraph("Thực hiện Thông báo số 03-TB/BNCTW, ngày 15/01/2020 của Ban Nội chính Trung ương về kết luận Hội nghị giao ban "
                + "trực tuyến năm 2019, Ban Nội chính Tỉnh ủy Lào Cai được giao 4 nhiệm vụ; đến ngày 17/7/2020 còn 2 nhiệm vụ quá hạn:"),
            new Table(
                [new("TT", 1, Align.Centre), new("Nhiệm vụ", 7), new("Sản phẩm", 4), new("Hạn", 2, Align.Centre), new("Quá hạn (ngày)", 2, Align.Right)],
                [
                    ["1", "Rà soát các vụ khiếu kiện đông người, phức tạp, kéo dài", "Báo cáo và danh mục vụ việc", "30/6/2020", "17"],
                    ["2", "Tham mưu xử lý dứt điểm vụ án tham nhũng, kinh tế liên quan nhân sự đại hội", "Văn bản chỉ đạo", "10/7/2020", "7"],
                ]),
            new Paragraph("Đề nghị Ban Nội chính Tỉnh ủy Lào Cai khẩn trương thực hiện, báo cáo kết quả về Ban Nội chính Trung ương trước ngày 31/7/2020."),
        ],
        Signature = new Signature("T/L Trưởng Ban", "Chánh Văn phòng"),
        Recipients = ["Như trên", "Lãnh đạo Ban (để báo cáo)", "Lưu Văn phòng"],
        Receipt = Receipt with { Figures = "Nhiệm vụ tính đến 08:00 17/7/2020." },
    };

    private static IEnumerable<Block> Attendance() =>
    [
        new Heading(Level.Part, "THÀNH PHẦN"),
        new Paragraph("Dự Hội nghị có 64 điểm cầu: điểm cầu Trung ương và 63 điểm cầu tỉnh, thành phố, tổng số 1.287 đại biểu. Vắng mặt: không."),
    ];

    private static IEnumerable<Block> Conclusions() =>
    [
        new Heading(Level.Part, "KẾT LUẬN"),
        new Clause(Level.Section, "Theo dõi sát tình hình, giải quyết kịp thời các vấn đề nổi lên về an ninh quốc gia, trật tự, an toàn xã hội, "
            + "an ninh biên giới, biển, đảo.", "Về tình hình:"),
        new Clause(Level.Section, "Phối hợp giải quyết dứt điểm các vụ khiếu kiện đông người, phức tạp, kéo dài, gồm:"),
        new Clause(Level.Point, "Lập danh mục từng vụ việc, nêu rõ cơ quan chủ trì và thời hạn;"),
        new Clause(Level.Point, "Báo cáo ban thường vụ tỉnh ủy, thành ủy những vụ việc vượt thẩm quyền."),
        new Clause(Level.Section, "Quyết liệt hơn trong tham mưu xử lý các vụ án tham nhũng, kinh tế, trước hết là các vụ liên quan nhân sự đại hội đảng các cấp."),
        new Clause(Level.Section, "Xử lý nghiêm, công khai tình trạng tham nhũng vặt để răn đe."),
        new Clause(Level.Section, "Phục vụ đại hội đảng các cấp, tiến tới Đại hội đại biểu toàn quốc lần thứ XIII của Đảng."),
        new Clause(Level.Section, "Nâng cao chất lượng hướng dẫn, theo dõi, đôn đốc, kiểm tra, giám sát việc thực hiện chủ trương, đường lối của Đảng, "
            + "chính sách, pháp luật của Nhà nước về nội chính, phòng, chống tham nhũng và cải cách tư pháp."),
    ];

    private static IEnumerable<Block> CarryingOut() =>
    [
        new Heading(Level.Part, "TỔ CHỨC THỰC HIỆN"),
        new Dash("Ban nội chính các tỉnh ủy, thành ủy xác nhận nhiệm vụ trong 5 ngày làm việc và báo cáo kết quả theo Phụ lục."),
        new Dash("Các vụ địa phương theo dõi, đôn đốc, xác nhận kết quả; Văn phòng tổng hợp, báo cáo Trưởng Ban.\nThời hạn tính theo ngày làm việc."),
    ];

    /// <summary>The 63 provinces of 2020, and a unit whose name has no place to break at.</summary>
    private static Table Owed() => new(
        [new("TT", 1, Align.Centre), new("Đơn vị", 4), new("Nhiệm vụ", 8), new("Hạn", 3, Align.Centre), new("Số vụ việc", 2, Align.Right)],
        [.. Units().Select((name, i) => (IReadOnlyList<string>)
            [$"{i + 1}", name, "Lập danh mục khiếu kiện đông người, phức tạp, kéo dài; nghiêng-ngả-khúc-khuỷu-ngoằn-ngoèo-thuổng-nghễnh-ngãng", "30/9/2020", $"{i * 7}"])]);

    private static IEnumerable<string> Units() =>
        File.ReadLines(Repository.PathTo("src", "GiaoBan", "Network", "Data", "units.csv")).Skip(1)
            .Select(line => line.Split(',')).Where(unit => unit is [_, _, "province", "", ..]).Select(unit => unit[1]).Append("Nghiêngngảkhúckhuỷungoằnngoèothuổngnghễnhngãng");
}
