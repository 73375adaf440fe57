using System.Net;
using System.Text.Json.Nodes;
using GiaoBan.Briefings;
using GiaoBan.Tests.Support;
using Xunit;

namespace GiaoBan.Tests.Briefings.Before;

/// <summary>An agenda is a tree: sub-items have their numbers and hours, move with the item they stand under, and are hidden with it.</summary>
public sealed class AgendaTreeTests(BriefingNetwork network) : IClassFixture<BriefingNetwork>
{
    [Theory, BothDatabases]
    public async Task Sub_items_are_numbered_under_their_item_and_begin_when_those_before_them_end(DatabaseKind database)
    {
        using var api = new BriefingApi(await network.On(database));
        var briefing = await DraftedAsync(api);
        Assert.Equal(["1", "2", "2.1", "2.1.1", "2.2", "3", "3.1", "4"], Numbers(briefing));
        using var secretary = await (await network.On(database)).SignedInAsync("secretary");
        var page = await secretary.OpenAsync($"/giao-ban/{briefing["id"]}");
        Assert.Equal(["2", "08:15 – 09:10", "Thảo luận", "–", "55"], page.Row("Thảo luận"));
        Assert.Equal(["2.1", "08:15 – 08:50", "Vụ án, vụ việc", "–", "35"], page.Row("Vụ án, vụ việc"));
        Assert.Equal(["2.1.1", "08:35 – 08:50", "Vướng mắc về giám định", "–", "15"], page.Row("Vướng mắc về giám định"));
        Assert.Equal(["2.2", "08:50 – 09:10", "Khiếu nại đông người", "–", "20"], page.Row("Khiếu nại đông người"));
    }

