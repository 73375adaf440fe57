using System.Net;
using AngleSharp.Dom;
using GiaoBan.Records.Audit;
using GiaoBan.Tests.Registers;
using GiaoBan.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GiaoBan.Tests.Assignments.Sheets;

/// <summary>An edited file of assignments comes back: what it does is shown first, and is the verbs of whoever sends it.</summary>
public sealed class SheetImportTests(Apps apps) : IClassFixture<Apps>
{
    private const string Unit = "68";

    [Theory, BothDatabases]
    public async Task Edited_cells_are_shown_before_anything_is_written_and_then_done_all_at_once(DatabaseKind database)
    {
        var app = await apps.On(database);
        using var world = await WorldAsync(app);
        var (first, second, third) = (await AssignAsync(world), await AssignAsync(world), await AssignAsync(world));
        using var head = await app.SignedInAsync($"head-{Unit}-{world.Mark}");
        using var file = await ExportedFile.OfAsync(head);
        file.Set(first.Id, "Trạng thái", "Đang thực hiện").Set(second.Id, "Trạng thái", "có ý kiến").Set(second.Id, "Nội dung, lý do", "Việc này của ngành khác.");
        var preview = await file.SendAsync(head);

        Assert.Equal(["Trạng thái", "Chưa nhận", "Đang thực hiện", "Nhận nhiệm vụ"], CellsOf(preview, file.Number(first.Id)).Single());
        Assert.Equal(
            [["Trạng thái", "Chưa nhận", "Có ý kiến", "Nêu ý kiến"], ["Nội dung, lý do", "–", "Việc này của ngành khác.", "Nêu ý kiến"]],
            CellsOf(preview, file.Number(second.Id)));
        Assert.Equal("not_accepted", await StateAsync(world, first.Id));

        // Pressed twice at once, it is done once.
        foreach (var done in await Task.WhenAll(preview.PressAsync("Ghi 2 dòng"), preview.PressAsync("Ghi 2 dòng")))
        {
            Assert.Equal("/nhiem-vu", done.Url.AbsolutePath);
            Assert.Contains("Đã ghi 2 nhiệm vụ từ tệp Excel", done.Text, StringComparison.Ordinal);
        }

        Assert.Equal(["under_way", "objected", "not_accepted"], [await StateAsync(world, first.Id), await StateAsync(world, second.Id), await StateAsync(world, third.Id)]);
        Assert.Equal(2, (await world.Chair.OpenAsync(first.Id)).Version);
    }

    [Theory, BothDatabases]
    public async Task One_row_may_be_sent_back_and_extended_and_the_figures_still_stand(DatabaseKind database)
    {
        var app = await apps.On(database);
        using var world = await WorldAsync(app);
        var sent = await world.CompleteAsync(Unit, await AcceptedAsync(world)).Done();
        app.Time.Set(new DateOnly(2020, 9, 7));
        using var desk = await app.SignedInAsync($"desk-{world.Mark}");
        using var file = await ExportedFile.OfAsync(desk);
        Assert.Equal("Chờ nghiệm thu", file[sent.Id, "Trạng thái"]);
        file.Set(sent.Id, "Trạng thái", "Under way").SetDay(sent.Id, "Hạn", new DateOnly(2020, 9, 30)).Set(sent.Id, "Nội dung, lý do", "Thiếu danh sách kèm theo.");
        await (await file.SendAsync(desk)).PressAsync("Ghi 1 dòng");

        var now = await world.Chair.OpenAsync(sent.Id);
        Assert.Equal(("under_way", "2020-09-30", sent.Version + 2), (State(now), now.Body["dueOn"]!.GetValue<string>(), now.Version));
        var history = (await world.Chair.HistoryAsync(sent.Id)).Items;
        Assert.Equal(["send_back", "extend"], history.TakeLast(2).Select(step => step!["verb"]!.GetValue<string>()));
        Assert.Equal("Thiếu danh sách kèm theo.", history[^1]!["reason"]!.GetValue<string>());
        Findings.AssertNone(await app.InScopeAsync(async services =>
        {
            var found = new List<string>();
            await foreach (var line in services.GetRequiredService<Recount>().RunAsync())
            {
                found.Add(line);
            }

            return found;
        }));
    }

