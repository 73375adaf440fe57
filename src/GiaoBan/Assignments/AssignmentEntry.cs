using System.Text.RegularExpressions;
using GiaoBan.Assignments.Supporting;
using GiaoBan.Figures;
using GiaoBan.Records;
using GiaoBan.Records.Entry;

namespace GiaoBan.Assignments;

/// <summary>Reads what the desk enters of an assignment, or puts right.</summary>
internal static partial class AssignmentEntry
{
    public const int LongestContent = 4000;
    private const int MostYears = 5;

    /// <summary>The fields over the present ones; null where something is wrong, which the entry then says.</summary>
    public static AssignmentFields? Read(EntrySource entry, AssignmentFields? present, VerbContext context, string source)
    {
        var number = entry.Text("number", present?.Number, longest: 100);
        if (number is not null && number != present?.Number && SecretGrade().IsMatch(number))
        {
            entry.Refuse("number", new Text(
                "Văn bản có độ mật không nhập vào hệ thống (Luật Bảo vệ bí mật nhà nước). Giao bằng văn bản theo đường văn thư mật.",
                "A document with a grade of secrecy is not entered here (Law on the protection of state secrets). Assign it by the secret mail."));
        }

        var title = entry.Text("title", present?.Title);
        var content = entry.Text("content", present?.Content, required: false, longest: LongestContent);
        var origin = ReadOrigin(entry, present);
        var field = entry.Choice(WorkField.Dimension, present?.Field);
        var due = ReadDue(entry, present, context.Today);
        var product = entry.Text("product", present?.Product);
        var countable = entry.Flag("countable", present?.Countable ?? false);
        var supporting = entry.Text("supporting", present?.Supporting, required: false);
        KeepConcluded(entry, present, [
            ("number", number, present?.Number), ("title", title, present?.Title), ("content", content, present?.Content),
            ("product", product, present?.Product), ("dueOn", due, present?.FirstDueOn), ("field", field, present?.Field),
            ("countable", countable, present?.Countable)]);
        var supportingUnits = SupportingUnits.Read(entry, present?.SupportingUnits, context.Map, context.Today);
        if (entry.Faults.Count > 0)
        {
            return null;
        }

        var assignedOn = present?.AssignedOn ?? context.Today;
        return new AssignmentFields
        {
            Number = number!,
            Title = title!,
            Content = content,
            Origin = origin!,
            Field = field!,
            AssignedOn = assignedOn,
            FirstDueOn = due!.Value,
            Product = product!,
            Countable = countable,
            Supporting = supporting,
            SupportingUnits = supportingUnits,
            AssignedBy = present?.AssignedBy ?? context.Who.Login,
            Source = source,
            Briefing = present?.Briefing,
            Acts = present?.Acts ?? [],
        };
    }

    /// <summary>What a conclusion says is put right in the conclusion, for all its units; due days move by extension, with a mark.</summary>
    private static void KeepConcluded(EntrySource entry, AssignmentFields? present, (string Field, object? Read, object? Said)[] fields)
    {
        if (present?.Origin != AssignmentWords.OfConclusion)
        {
            return;
        }

        foreach (var (field, _, _) in fields.Where(f => f.Read is not null && !f.Read.Equals(f.Said)))
        {
            entry.Refuse(field, new Text(
                "Theo kết luận giao ban: nội dung thì đính chính kết luận; hạn thì gia hạn; không phải làm nữa thì rút.",
                "As the conclusion says: correct the conclusion for its words, extend for its due day, withdraw what is not to be done."));
        }
    }

    /// <summary>Only a briefing's conclusion assigns as one.</summary>
    private static string? ReadOrigin(EntrySource entry, AssignmentFields? present)
    {
        var origin = entry.Choice(AssignmentWords.Origin, present?.Origin);
        if (origin != present?.Origin && AssignmentWords.OfConclusion is var ofConclusion && (origin == ofConclusion || present?.Origin == ofConclusion))
        {
            entry.Refuse("origin", new Text(
                "Nhiệm vụ theo kết luận giao ban được giao khi công bố kết luận. Chọn văn bản chỉ đạo hoặc yêu cầu.",
                "What a conclusion assigns is assigned when it is published. Choose a directive document or a request."));
        }

        return origin;
    }

    /// <summary>Mật, tối mật, tuyệt mật, beside a number.</summary>
    [GeneratedRegex(@"(?<!\p{L})mật(?!\p{L})", RegexOptions.IgnoreCase)]
    private static partial Regex SecretGrade();

    private static DateOnly? ReadDue(EntrySource entry, AssignmentFields? present, DateOnly today)
    {
        var assignedOn = present?.AssignedOn ?? today;
        var due = entry.Day("dueOn", present?.FirstDueOn, assignedOn.AddYears(MostYears));
        if (due < assignedOn)
        {
            entry.Refuse("dueOn", new Text(
                $"Hạn không thể trước ngày giao ({assignedOn:d/M/yyyy}).", $"It cannot be due before the day of assigning ({assignedOn:d/M/yyyy})."));
        }

        if (present is not null && due != present.FirstDueOn
            && (present.FirstDueOn < today || present.Acts.Any(a => a.Kind is AssignmentActs.Extend or AssignmentActs.Report)))
        {
            entry.Refuse("dueOn", new Text(
                "Nhiệm vụ đã đến hạn, đã báo cáo hoặc đã gia hạn: hạn chỉ đổi bằng gia hạn.",
                "It is past its due day, reported on or extended: the due day changes by extension only."));
        }

        return due;
    }
}
