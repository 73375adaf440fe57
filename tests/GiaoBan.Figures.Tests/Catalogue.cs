namespace GiaoBan.Figures.Tests;

/// <summary>
/// The facts of INTERFACES.md section 3 with the labels of GLOSSARY.md, as a catalogue of the tests' own: in the product
/// each register declares its facts.
/// </summary>
internal static class Catalogue
{
    private static readonly Dimension Congress = Tag("congress", "liên quan nhân sự đại hội", "congress personnel");
    private static readonly Dimension Petty = Tag("petty", "“tham nhũng vặt”", "petty corruption");

    private static readonly Dimension OnTime = List("on_time", "thời hạn", "time", ("yes", "đúng hạn", "on time"), ("no", "quá hạn", "overdue"));

    private static readonly Dimension DirectiveField = List(
        "field", "lĩnh vực", "field",
        ("internal_affairs", "nội chính", "internal affairs"),
        ("anti_corruption", "phòng, chống tham nhũng", "anti-corruption"),
        ("judicial_reform", "cải cách tư pháp", "judicial reform"));

    private static IEnumerable<Fact> Directives() =>
    [
        Flow("directive.issued", "văn bản chỉ đạo ban hành", "directives issued", "văn bản", [],
            List("kind", "loại văn bản", "kind",
                ("resolution", "nghị quyết", "resolution"), ("directive", "chỉ thị", "directive"), ("conclusion", "kết luận", "conclusion"),
                ("plan", "kế hoạch", "plan"), ("programme", "chương trình", "programme"), ("decision", "quyết định", "decision"),
                ("letter", "công văn", "letter"), ("report", "báo cáo", "report"), ("notice", "thông báo", "notice"), ("other", "loại khác", "other")),
            DirectiveField,
            List("issuer", "cơ quan ban hành", "issuer",
                ("committee", "ban chấp hành đảng bộ", "committee"), ("standing_committee", "ban thường vụ", "standing committee"),
                ("standing_board", "thường trực cấp ủy", "standing board"), ("steering_committee", "ban chỉ đạo", "steering committee"),
                ("commission", "ban nội chính", "commission")),
            Congress, Petty),
    ];

    private static IEnumerable<Fact> Cases()
    {
        Dimension[] opened =
        [
            List("type", "loại", "type", ("criminal", "vụ án", "criminal case"), ("matter", "vụ việc", "matter")),
            List("field", "nhóm", "group", ("corruption", "tham nhũng", "corruption"), ("economic", "kinh tế", "economic"), ("position", "chức vụ", "position"), ("other", "khác", "other")),
            List("severity", "loại tội phạm", "severity",
                ("none", "chưa xác định", "none"), ("less_serious", "ít nghiêm trọng", "less serious"), ("serious", "nghiêm trọng", "serious"),
                ("very_serious", "rất nghiêm trọng", "very serious"), ("extremely_serious", "đặc biệt nghiêm trọng", "extremely serious")),
            List("level", "diện theo dõi", "level",
                ("central", "Ban Chỉ đạo Trung ương theo dõi, chỉ đạo", "central"), ("commission", "Ban Nội chính theo dõi, đôn đốc", "commission"),
                ("province", "cấp tỉnh theo dõi, chỉ đạo", "province")),
            Congress, Petty,
        ];
        var outcome = List("outcome", "kết thúc", "outcome", ("judged", "đã xét xử", "judged"), ("discontinued", "đình chỉ", "discontinued"),
            ("settled", "đã giải quyết", "settled"), ("transferred", "chuyển cơ quan khác theo thẩm quyền", "transferred"));

        yield return Flow("case.opened", "vụ án, vụ việc đưa vào diện theo dõi", "cases put under watch", "vụ", [], opened);
        yield return Flow("case.closed", "vụ án, vụ việc kết thúc theo dõi", "cases no longer watched", "vụ", [], [.. opened, outcome]);
        yield return Flow("case.reopened", "vụ án, vụ việc đưa trở lại diện theo dõi", "cases put under watch again", "vụ", [], opened);
        yield return Flow("case.moved_in", "vụ án, vụ việc tiếp nhận từ đơn vị khác", "cases taken over", "vụ", [], opened);
        yield return Flow("case.moved_out", "vụ án, vụ việc chuyển đơn vị khác", "cases handed over", "vụ", [], opened);
        yield return Stock("case.open", "vụ án, vụ việc đang theo dõi", "cases under watch", "vụ", [], [.. opened, Stage]);
        yield return Flow("case.step", "bước tố tụng, xử lý đã qua", "steps", "bước", [Persons("bị can, bị cáo")], [.. opened, Stage]);
        yield return Flow("case.damaged", "thiệt hại được xác định", "damage found", "lần", [Money], [.. opened, Stage]);
        yield return Flow("case.recovered", "tài sản đã thu hồi", "assets recovered", "lần", [Money], [.. opened, Stage]);
        yield return Flow("case.seized", "tài sản kê biên, phong tỏa", "assets seized", "lần", [Money], [.. opened, Stage]);
    }