    [Fact]
    public async Task The_course_of_an_assignment_can_be_gone_by_files_alone()
    {
        var app = await apps.On(DatabaseKind.Sqlite);
        using var world = await WorldAsync(app);
        var id = (await world.AssignAsync(Unit, "2020-08-31", countable: true).Done()).Id;
        (string Login, string State, string? Text, string Then)[] steps =
        [
            ($"head-{Unit}-{world.Mark}", "Có ý kiến", "Chưa rõ phạm vi.", "objected"),
            ($"desk-{world.Mark}", "Chưa nhận", "Phạm vi là toàn tỉnh.", "not_accepted"),
            ($"head-{Unit}-{world.Mark}", "Đang thực hiện", null, "under_way"),
            (world.ClerkLogin(Unit), "Chờ nghiệm thu", "Đã giải quyết 5/5 vụ việc.", "waiting"),
            ($"chair-{world.Mark}", "Hoàn thành muộn", null, "done_on_time"),
            ($"chair-{world.Mark}", "Đang thực hiện", "Danh sách sai hai vụ.", "under_way"),
            ($"chair-{world.Mark}", "Đã rút", "Giao lại theo kết luận mới.", "withdrawn"),
        ];
        foreach (var (login, state, text, then) in steps)
        {
            using var officer = await app.SignedInAsync(login);
            using var file = await ExportedFile.OfAsync(officer, $"/nhiem-vu/danh-sach?unit={Unit}");
            file.Set(id, "Trạng thái", state).Set(id, "Nội dung, lý do", text ?? "");
            if (then == "waiting")
            {
                file.Set(id, "Đã xong, %", 1).Set(id, "Minh chứng", $"http://localhost/van-ban/{world.EvidenceOf(Unit)}");
            }

            await (await file.SendAsync(officer)).PressAsync("Ghi 1 dòng");
            Assert.Equal(then, await StateAsync(world, id));
        }
    }

    [Fact]
    public async Task A_text_alone_is_a_report_and_a_percentage_needs_one()
    {
        var app = await apps.On(DatabaseKind.Sqlite);
        using var world = await WorldAsync(app);
        var (said, silent) = (await AcceptedAsync(world), await AcceptedAsync(world));
        using var clerk = await app.SignedInAsync(world.ClerkLogin(Unit));
        using var file = await ExportedFile.OfAsync(clerk);
        file.Set(said.Id, "Nội dung, lý do", "Đang làm 3/5 vụ.").Set(said.Id, "Đã xong, %", 0.6).Set(silent.Id, "Đã xong, %", "40%");
        var preview = await file.SendAsync(clerk);
        Assert.Equal(["Đã xong, %", "–", "60%", "Báo cáo kết quả"], CellsOf(preview, file.Number(said.Id))[1]);
        Assert.Contains("Báo cáo kết quả", Fault(preview, file.Number(silent.Id), "Nội dung, lý do"), StringComparison.Ordinal);
        await preview.PressAsync("Ghi 1 dòng");

        var report = (await world.Clerk(Unit).OpenAsync(said.Id)).Body["acts"]![1]!;
        Assert.Equal(("Đang làm 3/5 vụ.", 60, false), (report["text"]!.GetValue<string>(), report["percent"]!.GetValue<int>(), report["isComplete"]!.GetValue<bool>()));
        using var again = await ExportedFile.OfAsync(clerk);
        Assert.Equal("0.6", again[said.Id, "Đã xong, %"]);
        Assert.Equal("20/7/2020: Đang làm 3/5 vụ.", again[said.Id, "Báo cáo gần nhất"]);
    }

