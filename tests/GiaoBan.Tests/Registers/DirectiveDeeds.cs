using System.Text.Json.Nodes;

namespace GiaoBan.Tests.Registers;

internal sealed class DirectiveDeeds(RegisterWorld world, Random random) : RandomDeeds(world, random)
{
    private static readonly string[] Kinds = ["resolution", "directive", "conclusion", "plan", "letter", "other"];
    private static readonly string[] Fields = ["internal_affairs", "anti_corruption", "judicial_reform"];
    private static readonly string[] Issuers = ["committee", "standing_committee", "commission"];

    protected override JsonObject NewRecord() => new()
    {
        ["number"] = $"{Random.Next(1, 900)}-KH/TU",
        ["title"] = "Kế hoạch kiểm tra công tác phòng, chống tham nhũng",
        ["issuedOn"] = Day(),
        ["kind"] = Pick(Kinds),
        ["field"] = Pick(Fields),
        ["issuer"] = Pick(Issuers),
        ["congress"] = Random.Next(2) == 0,
        ["petty"] = Random.Next(2) == 0,
    };

    protected override JsonObject Correction() => Random.Next(5) switch
    {
        0 => new() { ["issuedOn"] = Day() },
        1 => new() { ["kind"] = Pick(Kinds) },
        2 => new() { ["field"] = Pick(Fields), ["congress"] = Random.Next(2) == 0 },
        3 => new() { ["issuer"] = Pick(Issuers), ["petty"] = Random.Next(2) == 0 },
        _ => new() { ["title"] = "Công văn về rà soát, xử lý đơn thư", ["note"] = "đã đối chiếu bản gốc" },
    };

    protected override Task OwnAsync(Answer record) => KeepChangeAsync(record, Correction());
}