    private static IEnumerable<Fact> Inspections()
    {
        Dimension[] started =
        [
            List("kind", "loại", "kind", ("state", "thanh tra hành chính", "state"), ("party_check", "kiểm tra của Đảng", "party check"),
                ("party_supervision", "giám sát của Đảng", "party supervision"), ("audit", "kiểm toán", "audit"), ("specialised", "thanh tra, kiểm tra chuyên ngành", "specialised")),
            DirectiveField,
            List("basis", "hình thức", "basis", ("plan", "theo kế hoạch", "planned"), ("sudden", "đột xuất", "sudden"), ("regular", "thường xuyên", "regular")),
            Tag("sensitive", "lĩnh vực nhạy cảm, dễ phát sinh tiêu cực", "sensitive field"),
        ];
        yield return Flow("inspection.started", "cuộc kiểm tra, giám sát, thanh tra bắt đầu", "inspections started", "cuộc", [], started);
        yield return Flow("inspection.concluded", "kết luận kiểm tra, thanh tra ban hành", "inspections concluded", "kết luận",
            [new("subjects", new("số đối tượng được kiểm tra", "subjects"), "đối tượng"), new("violating", new("số đối tượng có vi phạm", "violating"), "đối tượng"), Money, Area],
            started);
        yield return Stock("inspection.open", "cuộc đang tiến hành", "inspections under way", "cuộc", [], started);
    }

    private static IEnumerable<Fact> Recommendations()
    {
        Dimension[] made =
        [
            List("kind", "nội dung kiến nghị", "kind", ("money", "thu hồi, xử lý tiền", "money"), ("land", "thu hồi, xử lý đất", "land"),
                ("personnel", "xử lý tổ chức, cá nhân", "personnel"), ("policy", "hoàn thiện cơ chế, chính sách", "policy"), ("investigation", "chuyển cơ quan điều tra", "investigation")),
            List("inspection_kind", "loại", "inspection", ("state", "thanh tra hành chính", "state"), ("party_check", "kiểm tra của Đảng", "party check"),
                ("party_supervision", "giám sát của Đảng", "party supervision"), ("audit", "kiểm toán", "audit"), ("specialised", "thanh tra, kiểm tra chuyên ngành", "specialised")),
            DirectiveField,
        ];
        Measure[] measures = [Money, Persons("người"), new("organisations", new("số tổ chức", "organisations"), "tổ chức")];
        yield return Flow("recommendation.made", "kiến nghị được nêu", "recommendations made", "kiến nghị", measures, made);
        yield return Flow("recommendation.done", "kiến nghị đã thực hiện", "recommendations done", "kiến nghị", measures, made);
        yield return Stock("recommendation.open", "kiến nghị chưa thực hiện", "recommendations open", "kiến nghị", [Money], made);
    }

    private static Fact Reception() => Flow("reception.held", "buổi, lượt tiếp công dân", "receptions held", "buổi",
        [new("visits", new("lượt", "visits"), "lượt"), People, new("matters", new("vụ việc", "matters"), "vụ việc"),
            new("groups", new("đoàn đông người", "groups"), "đoàn"), new("group_people", new("người trong đoàn đông người", "people in groups"), "người")],
        List("by", "người tiếp", "by", ("regular", "tiếp thường xuyên", "regular"), ("head", "thủ trưởng tiếp", "head"),
            ("delegated", "ủy quyền tiếp", "delegated"), ("secretary", "bí thư cấp ủy tiếp", "secretary")),
        Occasion, PetitionField);

    private static IEnumerable<Fact> Petitions()
    {
        Dimension[] received =
        [
            List("kind", "loại", "kind", ("complaint", "khiếu nại", "complaint"), ("denunciation", "tố cáo", "denunciation"), ("feedback", "kiến nghị, phản ánh", "feedback")),
            Occasion, Tag("mass", "đông người", "of many people"), Tag("prolonged", "phức tạp, kéo dài", "prolonged"), PetitionField,
            List("source", "nguồn đơn", "source", ("post", "qua bưu chính", "post"), ("direct", "nộp trực tiếp", "direct"),
                ("reception", "qua tiếp công dân", "reception"), ("forwarded", "cơ quan khác chuyển đến", "forwarded")),
            Tag("competent", "thuộc thẩm quyền", "competent"),
        ];
        yield return Flow("petition.received", "đơn tiếp nhận", "petitions received", "đơn", [People], received);
        yield return Flow("petition.accepted", "đơn thụ lý", "petitions accepted", "đơn", [], received);
        yield return Flow("petition.forwarded", "đơn chuyển", "petitions forwarded", "đơn", [], received);
        yield return Flow("petition.filed", "đơn lưu", "petitions filed", "đơn", [], received);
        yield return Flow("petition.resolved", "vụ việc khiếu nại, tố cáo đã giải quyết", "petitions resolved", "vụ việc", [Money, Area, Persons("người")],
            [.. received,
                List("outcome", "kết quả", "outcome", ("right", "đúng", "right"), ("wrong", "sai", "wrong"), ("partly", "đúng một phần", "partly"),
                    ("withdrawn", "rút đơn", "withdrawn"), ("suspended", "đình chỉ giải quyết", "suspended")),
                List("instance", "cấp giải quyết", "instance", ("first", "lần đầu", "first"), ("second", "lần hai", "second")), OnTime]);
        yield return Stock("petition.open", "vụ việc đang giải quyết", "petitions open", "vụ việc", [], received);
        yield return Stock("petition.overdue", "vụ việc quá hạn giải quyết", "petitions overdue", "vụ việc", [], received);
    }

