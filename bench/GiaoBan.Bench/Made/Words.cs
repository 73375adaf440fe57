namespace GiaoBan.Bench.Made;

/// <summary>Titles of about the length that real ones have.</summary>
internal static class Words
{
    private static readonly string[] Kinds =
    [
        "Kế hoạch", "Chỉ thị", "Kết luận", "Công văn", "Thông báo", "Chương trình", "Quyết định", "Nghị quyết",
    ];

    private static readonly string[] Acts =
    [
        "kiểm tra, giám sát", "tăng cường lãnh đạo", "đôn đốc thực hiện", "sơ kết việc thực hiện", "rà soát", "phối hợp xử lý",
    ];

    private static readonly string[] Subjects =
    [
        "công tác phòng, chống tham nhũng, lãng phí", "công tác cải cách tư pháp", "việc giải quyết khiếu nại, tố cáo kéo dài",
        "công tác bảo đảm an ninh, trật tự", "việc xử lý các vụ án thuộc diện theo dõi, chỉ đạo", "việc kê khai tài sản, thu nhập",
        "công tác thi hành án dân sự, hành chính", "việc tiếp công dân của người đứng đầu cấp ủy",
    ];

    private static readonly string[] Places =
    [
        "trên địa bàn tỉnh", "tại các cơ quan, đơn vị trực thuộc", "ở cấp huyện và cơ sở", "trong lĩnh vực quản lý đất đai",
        "trong lĩnh vực đầu tư xây dựng cơ bản", "trong các cơ quan tư pháp",
    ];

    public static string Title(Random random)
    {
        return $"{Of(Kinds)} {Of(Acts)} {Of(Subjects)} {Of(Places)}, đợt {random.Next(1, 40)}";

        string Of(string[] words) => words[random.Next(words.Length)];
    }
}
