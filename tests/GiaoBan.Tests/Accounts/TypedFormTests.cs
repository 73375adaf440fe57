using System.Net;
using GiaoBan.Network;
using GiaoBan.Tests.Support;
using Xunit;

namespace GiaoBan.Tests.Accounts;

public sealed class TypedFormTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, BothDatabases]
    public async Task What_was_typed_when_the_session_ended_is_sent_after_signing_in_again(DatabaseKind database)
    {
        var app = await apps.On(database);
        await app.OfficerAsync("slow", Role.Clerk, "68");
        using var visitor = await app.SignedInAsync("slow");
        var form = await visitor.OpenAsync("/doi-mat-khau?x=1");
        app.SignInTime.Move(TimeSpan.FromMinutes(16));

        var gate = await form.PressAsync("Đổi mật khẩu", ("Mật khẩu hiện tại", TestOfficers.Password), ("Mật khẩu mới", "ngắn"));
        Assert.Equal(HttpStatusCode.Unauthorized, gate.Status);
        Assert.Contains("được giữ lại", gate.Text, StringComparison.Ordinal);

        gate = await gate.PressAsync("Đăng nhập", ("Tên đăng nhập", "slow"), ("Mật khẩu", "wrong words first"));
        var resumed = await gate.PressAsync("Đăng nhập", ("Tên đăng nhập", "slow"), ("Mật khẩu", TestOfficers.Password));
        var sent = await resumed.PressAsync("Gửi nội dung đã nhập");

        Assert.Equal("/doi-mat-khau?x=1", sent.Url.PathAndQuery);
        Assert.Contains("Mật khẩu có 4 ký tự", sent.Text, StringComparison.Ordinal);
    }
}
