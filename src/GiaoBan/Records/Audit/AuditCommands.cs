using System.CommandLine;
using GiaoBan.Shell;

namespace GiaoBan.Records.Audit;

/// <summary><c>giaoban verify</c> and <c>giaoban audit verify</c>. Exit status 0: all holds; 1: something does not.</summary>
internal static class AuditCommands
{
    public static Command Verify(DataCommand data) => data.Create(
        "verify",
        "tính lại mọi đóng góp số liệu từ hồ sơ; mỗi chỗ khác một dòng",
        [],
        async (_, services, cancel) =>
        {
            var recount = services.GetRequiredService<Recount>();
            var differences = await PrintAsync(recount.RunAsync(cancel));
            Console.WriteLine($"{recount.Records} records, {recount.Rows} contributions, {differences} differences");
            return differences == 0 ? 0 : 1;
        });

    public static Command Audit(DataCommand data) => new("audit", "nhật ký")
    {
        data.Create(
            "verify",
            "kiểm tra nhật ký: chuỗi băm, từng bản, nội dung hiện nay",
            [],
            async (_, services, cancel) =>
            {
                var audit = services.GetRequiredService<LedgerAudit>();
                var broken = await PrintAsync(audit.RunAsync(cancel));
                Console.WriteLine($"{audit.Size} leaves, root {Convert.ToHexStringLower(audit.Root)}, {broken} do not hold");
                return broken == 0 ? 0 : 1;
            }),
    };

    private static async Task<int> PrintAsync(IAsyncEnumerable<string> lines)
    {
        var printed = 0;
        await foreach (var line in lines)
        {
            Console.WriteLine(line);
            printed++;
        }

        return printed;
    }
}
