using System.Text.Json.Nodes;

namespace GiaoBan.Records.Attachments;

/// <summary>
/// Tệp đính kèm: a file that a record, an assignment or a briefing has. It stands in the content of its aggregate, so that
/// the hash of the version proves the file too.
/// </summary>
/// <param name="Id">What addresses and forms call it: 128 random bits.</param>
/// <param name="Name">As its reader saves it.</param>
/// <param name="Kind">What it was found to be: <c>pdf docx xlsx doc xls png jpeg</c>.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Address">
/// Where the bytes are: their hash under the installation's key. It is never shown: it says what the content is.
/// </param>
public sealed record Attachment(string Id, string Name, string Kind, long Size, string Address)
{
    /// <summary>Takes the addresses of all files out of a content that is to be shown.</summary>
    internal static void HideAddresses(JsonNode? content)
    {
        switch (content)
        {
            case JsonArray list:
                foreach (var one in list)
                {
                    HideAddresses(one);
                }

                break;
            case JsonObject one:
                if (one.ContainsKey("kind") && one.ContainsKey("size"))
                {
                    one.Remove("address");
                }

                foreach (var (_, value) in one)
                {
                    HideAddresses(value);
                }

                break;
        }
    }
}