    private static Fact Situation() => Flow("situation.reported", "tình hình báo cáo", "situation reported", "báo cáo",
        [new("number", new("số vụ việc", "number"), "vụ việc"), People],
        List("heading", "nội dung", "heading", ("other", "khác", "other")),
        List("kind", "loại", "kind", ("occurred", "phát sinh", "occurred"), ("resolved", "đã giải quyết", "resolved")));

    private static IEnumerable<Fact> Assignments()
    {
        Dimension[] made =
        [
            List("origin", "nguồn giao", "origin", ("conclusion", "kết luận giao ban", "conclusion"), ("directive", "văn bản chỉ đạo", "directive"), ("request", "yêu cầu", "request")),
            DirectiveField,
        ];
        foreach (var (code, vi) in new[] { ("made", "được giao"), ("due", "đến hạn"), ("withdrawn", "đã rút"), ("extended", "được gia hạn") })
        {
            yield return Flow("assignment." + code, "nhiệm vụ " + vi, "assignments " + code, "nhiệm vụ", [], made);
        }

        yield return Flow("assignment.done", "nhiệm vụ hoàn thành", "assignments done", "nhiệm vụ", [], [.. made, OnTime]);
        yield return Stock("assignment.open", "nhiệm vụ đang thực hiện", "assignments open", "nhiệm vụ", [], made);
        yield return Stock("assignment.overdue", "nhiệm vụ quá hạn", "assignments overdue", "nhiệm vụ", [], made);
    }

    private static Dimension Stage { get; } = List("stage", "giai đoạn", "stage",
        ("none", "chưa có bước nào", "none"), ("report", "tiếp nhận nguồn tin", "report"), ("initiated", "đã khởi tố", "initiated"),
        ("investigated", "đã kết luận điều tra", "investigated"), ("charged", "đã có cáo trạng", "charged"),
        ("first_instance", "đã xét xử sơ thẩm", "first instance"), ("appeal", "đã xét xử phúc thẩm", "appeal"),
        ("enforcement", "đang thi hành án", "enforcement"), ("suspended", "tạm đình chỉ", "suspended"), ("discontinued", "đình chỉ", "discontinued"),
        ("returned", "trả hồ sơ điều tra bổ sung", "returned"), ("received", "tiếp nhận", "received"), ("verified", "đã xác minh", "verified"),
        ("concluded", "đã kết luận", "concluded"), ("handled", "đã xử lý", "handled"), ("passed_on", "đã chuyển cơ quan điều tra", "passed on"));

    private static Measure Money { get; } = new("amount", new("số tiền", "amount"), "đồng");

    private static Measure Area { get; } = new("area", new("diện tích", "area"), "m²");

    private static Measure People { get; } = new("people", new("số người", "people"), "người");

    private static Dimension Occasion { get; } = List("occasion", "lần", "occasion", ("first", "lần đầu", "first"), ("repeated", "nhiều lần", "repeated"));

    private static Dimension PetitionField { get; } = List("field", "lĩnh vực", "field", ("land", "đất đai", "land"), ("compensation", "bồi thường", "compensation"),
        ("housing", "nhà cửa", "housing"), ("policy", "chính sách", "policy"), ("judicial", "tư pháp", "judicial"), ("other", "khác", "other"));

    // After the lists that it is made of: statics are set in written order.
    public static FactCatalogue All { get; } = new(
        [.. Directives(), .. Cases(), .. Inspections(), .. Recommendations(), Reception(), .. Petitions(), Situation(), .. Assignments()]);

    private static Measure Persons(string unit) => new("persons", new("số " + unit, "persons"), unit);

    private static Dimension Tag(string code, string vi, string en) => Dimension.YesNo(code, new Text(vi, en));

    private static Dimension List(string code, string vi, string en, params (string Code, string Vi, string En)[] values) =>
        new(code, new Text(vi, en), [.. values.Select(v => new DimensionValue(v.Code, new Text(v.Vi, v.En)))]);

    private static Fact Flow(string code, string vi, string en, string unit, Measure[] measures, params Dimension[] dimensions) =>
        new(code, FactKind.Flow, new Text(vi, en), [Measure.Count(unit), .. measures], dimensions);

    private static Fact Stock(string code, string vi, string en, string unit, Measure[] measures, params Dimension[] dimensions) =>
        new(code, FactKind.Stock, new Text(vi, en), [Measure.Count(unit), .. measures], dimensions);
}
