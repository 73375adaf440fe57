namespace GiaoBan.Browser.Tests;

/// <summary>A page that is looked at in every test of all pages.</summary>
/// <param name="Name">Names its picture.</param>
/// <param name="Url">Its address in the demo; <c>{2020-H1}</c> in it stands for the id of the demo's briefing on that period.</param>
/// <param name="User">The demo user who sees it; null: nobody signed in.</param>
public sealed record PageOfDemo(string Name, string Url, string? User = null)
{
    public override string ToString() => Name;
}

/// <summary>All pages. A new page is a line here.</summary>
public static class Pages
{
    private const string January = "/giao-ban/{2019-H2}";
    private const string July = "/giao-ban/{2020-H1}";

    public static readonly PageOfDemo[] All =
    [
        new("dang-nhap", "/dang-nhap"),
        new("phien", "/phien", "clerk-68"),
        new("doi-mat-khau", "/doi-mat-khau", "head-68"),
        new("vu-an", "/vu-an", "clerk-68"),
        new("vu-an-loc", "/vu-an?type=criminal&state=open&unit=68", "desk-4"),
        new("vu-an-moi", "/vu-an/moi", "clerk-68"),
        new("phim-tat", "/phim-tat"),
        new("huong-dan", "/huong-dan"),
        new("khong-tim-thay", "/huong-dan/khong-co"),
        new("so-van-ban", "/van-ban", "clerk-68"),
        new("so-van-ban-loc", "/van-ban?kind=plan&petty=yes&from=1/1/2020", "clerk-68"),
        new("so-van-ban-sai-dia-chi", "/van-ban?limit=0&from=31/2/2020", "clerk-68"),
        new("so-van-ban-da-xoa", "/van-ban?removed=yes", "clerk-68"),
        new("pham-vi-xem-mac-dinh", "/don-vi/68/pham-vi-xem", "head-68"),
        new("so-van-ban-trung-uong", "/van-ban", "chair"),
        new("bao-cao-don-vi", "/bao-cao", "head-68"),
        new("bao-cao-trung-uong", "/bao-cao", "chair"),
        new("bao-cao-thang", "/bao-cao/NC-T/2020-07/68", "clerk-68"),
        new("bao-cao-6-thang", "/bao-cao/NC-6T/2020-H1/68", "head-68"),
        new("bao-cao-chu-tri", "/bao-cao/NC-6T/2020-H1/68", "chair"),
        new("bao-cao-chuyen-vien", "/bao-cao/NC-6T/2020-H1/68", "desk-4"),
        new("toan-quoc-chuyen-vien", "/toan-quoc", "desk-4"),
        new("thu-ky", "/", "secretary"),
        new("giao-ban", "/giao-ban", "secretary"),
        new("giao-ban-don-vi", "/giao-ban", "clerk-68"),
        new("giao-ban-moi", "/giao-ban/moi", "secretary"),
        new("tra-lai-bao-cao", "/bao-cao/NC-6T/2020-H1/68?viec=tra-lai", "desk-4"),
        new("ghi-van-ban", "/van-ban/moi", "clerk-68"),
        new("viec-cua-ban", "/", "head-68"),
        new("nhat-ky", "/", "auditor"),
        new("quan-tri", "/", "admin"),
        new("toan-quoc", "/toan-quoc", "chair"),
        new("toan-quoc-34", "/toan-quoc?regime=NC-6T&period=2020-H1&map=2025-07-01", "desk-4"),
        new("so-lieu-ho-so", "/so-lieu/ho-so?formula=H1&regime=NC-6T&period=2020-H1", "chair"),
        new("so-lieu-cong-thuc", "/so-lieu/ho-so?formula=H1f&regime=NC-6T&period=2020-H1", "chair"),
        new("so-lieu-nhap", "/so-lieu/ho-so?formula=A1&regime=NC-6T&period=2020-H1&by=unit", "chair"),
        new("nhiem-vu", "/nhiem-vu", "chair"),
        new("nhiem-vu-chuyen-vien", "/nhiem-vu?xem=all", "desk-4"),
        new("nhiem-vu-don-vi", "/nhiem-vu", "head-68"),
        new("nhiem-vu-danh-sach", "/nhiem-vu/danh-sach?state=overdue", "chair"),
        new("nhiem-vu-phoi-hop", "/nhiem-vu", "head-66"),
        new("nhap-nhiem-vu", "/nhiem-vu/nhap", "desk-4"),
        new("giao-nhiem-vu", "/nhiem-vu/giao", "chair"),
        new("don-doc", "/nhiem-vu/don-doc", "chair"),
        new("don-doc-don-vi", "/nhiem-vu/don-doc", "head-68"),
        new("giao-ban-cuoc-hop", July, "secretary"),
        new("giao-ban-cuoc-hop-don-vi", July, "clerk-68"),
        new("giao-ban-chuan-bi", July + "/chuan-bi", "secretary"),
        new("giao-ban-chuan-bi-don-vi", July + "/chuan-bi", "clerk-68"),
        new("tai-lieu", July + "/tai-lieu", "secretary"),
        new("tai-lieu-chu-tri", July + "/tai-lieu", "chair"),
        new("tai-lieu-don-vi", July + "/tai-lieu", "clerk-68"),
        new("tai-lieu-da-gui", July + "/tai-lieu", "head-79"),
        new("tai-lieu-da-hop", January + "/tai-lieu", "head-68"),
    ];
}