    [Theory, BothDatabases]
    public async Task A_row_that_changed_meanwhile_is_named_with_what_happened_and_one_that_was_not_edited_is_not(DatabaseKind database)
    {
        var app = await apps.On(database);
        using var world = await WorldAsync(app);
        var (edited, left, other) = (await AssignAsync(world), await AssignAsync(world), await AssignAsync(world));
        using var desk = await app.SignedInAsync($"desk-{world.Mark}");
        using var file = await ExportedFile.OfAsync(desk);
        await world.Head(Unit).DoAsync(edited, "accept", new { }).Done();
        await world.Head(Unit).DoAsync(left, "accept", new { }).Done();
        file.SetDay(edited.Id, "Hạn", new DateOnly(2020, 9, 30)).Set(edited.Id, "Nội dung, lý do", "Chờ số liệu.")
            .SetDay(other.Id, "Hạn", new DateOnly(2020, 9, 30)).Set(other.Id, "Nội dung, lý do", "Chờ số liệu.");
        var preview = await file.SendAsync(desk);
        Assert.Matches("nhận nhiệm vụ \\(.+, 20/7/2020", Fault(preview, file.Number(edited.Id), "Phiên bản"));
        Assert.Single(FaultRows(preview));

        // What overtakes the preview itself: nothing at all is written, the other row neither.
        await world.Head(Unit).DoAsync(other, "accept", new { }).Done();
        var refused = await preview.PressAsync("Ghi 1 dòng");
        Assert.Equal(HttpStatusCode.PreconditionFailed, refused.Status);
        Assert.Contains("nhận nhiệm vụ", Fault(refused, file.Number(other.Id), "Phiên bản"), StringComparison.Ordinal);
        Assert.Equal("2020-08-31", (await world.Chair.OpenAsync(other.Id)).Body["dueOn"]!.GetValue<string>());
    }

    [Fact]
    public async Task What_the_sender_may_not_do_is_a_fault_of_the_row_and_a_changed_form_gives_no_more_right()
    {
        var app = await apps.On(DatabaseKind.Sqlite);
        using var world = await WorldAsync(app);
        var assigned = await AssignAsync(world);
        using var clerk = await app.SignedInAsync(world.ClerkLogin(Unit));
        using var head = await app.SignedInAsync($"head-{Unit}-{world.Mark}");
        using var file = await ExportedFile.OfAsync(clerk);
        file.Set(assigned.Id, "Trạng thái", "Đang thực hiện");
        Assert.Contains("Trưởng ban của đơn vị", Fault(await file.SendAsync(clerk), file.Number(assigned.Id), "Trạng thái"), StringComparison.Ordinal);

        var preview = await file.SendAsync(head);
        preview.Document.QuerySelector("input[name='edits[0].state']")!.SetAttribute("value", "withdrawn");
        preview.Document.QuerySelector("input[name='edits[0].state']")!.ParentElement!.AppendChild(TextField(preview, "edits[0].text", "Không cần nữa."));
        var refused = await preview.PressAsync("Ghi 1 dòng");
        Assert.Contains("người đã giao và chủ trì", Fault(refused, file.Number(assigned.Id), "Trạng thái"), StringComparison.Ordinal);
        Assert.Equal("not_accepted", await StateAsync(world, assigned.Id));
    }

    [Fact]
    public async Task Rows_that_name_no_assignment_or_one_of_another_unit_are_told_the_same()
    {
        var app = await apps.On(DatabaseKind.Sqlite);
        using var world = await WorldAsync(app);
        var (own, unknown) = (await AssignAsync(world), await AssignAsync(world));
        var hidden = await world.AssignAsync("58", "2020-08-31").Done();
        using var head = await app.SignedInAsync($"head-{Unit}-{world.Mark}");
        using var file = await ExportedFile.OfAsync(head);
        Assert.False(file.Has(hidden.Id));
        var (ownRow, unknownRow) = (file.Number(own.Id), file.Number(unknown.Id));
        file.Set(own.Id, "Trạng thái", "Đang thực hiện").Set(own.Id, "Mã", hidden.Id).Set(unknown.Id, "Mã", new string('0', 32));
        var preview = await file.SendAsync(head);
        Assert.Equal(Fault(preview, unknownRow, "Mã"), Fault(preview, ownRow, "Mã"));
        Assert.Equal("not_accepted", await StateAsync(world, hidden.Id));
    }

