using GiaoBan.Network;
using GiaoBan.Tests.Support;
using Xunit;

namespace GiaoBan.Tests.Shell;

public sealed class LanguageTests(Apps apps) : IClassFixture<Apps>
{
    [Fact]
    public async Task English_is_one_click_away_and_stays()
    {
        var app = await apps.On(DatabaseKind.Sqlite);
        using var visitor = app.Visitor();

        var page = await visitor.OpenAsync("/phim-tat?tu=1%2F1&q=%C4%91%E1%BA%A5t");
        Assert.Equal("vi", page.Document.DocumentElement.GetAttribute("lang"));

        page = await page.FollowAsync("English");
        Assert.Equal("Keyboard", page.Heading);
        Assert.Equal("en", page.Document.DocumentElement.GetAttribute("lang"));
        Assert.Equal("?tu=1%2F1&q=%C4%91%E1%BA%A5t", page.Url.Query);

        page = await page.FollowAsync("Guide");
        Assert.Equal("Guide", page.Heading);
        Assert.Equal("Hướng dẫn", (await page.FollowAsync("Tiếng Việt")).Heading);
    }

    [Fact]
    public async Task A_page_does_not_follow_the_browsers_language()
    {
        var app = await apps.On(DatabaseKind.Sqlite);
        using var visitor = app.Visitor();
        visitor.Client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        Assert.Equal("Phím tắt", (await visitor.OpenAsync("/phim-tat")).Heading);
    }

    [Theory]
    [InlineData("//dia-chi-khac.example/x?lang=en")]
    [InlineData("/%5Cdia-chi-khac.example?lang=en")]
    public async Task The_choice_leads_to_no_other_host(string address)
    {
        var app = await apps.On(DatabaseKind.Sqlite);
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var answer = await client.GetAsync(app.Url.GetLeftPart(UriPartial.Authority) + address);
        var location = answer.Headers.Location!.OriginalString;
        Assert.True(location[0] == '/' && location[1] is not ('/' or '\\'), location);
    }

    [Fact]
    public async Task What_is_not_there_is_said_in_the_readers_language_at_its_own_address()
    {
        var app = await apps.On(DatabaseKind.Sqlite);
        await app.OfficerAsync("reader", Role.Clerk, "68");
        using var visitor = await app.SignedInAsync("reader");
        var page = await visitor.OpenAsync("/van-ban/khong-co");
        Assert.Equal("Không tìm thấy trang hoặc hồ sơ này", page.Heading);
        page = await page.FollowAsync("English");
        Assert.Equal("There is no such page or record", page.Heading);
        Assert.Equal("/van-ban/khong-co", page.Url.AbsolutePath);
    }
}
