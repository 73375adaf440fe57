using GiaoBan.Figures;
using GiaoBan.Network;
using GiaoBan.Records;
using GiaoBan.Records.Attachments;
using GiaoBan.Records.Entry;
using GiaoBan.Records.Links;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Assignments;

/// <summary>How a unit reports on an assignment: on the way, or complete and with what proves it.</summary>
internal static class AssignmentReporting
{
    public const int LongestText = 4000;
    public const string FilesField = "files";
    private const int MostLinks = 50;
    private const int MostFiles = 20;

    public static async Task<Refusal?> ReportAsync(Assignment assignment, EntrySource entry, VerbContext context)
    {
        var text = entry.Text("text", null, longest: LongestText);
        var isComplete = entry.Flag("complete", false);
        var percent = entry.Whole("percent", null, required: false, most: 100);
        var links = await ReadLinksAsync(entry, context);
        if (Unready(assignment) is { } refusal)
        {
            return refusal;
        }

        if (percent is not null && !assignment.Fields.Countable)
        {
            entry.Refuse("percent", new Text(
                "Sản phẩm của nhiệm vụ này không đếm được nên không báo phần trăm.", "The product cannot be counted, so no per cent is reported."));
        }

        var files = await TakeFilesAsync(entry, context);
        if (isComplete && links.Count + files.Count == 0 && entry.Faults.Count == 0)
        {
            entry.Refuse("links", new Text(
                "Báo cáo hoàn thành phải kèm minh chứng: hồ sơ trong sổ hoặc tệp. Gắn ít nhất một minh chứng.",
                "A complete report bears evidence: records of the books or files. Attach at least one."));
        }

        if (entry.Faults.Count == 0)
        {
            AssignmentVerbs.Add(assignment, context, AssignmentVerbs.New(AssignmentActs.Report) with
            {
                Text = text,
                Percent = (int?)percent,
                IsComplete = isComplete,
                Links = links.Count == 0 ? null : links,
                Files = files.Count == 0 ? null : files,
            });
            await Evidence.KeepAsync(assignment, links, context.Passage!);
        }

        return null;
    }

    /// <summary>The files that the reporter has sent, by their ids as uploads.</summary>
    public static async Task<IReadOnlyList<Attachment>> TakeFilesAsync(EntrySource entry, VerbContext context)
    {
        var ids = entry.Texts(FilesField) ?? [];
        if (ids.Count == 0)
        {
            return [];
        }

        if (ids.Count > MostFiles)
        {
            entry.Refuse(FilesField, new Text($"Nhiều nhất {MostFiles} tệp trong một báo cáo.", $"At most {MostFiles} files in a report."));
            return [];
        }

        var (files, refusal) = await context.Uploads!.TakeAsync(context.Passage!, FilesField, ids);
        foreach (var fault in refusal?.Faults ?? [])
        {
            entry.Refuse(fault.Field, fault.Message);
        }

        return files ?? [];
    }

    private static Refusal? Unready(Assignment assignment) => assignment.Standing switch
    {
        AssignmentWords.UnderWay => null,
        AssignmentWords.Waiting or AssignmentWords.SentLate => Refusal.Of(RefusalKind.Conflict, new Text(
            "Báo cáo trước đang chờ nghiệm thu. Chờ Trung ương nghiệm thu hoặc trả lại rồi báo cáo tiếp.",
            "The report before waits for verification. Go on once it is verified or sent back.")),
        AssignmentWords.NotAccepted or AssignmentWords.Objected => Refusal.Of(RefusalKind.Conflict, new Text(
            "Nhiệm vụ chưa được Trưởng ban nhận. Nhận nhiệm vụ trước khi báo cáo.", "The head has not accepted it yet. Accept it before reporting.")),
        _ => Refusal.Of(RefusalKind.Conflict, new Text("Nhiệm vụ đã khép lại.", "The assignment is closed.")),
    };

    /// <summary>
    /// The records named as evidence: their ids, or their addresses as a page shows them. What one may not see is none, and
    /// what the centre may not see proves nothing to it.
    /// </summary>
    public static async Task<IReadOnlyList<RecordLink>> ReadLinksAsync(EntrySource entry, VerbContext context)
    {
        var asked = (entry.Texts("links") ?? []).Select(link => link.TrimEnd('/').Split('/')[^1]).Distinct().ToList();
        if (asked.Count > MostLinks)
        {
            entry.Refuse("links", new Text($"Nhiều nhất {MostLinks} hồ sơ.", $"At most {MostLinks} records."));
            return [];
        }

        var found = new List<RecordLink>();
        foreach (var register in context.Registers.Where(r => r.IsBook && asked.Count > 0))
        {
            var heads = await register.Heads(context.Passage!.Db).VisibleTo(context.Who, context.Passage.Db)
                .Where(head => asked.Contains(head.PublicId)).ToListAsync();
            found.AddRange(heads.Select(head => new RecordLink(register.Code, head.PublicId, head.Number)));
            foreach (var head in heads.Where(head => !head.IsOpenToCentre()))
            {
                entry.Refuse("links", new Text(
                    $"Hồ sơ “{Shortened(head.Number)}” không dùng chung nên Trung ương không xem được khi nghiệm thu. Gắn hồ sơ dùng chung, hoặc đổi phạm vi xem của hồ sơ này trước.",
                    $"The record “{Shortened(head.Number)}” is not shared: the centre, which verifies, cannot open it. Attach one that is shared, or change who may see it first."));
            }
        }

        foreach (var unknown in asked.Except(found.Select(link => link.Id)))
        {
            entry.Refuse("links", new Text(
                $"Không tìm thấy hồ sơ “{Shortened(unknown)}”. Dán địa chỉ trang của hồ sơ.", $"There is no record “{Shortened(unknown)}”. Paste the address of its page."));
        }

        return found;
    }

    private static string Shortened(string text) => text.Length <= 40 ? text : $"{text[..39]}…";
}
