using GiaoBan.Figures;
using GiaoBan.Figures.Language;
using GiaoBan.Network;
using GiaoBan.Records;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Reports.Forms;

/// <summary>Adding forms: an administrator's work, by command or API.</summary>
public sealed class FormVerbs(Door door, FormLibrary library, GiaoBanDb db, Viewer who)
{
    /// <summary>
    /// Adds a version of a form, or replaces the one that begins on the same day while no report is frozen under it. The
    /// warnings of the check go with the answer.
    /// </summary>
    public async Task<Outcome<(FormVersion Form, IReadOnlyList<Diagnostic> Warnings)>> AddAsync(
        string text, string fileName, CancellationToken cancel)
    {
        if (!who.IsAdmin)
        {
            return Refusal.Of(RefusalKind.NotAllowed, new Text(
                "Biểu mẫu do quản trị hệ thống thêm.", "Forms are added by the administrator."));
        }

        var reading = library.Check(text, await library.CurrentAsync(db, cancel));
        return reading.Form is not { } form
            ? Refusal.Invalid([.. reading.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => new Fault("form", TextOf(d, fileName)))])
            : await door.PassAsync<(FormVersion, IReadOnlyList<Diagnostic>)>(who, async passage =>
            {
                await passage.HoldLedgerAsync();
                var versions = await passage.Db.Forms.Where(f => f.Code == form.Code).ToListAsync(cancel);
                var same = versions.Find(f => f.ValidFrom == form.ValidFrom);
                if (versions.Find(f => f != same && f.Overlaps(form)) is { } other)
                {
                    return Overlap(form, other);
                }

                if (same is not null)
                {
                    return await ReplaceAsync(passage, same, form, reading.Diagnostics, cancel);
                }

                var version = FormVersion.Of(await passage.NextPositionAsync(), form);
                await passage.AddAsync(version, "add");
                return (version, reading.Diagnostics);
            }, cancel);
    }

    /// <summary>A diagnostic with its place, in both languages.</summary>
    public static Text TextOf(Diagnostic diagnostic, string fileName) =>
        new(diagnostic.Format(fileName), diagnostic.Format(fileName, english: true));

    private static async Task<Outcome<(FormVersion, IReadOnlyList<Diagnostic>)>> ReplaceAsync(
        Passage passage, FormVersion same, Form form, IReadOnlyList<Diagnostic> warnings, CancellationToken cancel)
    {
        if (same.Source == form.Source)
        {
            return (same, warnings);
        }

        if (await passage.Db.Submissions.AnyAsync(s => s.FormId == same.Id, cancel))
        {
            return Refusal.Of(RefusalKind.Conflict, new Text(
                $"Biểu {form.Code} từ {form.ValidFrom:d/M/yyyy} đã có báo cáo chốt theo. Đặt ngày hiệu lực khác cho bản mới.",
                $"Reports are frozen under form {form.Code} from {form.ValidFrom:d/M/yyyy}. Give the new version another first day."));
        }

        same.Replace(form);
        await passage.ChangeAsync(same, "replace");
        return (same, warnings);
    }

    private static Refusal Overlap(Form form, FormVersion other)
    {
        var range = $"{other.ValidFrom:d/M/yyyy} – {other.ValidTo:d/M/yyyy}";
        return Refusal.Of(RefusalKind.Conflict, new Text(
            $"Biểu {form.Code} đã có bản hiệu lực {range}: hai bản không được trùng ngày. Sửa dòng form, hoặc đặt ngày hết hiệu lực cho bản kia.",
            $"Form {form.Code} has a version valid {range}: two may not be valid on one day. Change the form line, or end the other."));
    }
}
