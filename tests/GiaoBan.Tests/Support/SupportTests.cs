using GiaoBan.Shell;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GiaoBan.Tests.Support;

public sealed class SupportTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, BothDatabases]
    public async Task The_app_answers_on_its_own_database_at_its_own_time(DatabaseKind database)
    {
        var app = await apps.On(database);
        using var visitor = app.Visitor();

        Assert.Equal("Đăng nhập · GiaoBan", (await visitor.OpenAsync("/dang-nhap")).Document.Title);
        Assert.Equal(new DateOnly(2020, 7, 17), app.Services.GetRequiredService<Clock>().Today);

        app.Queries.Clear();
        Assert.Equal(0, await app.InScopeAsync(s => s.GetRequiredService<GiaoBanDb>().Officers.CountAsync()));
        Assert.Single(app.Queries.Sent);
    }
}