    [Theory, BothDatabases]
    public async Task What_stands_under_an_internal_item_never_reaches_a_site(DatabaseKind database)
    {
        var app = await network.On(database);
        using var api = new BriefingApi(app);
        var id = (await DraftedAsync(api))["id"]!.GetValue<string>();
        await api.OkAsync("chair", $"briefings/{id}/call");
        var site = await api.GetAsync("head-68", $"briefings/{id}");
        Assert.Equal(["1", "2", "2.1", "2.1.1", "2.2", "3"], Numbers(site));
        Assert.DoesNotContain("nhân sự", site.ToJsonString(), StringComparison.OrdinalIgnoreCase);
        using var head = await app.SignedInAsync("head-68");
        foreach (var path in new[] { "", "/giay-moi", "/phong-hop" })
        {
            var page = await head.OpenAsync($"/giao-ban/{id}{path}");
            Assert.Contains("2.1.1", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("nhân sự", page.Text, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task A_heading_of_which_a_site_sees_nothing_else_does_not_tell_it_that_something_is_hidden()
    {
        using var api = new BriefingApi(await network.On(DatabaseKind.Sqlite));
        var plan = Plan();
        (plan["agenda"]![5]!["internal"], plan["agenda"]![5]!["minutes"], plan["agenda"]![6]!["internal"]) = (false, 0, true);
        var id = (await api.OkAsync("secretary", "briefings", plan))["id"]!.GetValue<string>();
        await api.OkAsync("chair", $"briefings/{id}/call");
        Assert.Equal(["Khai mạc, điểm danh", "Thảo luận", "Vụ án, vụ việc", "Vướng mắc về giám định", "Khiếu nại đông người", "Bế mạc"],
            (await api.GetAsync("head-68", $"briefings/{id}"))["agenda"]!.AsArray().Select(i => i!["title"]!.GetValue<string>()));
    }

    [Theory, BothDatabases]
    public async Task A_tree_that_is_none_is_refused_at_its_place(DatabaseKind database)
    {
        using var api = new BriefingApi(await network.On(database));
        await RefusedAsync("agenda[0].level", (0, "level", 1));
        await RefusedAsync("agenda[2].level", (2, "level", 2));
        await RefusedAsync("agenda[3].level", (3, "level", 3));
        await RefusedAsync("agenda[2].minutes", (2, "minutes", 0), (3, "level", 1)); // a heading of nothing

        async Task RefusedAsync(string field, params (int Row, string Field, int Value)[] wrong)
        {
            var plan = Plan();
            foreach (var (row, name, value) in wrong)
            {
                plan["agenda"]![row]![name] = value;
            }

            var (status, answer) = await api.PostAsync("secretary", "briefings", plan);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
            Assert.Equal([field], answer!["errors"]!.AsObject().Select(e => e.Key));
        }
    }

    [Theory, BothDatabases]
    public async Task In_the_room_a_heading_is_passed_over_and_its_sub_items_are_gone_through(DatabaseKind database)
    {
        var app = await network.On(database);
        using var api = new BriefingApi(app);
        var id = (await DraftedAsync(api))["id"]!.GetValue<string>();
        await api.OkAsync("chair", $"briefings/{id}/call");
        await api.OkAsync("chair", $"briefings/{id}/open");
        Assert.Equal(HttpStatusCode.Conflict, (await api.PostAsync("secretary", $"briefings/{id}/item", new() { ["item"] = 2 })).Status);
        using var secretary = await app.SignedInAsync("secretary");
        using var site = await app.SignedInAsync("clerk-68");
        var path = $"/giao-ban/{id}/phong-hop";
        foreach (var (item, next, shown) in new[] { (1, "2.1", "Mục 1/4. Khai mạc, điểm danh"), (3, "2.1.1", "Mục 2.1. Vụ án, vụ việc") })
        {
            await api.OkAsync("secretary", $"briefings/{id}/item", new() { ["item"] = item });
            var room = await secretary.OpenAsync(path);
            Assert.Contains(shown, room.Text);
            Assert.Equal($"Sang mục {next}", room.Document.QuerySelector(".agenda + .acts button")!.TextContent);
        }

        var seen = await site.OpenAsync(path);
        Assert.Contains("Mục 2.1. Vụ án, vụ việc", seen.Text);
        Assert.Equal(["1"], Done(seen));
        foreach (var item in new[] { 4, 5, 7 })
        {
            await api.OkAsync("secretary", $"briefings/{id}/item", new() { ["item"] = item });
        }

        Assert.Equal(["1", "2", "2.1", "2.1.1", "2.2"], Done(await site.OpenAsync(path)));
    }

    [Theory, BothDatabases]
    public async Task An_item_goes_under_another_and_out_of_it_by_the_keyboard(DatabaseKind database)
    {
        var app = await network.On(database);
        using var api = new BriefingApi(app);
        var id = (await DraftedAsync(api))["id"]!.GetValue<string>();
        using var secretary = await app.SignedInAsync("secretary");
        var agenda = await secretary.OpenAsync($"/giao-ban/{id}/chuong-trinh");
        agenda = await PressAsync(agenda, "Đưa mục 2.1 xuống");
        Assert.Equal(["1", "2", "2.1", "2.2", "2.2.1", "3", "3.1", "4"], agenda.Rows.Select(r => r[0]));
        Assert.Equal("08:15 – 08:35", agenda.Row("Khiếu nại đông người")[1]);
        agenda = await PressAsync(agenda, "Đưa mục 2.1 ra ngoài mục cấp trên");
        Assert.Equal("3", agenda.Row("Khiếu nại đông người")[0]);
        agenda = await PressAsync(agenda, "Đưa mục 2 lên");
        Assert.Equal(["1", "1.1", "1.1.1", "2", "3", "4", "4.1", "5"], agenda.Rows.Select(r => r[0]));
        agenda = await PressAsync(agenda, "Chuyển mục 2 thành mục con của mục trên");
        Assert.Equal("1.2", agenda.Row("Khai mạc, điểm danh")[0]);
        // The first of its siblings has nothing above it to go under.
        Assert.True(agenda.Document.QuerySelector("button[aria-label='Chuyển mục 1.1 thành mục con của mục trên']")!.HasAttribute("disabled"));

        Task<Page> PressAsync(Page page, string name) => secretary.SendAsync(FormRequest.Of(
            (AngleSharp.Html.Dom.IHtmlButtonElement)page.Document.QuerySelector($"button[aria-label='{name}']")!, page.Url));
    }

    [Theory, BothDatabases]
    public async Task What_stood_under_an_item_that_is_taken_out_stays_a_level_higher_and_as_internal_as_it_was(DatabaseKind database)
    {
        var app = await network.On(database);
        using var api = new BriefingApi(app);
        var id = (await DraftedAsync(api))["id"]!.GetValue<string>();
        using var secretary = await app.SignedInAsync("secretary");
        var form = await secretary.OpenAsync($"/giao-ban/{id}/chuong-trinh?muc=moi");
        var added = await form.PressAsync("Thêm vào chương trình", ("Vị trí", "Dưới mục 3. Hội ý"), ("Nội dung", "Phân công"), ("Thời lượng", "5"));
        Assert.Equal("3.2", added.Row("Phân công")[0]);
        Assert.Contains("Nội bộ", added.Row("Phân công")[2]);
        var item = await secretary.OpenAsync($"/giao-ban/{id}/chuong-trinh?muc=6");
        var left = await item.PressAsync("Bỏ mục này khỏi chương trình");
        Assert.Equal("3", left.Row("Công tác nhân sự")[0]);
        Assert.Equal("4", left.Row("Phân công")[0]);
        var kept = (await api.GetAsync("secretary", $"briefings/{id}"))["agenda"]!.AsArray();
        Assert.Equal(["Công tác nhân sự", "Phân công"], kept.Where(i => i!["internal"]!.GetValue<bool>()).Select(i => i!["title"]!.GetValue<string>()));
    }

    [Fact]
    public void A_move_keeps_every_item_and_leaves_a_tree_and_the_move_back_undoes_it()
    {
        var random = new Random(20200717);
        for (var round = 0; round < 2_000; round++)
        {
            var items = Made(random);
            var moved = items[random.Next(items.Count)];
            foreach (var (step, back) in new[] { (AgendaStep.Up, AgendaStep.Down), (AgendaStep.Down, AgendaStep.Up), (AgendaStep.In, AgendaStep.Out) })
            {
                if (AgendaTree.Moved(items, moved.Id, step) is not { } after)
                {
                    continue;
                }

                AssertTree(after);
                Assert.Equal(items.Select(i => i.Id).Order(), after.Select(i => i.Id).Order());
                Assert.Equal(items, AgendaTree.Moved(after, moved.Id, back));
            }

            if (AgendaTree.Moved(items, moved.Id, AgendaStep.Out) is { } outside)
            {
                AssertTree(outside);
                Assert.Equal(moved.Level - 1, outside.Single(i => i.Id == moved.Id).Level);
            }
        }
    }

    private static void AssertTree(IReadOnlyList<AgendaItem> items)
    {
        Assert.Equal(0, items[0].Level);
        Assert.All(items.Zip(items.Skip(1)), pair => Assert.InRange(pair.Second.Level, 0, Math.Min(pair.First.Level + 1, AgendaTree.DeepestLevel)));
    }

    private static List<AgendaItem> Made(Random random)
    {
        var items = new List<AgendaItem>();
        foreach (var id in Enumerable.Range(1, random.Next(1, 12)))
        {
            var deepest = items is [.., var last] ? Math.Min(last.Level + 1, AgendaTree.DeepestLevel) : 0;
            items.Add(new AgendaItem(id, $"Mục {id}", 5, null, false, false, [], random.Next(deepest + 1)));
        }

        return items;
    }

    private static JsonObject Plan()
    {
        var plan = BriefingApi.Half("68");
        plan["agenda"] = JsonNode.Parse("""
            [ { "title": "Khai mạc, điểm danh", "minutes": 15 },
              { "title": "Thảo luận", "minutes": 0 },
              { "title": "Vụ án, vụ việc", "minutes": 20, "level": 1 },
              { "title": "Vướng mắc về giám định", "minutes": 15, "level": 2 },
              { "title": "Khiếu nại đông người", "minutes": 20, "level": 1 },
              { "title": "Hội ý", "minutes": 5, "internal": true },
              { "title": "Công tác nhân sự", "minutes": 10, "level": 1 },
              { "title": "Bế mạc", "minutes": 5 } ]
            """);
        return plan;
    }

    private static async Task<JsonNode> DraftedAsync(BriefingApi api) => await api.OkAsync("secretary", "briefings", Plan());

    private static IEnumerable<string> Numbers(JsonNode briefing) => briefing["agenda"]!.AsArray().Select(i => i!["number"]!.GetValue<string>());

    private static IEnumerable<string> Done(Page room) =>
        room.Document.QuerySelectorAll(".agenda .done > span").Select(s => s.TextContent.Trim().Split(". ")[0]);
}
