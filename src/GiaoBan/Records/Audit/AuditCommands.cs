using System.CommandLine;
using GiaoBan.Shell;

namespace GiaoBan.Records.Audit;

/// <summary><c>giaoban verify</c> and <c>giaoban audit verify</c>. Exit status 0: all holds; 1: something does not.</summary>
internal static class AuditCommands
{
    public static Command Verify(DataCommand data) => data.Create(
        "verify",
        "tính lại mọi đóng góp số liệu từ hồ sơ; mỗi chỗ khác một dòng",
        [JsonOption.Json],
        async (parsed, services, cancel) =>
        {
            var recount = services.GetRequiredService<Recount>();
            var isJson = parsed.GetValue(JsonOption.Json);
            var differences = await ReadAsync(recount.RunAsync(cancel), isPrinted: !isJson);
            if (isJson)
            {
                JsonOption.Write(new { recount.Records, contributions = recount.Rows, differences });
            }
            else
            {
                Console.WriteLine($"{recount.Records} records, {recount.Rows} contributions, {differences.Count} differences");
            }

            return differences.Count == 0 ? 0 : 1;
        });

    public static Command Audit(DataCommand data) => new("audit", "nhật ký")
    {
        data.Create(
            "verify",
            "kiểm tra nhật ký: chuỗi băm, từng bản, nội dung hiện nay",
            [JsonOption.Json],
            async (parsed, services, cancel) =>
            {
                var audit = services.GetRequiredService<LedgerAudit>();
                var isJson = parsed.GetValue(JsonOption.Json);
                var broken = await ReadAsync(audit.RunAsync(cancel), isPrinted: !isJson);
                var root = Convert.ToHexStringLower(audit.Root);
                if (isJson)
                {
                    JsonOption.Write(new { leaves = audit.Size, root, broken });
                }
                else
                {
                    Console.WriteLine($"{audit.Size} leaves, root {root}, {broken.Count} do not hold");
                }

                return broken.Count == 0 ? 0 : 1;
            }),
    };

    private static async Task<List<string>> ReadAsync(IAsyncEnumerable<string> lines, bool isPrinted)
    {
        var read = new List<string>();
        await foreach (var line in lines)
        {
            read.Add(line);
            if (isPrinted)
            {
                Console.WriteLine(line);
            }
        }

        return read;
    }
}