    [Fact]
    public async Task Each_wrong_cell_is_named_with_its_row_and_column()
    {
        var app = await apps.On(DatabaseKind.Sqlite);
        using var world = await WorldAsync(app);
        var ids = new List<string>();
        for (var i = 0; i < 9; i++)
        {
            ids.Add((await AssignAsync(world)).Id);
        }

        using var desk = await app.SignedInAsync($"desk-{world.Mark}");
        using var file = await ExportedFile.OfAsync(desk);
        (string Column, string Typed, string Named, string Words)[] wrong =
        [
            ("Hạn", "cuối tháng 9", "Hạn", "không phải là ngày"), ("Hạn", "", "Hạn", "Còn trống"), ("Trạng thái", "Xong rồi", "Trạng thái", "không phải là trạng thái"),
            ("Trạng thái", "Quá hạn", "Trạng thái", "không nhập được"), ("Trạng thái", "Hoàn thành", "Trạng thái", "chỉ chuyển sang được"), ("Đã xong, %", "140", "Đã xong, %", "từ 0 đến 100"),
            ("Nhiệm vụ", "Tên khác", "Nhiệm vụ", "chỉ để đọc"), ("Phiên bản", "999", "Phiên bản", "không có phiên bản này"), ("Hạn", "30/9/2020", "Nội dung, lý do", "Gia hạn"),
        ];
        foreach (var (id, cell) in ids.Zip(wrong))
        {
            file.Set(id, cell.Column, cell.Typed);
        }

        var preview = await file.SendAsync(desk);
        Assert.Equal(HttpStatusCode.OK, preview.Status);
        Findings.AssertNone(ids.Zip(wrong).Where(row => !Fault(preview, file.Number(row.First), row.Second.Named).Contains(row.Second.Words, StringComparison.Ordinal))
            .Select(row => $"{row.Second}: {Fault(preview, file.Number(row.First), row.Second.Named)}"));
        Assert.Contains("Không còn dòng nào ghi được", preview.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_may_be_sorted_and_deleted_but_not_doubled()
    {
        var app = await apps.On(DatabaseKind.Sqlite);
        using var world = await WorldAsync(app);
        var (kept, gone) = (await AssignAsync(world), await AssignAsync(world));
        using var head = await app.SignedInAsync($"head-{Unit}-{world.Mark}");
        using var file = await ExportedFile.OfAsync(head);
        file.Set(kept.Id, "Trạng thái", "Đang thực hiện").Reorder(gone.Id);
        var preview = await file.SendAsync(head);
        Assert.Equal("Nhận nhiệm vụ", CellsOf(preview, file.Number(kept.Id)).Single()[^1]);

        using var doubled = await ExportedFile.OfAsync(head);
        var row = doubled.Number(gone.Id);
        doubled.Set(gone.Id, "Mã", kept.Id);
        Assert.Contains("2 dòng", Fault(await doubled.SendAsync(head), row, "Mã"), StringComparison.Ordinal);
    }

    private static async Task<AssignmentWorld> WorldAsync(RunningApp app)
    {
        app.Time.Set(new DateOnly(2020, 7, 20));
        return await AssignmentWorld.NewAsync(app, Unit, "58");
    }

    private static Task<Answer> AssignAsync(AssignmentWorld world) => world.AssignAsync(Unit, "2020-08-31", countable: true).Done();

    private static async Task<Answer> AcceptedAsync(AssignmentWorld world) => await world.Head(Unit).DoAsync(await AssignAsync(world), "accept", new { }).Done();

    private static string State(Answer answer) => answer.Body["state"]!.GetValue<string>();

    private static async Task<string> StateAsync(AssignmentWorld world, string id) => State(await world.Chair.OpenAsync(id));

    /// <summary>What the preview says of a row that can be done: column, from, to, what is done.</summary>
    private static List<string[]> CellsOf(Page page, int row) =>
        [.. page.Rows.Where(cells => cells.Count == 6 && cells[1] == $"{row}").Select(cells => cells.Skip(2).ToArray())];

    private static List<IReadOnlyList<string>> FaultRows(Page page) => [.. page.Rows.Where(cells => cells.Count == 3)];

    private static string Fault(Page page, int row, string column) =>
        FaultRows(page).SingleOrDefault(cells => cells[0] == $"{row}" && cells[1] == column)?[2] ?? $"no fault at row {row}, {column}: {page.Text}";

    private static IElement TextField(Page page, string name, string value)
    {
        var field = page.Document.CreateElement("input");
        field.SetAttribute("type", "hidden");
        field.SetAttribute("name", name);
        field.SetAttribute("value", value);
        return field;
    }
}
