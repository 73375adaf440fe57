using System.Globalization;
using System.Text.Json.Nodes;

namespace GiaoBan.Tests.Registers;

internal sealed class CaseDeeds(RegisterWorld world, Random random) : RandomDeeds(world, random)
{
    private static readonly string[] Fields = ["corruption", "economic", "position", "other"];
    private static readonly string[] Severities = ["less_serious", "serious", "very_serious", "extremely_serious"];
    private static readonly string[] Levels = ["central", "commission", "province"];
    private static readonly string[] Outcomes = ["judged", "discontinued", "settled", "transferred"];
    private static readonly string[] MatterStages = ["received", "verified", "concluded", "handled", "passed_on"];
    private static readonly string[] CriminalStages =
        ["report", "initiated", "investigated", "charged", "first_instance", "appeal", "enforcement", "suspended", "discontinued", "returned"];

    protected override JsonObject NewRecord()
    {
        var isCriminal = Random.Next(2) == 0;
        return new()
        {
            ["number"] = $"VA-{Random.Next(1, 900)}",
            ["title"] = "Vụ việc có dấu hiệu vi phạm quy định về quản lý đất đai",
            ["type"] = isCriminal ? "criminal" : "matter",
            ["field"] = Pick(Fields),
            ["severity"] = isCriminal ? Pick(Severities) : "none",
            ["level"] = Pick(Levels),
            ["openedOn"] = Day(),
            ["congress"] = Random.Next(2) == 0,
            ["petty"] = Random.Next(2) == 0,
        };
    }

    protected override JsonObject Correction() => Random.Next(6) switch
    {
        0 => new() { ["openedOn"] = Day() },
        1 => new() { ["type"] = Pick(["criminal", "matter"]), ["severity"] = Pick(Severities) },
        2 => new() { ["level"] = Pick(Levels) },
        3 => new() { ["field"] = Pick(Fields), ["congress"] = Random.Next(2) == 0 },
        4 => new() { ["severity"] = Pick(Severities), ["petty"] = Random.Next(2) == 0 },
        _ => new() { ["title"] = "Vụ án vi phạm quy định về đấu thầu", ["note"] = "đã đối chiếu sổ" },
    };

    protected override Task OwnAsync(Answer record)
    {
        var first = DateOnly.Parse(record.Body["openedOn"]!.GetValue<string>(), CultureInfo.InvariantCulture);
        if (record.Text("type") == "matter" && Random.Next(4) == 0)
        {
            return DoAsync(record, "convert", new() { ["on"] = Day(first), ["severity"] = Pick(Severities) });
        }

        return Random.Next(13) switch
        {
            0 or 1 or 2 => DoAsync(record, "step", StepOf(record, first)),
            3 => DoAsync(record, "level", new() { ["level"] = Pick(Levels), ["on"] = Day(first), ["document"] = "03-KL/BCĐ" }),
            4 => DoAsync(record, "amount", new() { ["kind"] = Pick(["damaged", "recovered", "seized"]), ["on"] = Day(), ["amount"] = Random.Next(1, 2_000_000_000) }),
            5 or 6 => DoAsync(record, "close", new() { ["on"] = Day(first), ["outcome"] = Pick(Outcomes) }),
            7 or 8 => DoAsync(record, "reopen", new() { ["on"] = Day(first) }),
            9 or 10 or 11 => DoAsync(record, "transfer", new() { ["on"] = Day(first), ["unit"] = Pick(RegisterWorld.UnitCodes) }),
            _ => KeepChangeAsync(record, ListMended(record, first)),
        };
    }

    private JsonObject StepOf(Answer record, DateOnly first)
    {
        var isCriminal = record.Body["type"]!.GetValue<string>() == "criminal";
        var step = new JsonObject { ["stage"] = Pick(isCriminal ? CriminalStages : MatterStages), ["on"] = Day(first.AddDays(-40)) };
        if (isCriminal && Random.Next(2) == 0)
        {
            step["persons"] = Random.Next(0, 6);
        }

        return step;
    }

    /// <summary>A whole list as it is now, with one entry moved to another day, or taken away, or one added.</summary>
    private JsonObject ListMended(Answer record, DateOnly first)
    {
        var name = Pick(["watches", "units", "types", "levels", "steps", "amounts"]);
        var list = record.Body[name]!.DeepClone().AsArray();
        if (list.Count > 0)
        {
            var entry = list[Random.Next(list.Count)]!.AsObject();
            if (Random.Next(4) == 0)
            {
                list.Remove(entry);
            }
            else
            {
                entry[name == "watches" ? Pick(["openedOn", "closedOn"]) : "on"] = Day(first);
            }
        }

        return new() { [name] = list };
    }

    private Task<Answer> DoAsync(Answer record, string verb, JsonObject fields)
    {
        fields["reason"] = "theo văn bản của cơ quan tố tụng";
        return KeepAsync(World.HolderOf(record).DoAsync(record, verb, fields));
    }
}
