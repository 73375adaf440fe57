using System.Text;
using GiaoBan.Tests.Support;

namespace GiaoBan.Tests.Rights;

/// <summary>A form with its regime, and the addresses of routes that need them.</summary>
internal static class MatrixForm
{
    private const string Form =
        """
        form "MATRIX" "Biểu thử quyền" valid 2019-01-01 ..
        v1 "Văn bản" in "văn bản" = directive.issued

        """;

    private const string Regime =
        """
        { "code": "MATRIX-6T", "title": "Chế độ thử quyền", "form": "MATRIX", "basis": "thử", "units": ["68", "58"],
          "periods": [ { "period": "2020-H2", "from": "2020-06-15", "to": "2020-12-14", "due": "2020-12-25T11:00+07:00" } ] }
        """;

    /// <summary>What a route must be asked with beside its path.</summary>
    private static readonly Dictionary<string, string> Queries = new()
    {
        ["/api/v1/figures"] = "?formula=directive.issued&from=2020-06-15&to=2020-12-14&unit={unit}",
        ["/api/v1/figures/records"] = "?formula=directive.issued&from=2020-06-15&to=2020-12-14&unit={unit}",
        ["/so-lieu/ho-so"] = "?formula=directive.issued&from=2020-06-15&to=2020-12-14&unit={unit}",
        ["/toan-quoc"] = "?regime={regime}&period={period}",
        ["/api/v1/reports"] = "?regime={regime}&period={period}",
    };

    public static async Task AddAsync(HttpClient admin)
    {
        foreach (var (route, text, type) in new[] { ("forms", Form, "text/plain"), ("regimes", Regime, "application/json") })
        {
            using var added = await admin.PostAsync(route, new StringContent(text, Encoding.UTF8, type));
            if (!added.IsSuccessStatusCode)
            {
                throw new InvalidOperationException(await added.Content.ReadAsStringAsync());
            }
        }
    }

    public static string AddressOf(Route route, string unit) => (route.Path + Queries.GetValueOrDefault(route.Path))
        .Replace("{regime}", "MATRIX-6T", StringComparison.Ordinal)
        .Replace("/nhiem-vu/{id}/ghi/{verb}", "/nhiem-vu/{id}/ghi/nhan", StringComparison.Ordinal)
        .Replace("{verb}", "buoc", StringComparison.Ordinal)
        .Replace("{period}", "2020-H2", StringComparison.Ordinal)
        .Replace("{documentName}", "v1", StringComparison.Ordinal)
        .Replace("{unit}", unit, StringComparison.Ordinal);
}
