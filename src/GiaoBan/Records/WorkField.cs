using GiaoBan.Figures;

namespace GiaoBan.Records;

/// <summary>Lĩnh vực: the commissions' fields of work, by which directive documents and assignments are split (INTERFACES.md section 3).</summary>
public static class WorkField
{
    public static readonly Dimension Dimension = new("field", new Text("lĩnh vực", "field"),
    [
        new("internal_affairs", new Text("nội chính", "internal affairs")),
        new("anti_corruption", new Text("phòng, chống tham nhũng", "anti-corruption")),
        new("judicial_reform", new Text("cải cách tư pháp", "judicial reform")),
    ]);
}
