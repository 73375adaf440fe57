using GiaoBan.Figures;
using GiaoBan.Records.Entry;
using GiaoBan.Records.Pages.Reading;

namespace GiaoBan.Records.Pages.Forms;

/// <summary>Puts right what was entered wrong.</summary>
public sealed class CorrectModel<T>(RecordWork<T> work) : RecordChangeModel<T>(work)
    where T : Record
{
    public override Text Heading => new($"Sửa {Pages.NameOf(Record).Vi}", $"Correct {Pages.NameOf(Record).En}");

    public override Text Submit => new("Lưu bản sửa", "Save the correction");

    public override IReadOnlyList<Field> Fields => Pages.FieldsOf(Record);

    public override IReadOnlyList<FieldList> Lists => Pages.ListsOf(Record);

    protected override string VerbCode => CommonVerbs.CorrectCode;

    protected override Text Done => new("Đã sửa", "Corrected");

    protected override Task<Outcome<T>> ChangeAsync(
        string id, int version, EntrySource entry, RepeatKey repeat, CancellationToken cancel) =>
        Verbs.CorrectAsync(id, version, entry, repeat, cancel);
}

/// <summary>Changes who may see a record.</summary>
public sealed class AccessModel<T>(RecordWork<T> work, NameableOfficers officers) : RecordChangeModel<T>(work)
    where T : Record
{
    public override Text Heading => new($"Phạm vi xem {Pages.NameOf(Record).Vi}", $"Who may see {Pages.NameOf(Record).En}");

    public override Text Submit => new("Lưu phạm vi xem", "Save who may see it");

    protected override string VerbCode => CommonVerbs.AccessCode;

    protected override Text Done => new("Đã đổi phạm vi xem", "Changed who may see");

    protected override async Task PrepareAsync(CancellationToken cancel) =>
        Access = await officers.ChoiceAsync(
            Record.UnitId, Record.Access, Record.NamedIds.Count > 0 ? Record.NamedIds : [Who.OfficerId], cancel);

    protected override Task<Outcome<T>> ChangeAsync(
        string id, int version, EntrySource entry, RepeatKey repeat, CancellationToken cancel) =>
        Verbs.GiveAccessAsync(id, version, entry, repeat, cancel);
}

/// <summary>Takes a record out of its register, after saying what that does.</summary>
public sealed class RemoveModel<T>(RecordWork<T> work, CountedWords counted) : RecordChangeModel<T>(work)
    where T : Record
{
    public override Text Heading => new($"Xóa {Pages.NameOf(Record).Vi} khỏi sổ", $"Remove {Pages.NameOf(Record).En}");

    public override Text Submit => new("Xóa khỏi sổ", "Remove it");

    public override Text? Consequence => new(
        "Hồ sơ không còn trong sổ và không còn được tính vào số liệu dưới đây. Báo cáo đã nộp giữ nguyên số, phần lệch được nêu rõ. Lịch sử còn lại và hồ sơ khôi phục được.",
        "The record leaves the register and no longer counts for the figures below. Reports already submitted keep their numbers and show the difference. The history stays, and the record can be restored.");

    public override Counted Counted => counted.Of(Record);

    protected override string VerbCode => CommonVerbs.RemoveCode;

    protected override Text Done => new("Đã xóa khỏi sổ", "Removed");

    protected override Task<Outcome<T>> ChangeAsync(
        string id, int version, EntrySource entry, RepeatKey repeat, CancellationToken cancel) =>
        Verbs.RemoveAsync(id, version, entry, repeat, cancel);
}

/// <summary>Brings a removed record back.</summary>
public sealed class RestoreModel<T>(RecordWork<T> work) : RecordChangeModel<T>(work)
    where T : Record
{
    public override Text Heading => new($"Khôi phục {Pages.NameOf(Record).Vi}", $"Restore {Pages.NameOf(Record).En}");

    public override Text Submit => new("Khôi phục", "Restore it");

    public override Text? Consequence => new(
        "Hồ sơ trở lại sổ như trước khi xóa và lại được tính vào số liệu.",
        "The record returns to the register as it was and counts for the figures again.");

    public override bool? NeedsReason => false;

    protected override bool IsOfRemoved => true;

    protected override string VerbCode => CommonVerbs.RestoreCode;

    protected override Text Done => new("Đã khôi phục", "Restored");

    protected override Task<Outcome<T>> ChangeAsync(
        string id, int version, EntrySource entry, RepeatKey repeat, CancellationToken cancel) =>
        Verbs.RestoreAsync(id, version, entry, repeat, cancel);
}
