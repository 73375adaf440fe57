using System.Net;
using GiaoBan.Tests.Support;
using Xunit;

namespace GiaoBan.Tests.Registers;

/// <summary>A case at the screen: entered, followed step by step, closed, given away.</summary>
public sealed class CasePageTests(Apps apps) : IClassFixture<Apps>
{
    private const string Title = "Vụ án tham ô tài sản tại một ban quản lý dự án cấp huyện";

    private static int _numbers;

    [Theory, BothDatabases]
    public async Task A_case_is_entered_and_found_in_the_list(DatabaseKind database)
    {
        var app = await apps.On(database);
        using var clerk = await app.ClerkAsync("68");
        var number = NewNumber();

        var record = await EnterAsync(clerk, number);

        Assert.Equal(Title, record.Heading);
        Assert.Contains($"Đã ghi vào sổ vụ án {number}", record.Text, StringComparison.Ordinal);
        Assert.Equal("Chưa có bước nào", record.Described("Giai đoạn"));
        Assert.Contains("Vụ án, vụ việc đang theo dõi", record.Text, StringComparison.Ordinal);
        Assert.Equal("Tham nhũng", (await clerk.OpenAsync("/vu-an?field=corruption&state=open")).Row(number)[2]);
        Assert.DoesNotContain((await clerk.OpenAsync("/vu-an?state=closed")).Rows, row => row[0] == number);
    }

    [Theory, BothDatabases]
    public async Task What_happens_to_a_case_is_entered_step_by_step(DatabaseKind database)
    {
        var app = await apps.On(database);
        using var clerk = await app.ClerkAsync("70");
        var record = await EnterAsync(clerk, NewNumber());

        record = await (await record.FollowAsync("Ghi bước tiếp theo")).PressAsync(
            "Ghi bước tiếp theo", ("Giai đoạn", "Đã khởi tố"), ("Ngày", "5/3/2020"), ("Số bị can, bị cáo", "3"), ("Văn bản", "21/QĐ-CSKT"), ("Lý do", "nhận hồ sơ đã khởi tố"));
        Assert.Equal("Đã khởi tố", record.Described("Giai đoạn"));
        Assert.Contains("đã khởi tố, ngày 5/3/2020, 3 bị can, bị cáo, 21/QĐ-CSKT", record.Text, StringComparison.Ordinal);

        record = await (await record.FollowAsync("Ghi số tiền")).PressAsync(
            "Ghi số tiền", ("Loại số tiền", "Thiệt hại"), ("Ngày", "12/5/2020"), ("Số tiền (đồng)", "1.240.000.000"));
        Assert.Contains("1.240.000.000 đồng", record.Text, StringComparison.Ordinal);

        record = await (await record.FollowAsync("Kết thúc theo dõi")).PressAsync(
            "Kết thúc theo dõi", ("Ngày", "30/6/2020"), ("Kết thúc", "Đã xét xử"));
        Assert.Equal("Đã kết thúc theo dõi", record.Described("Tình trạng"));
        Assert.DoesNotContain("Kết thúc theo dõi", record.Document.QuerySelectorAll("main .acts a").Select(a => a.TextContent));
        Assert.Contains("Đưa trở lại diện theo dõi", record.Document.QuerySelectorAll("main .acts a").Select(a => a.TextContent));
        Assert.Contains("4 bản", record.Text, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task A_wrong_step_is_said_at_its_field_and_stays_typed(DatabaseKind database)
    {
        var app = await apps.On(database);
        using var clerk = await app.ClerkAsync("72");
        var record = await EnterAsync(clerk, NewNumber());

        var page = await (await record.FollowAsync("Ghi bước tiếp theo")).PressAsync(
            "Ghi bước tiếp theo", ("Ngày", "5/3/2099"), ("Số bị can, bị cáo", "âm ba"), ("Văn bản", "21/QĐ-CSKT"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Giai đoạn: Chưa chọn", page.Text, StringComparison.Ordinal);
        Assert.Equal("5/3/2099", page.Value("Ngày"));
        Assert.Equal("âm ba", page.Value("Số bị can, bị cáo"));
        Assert.Equal("21/QĐ-CSKT", page.Value("Văn bản"));
    }

    [Theory, BothDatabases]
    public async Task A_case_given_to_another_unit_is_read_by_both_and_changed_by_the_new_one(DatabaseKind database)
    {
        var app = await apps.On(database);
        using var clerk = await app.ClerkAsync("74");
        using var taker = await app.ClerkAsync("75");
        var number = NewNumber();
        var record = await EnterAsync(clerk, number);
        var address = record.Url.AbsolutePath;

        await (await record.FollowAsync("Chuyển đơn vị khác")).PressAsync(
            "Chuyển đơn vị khác", ("Ngày", "1/7/2020"), ("Đơn vị nhận", "75"), ("Lý do", "đúng thẩm quyền"));

        var former = await clerk.OpenAsync(address);
        Assert.Contains("Hồ sơ đã chuyển đơn vị khác ngày 1/7/2020", former.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Sửa", former.Document.QuerySelectorAll("main .acts a").Select(a => a.TextContent));
        Assert.Contains((await clerk.OpenAsync("/vu-an?former=yes")).Rows, row => row[0] == number);
        Assert.Contains((await taker.OpenAsync("/vu-an")).Rows, row => row[0] == number);
        await clerk.AssertEachIsAsync(HttpStatusCode.Forbidden, address, "/sua", "/ghi/buoc");
        await taker.AssertEachIsAsync(HttpStatusCode.OK, address, "", "/sua", "/ghi/buoc");
        await taker.AssertEachIsAsync(HttpStatusCode.NotFound, address, "/ghi/khong-co");
    }

    private static string NewNumber() => $"VA-{Interlocked.Increment(ref _numbers)}";

    private static async Task<Page> EnterAsync(Visitor visitor, string number) =>
        await (await visitor.OpenAsync("/vu-an/moi")).PressAsync(
            "Ghi vụ án, vụ việc", ("Số trong sổ", number), ("Ngày đưa vào diện theo dõi", "2/3/2020"), ("Tên vụ án", Title),
            ("Loại", "Vụ án"), ("Nhóm", "Tham nhũng"), ("Loại tội phạm", "Nghiêm trọng"), ("Diện theo dõi", "province"));
}
