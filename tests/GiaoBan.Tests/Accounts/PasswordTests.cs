using System.Text;
using GiaoBan.Accounts;
using GiaoBan.Accounts.Passwords;
using GiaoBan.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GiaoBan.Tests.Accounts;

public sealed class PasswordTests
{
    [Theory]
    [InlineData("mưa rơi trên đồi chè xanh")]
    [InlineData("correct horse battery staple")]
    [InlineData("Xe đạp cũ của ông nội ở Đà Lạt")]
    [InlineData("720491835602947")]
    public void Length_is_enough_whatever_it_is_made_of(string password) =>
        Assert.Null(PasswordRules.Fault(password, "clerk-68"));

    [Theory]
    [InlineData("ngắn quá")]
    [InlineData("Ban Nội chính Lâm Đồng 2020")]
    [InlineData("giao ban truc tuyen 2020")]
    [InlineData("clerk-68clerk-68clerk-68")]
    [InlineData("matkhaumatkhaumatkhau")]
    [InlineData("123456789012345")]
    [InlineData("qwertyuiopasdfghjkl")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("Thành phố Hồ Chí Minh!")]
    public void What_everyone_here_would_guess_is_refused(string password) =>
        Assert.NotNull(PasswordRules.Fault(password, "clerk-68"));

    [Fact]
    public void A_hundred_and_twenty_eight_characters_are_the_most()
    {
        var words = string.Concat(Enumerable.Range(0, 40).Select(i => (char)('a' + (i * 7 % 26))));
        Assert.Null(PasswordRules.Fault(string.Concat(words, words, words, words)[..128], "x"));
        Assert.NotNull(PasswordRules.Fault(string.Concat(words, words, words, words)[..129], "x"));
    }

    [Fact]
    public void Half_of_a_character_is_refused() =>
        Assert.NotNull(PasswordRules.Fault("mưa rơi trên đồi \ud800 chè xanh", "x"));

    [Fact]
    public async Task A_password_is_the_same_however_the_keyboard_composes_it_and_no_blank_is_dropped()
    {
        var cancel = TestContext.Current.CancellationToken;
        using var hashing = new PasswordHashing(TestOfficers.Iterations);
        var hash = hashing.Hash("tiếng Việt có dấu");
        Assert.True(await hashing.IsRightAsync(hash, "tiếng Việt có dấu".Normalize(NormalizationForm.FormD), cancel));
        Assert.False(await hashing.IsRightAsync(hash, "tiếng Việt có dấu ", cancel));
        Assert.False(await hashing.IsRightAsync(hash, "tieng Viet co dau", cancel));
        Assert.False(await hashing.IsRightAsync(hash, "\ud800", cancel));
        Assert.False(await hashing.IsRightAsync(null, "tiếng Việt có dấu", cancel));
    }

    [Fact]
    public async Task An_installation_hashes_with_210_000_iterations()
    {
        var services = new ServiceCollection().AddAccounts(new("/nowhere", null, false));
        await using var provider = services.BuildServiceProvider();
        var hash = Convert.FromBase64String(provider.GetRequiredService<PasswordHashing>().Hash("x"));
        Assert.Equal(210_000, System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(5)));
    }

    [Fact]
    public void The_password_of_an_unknown_name_is_held_against_a_hash_of_the_same_work()
    {
        using var hashing = new PasswordHashing(TestOfficers.Iterations);
        var somebody = Convert.FromBase64String(hashing.Hash("the right words of somebody"));
        var nobody = Convert.FromBase64String(PasswordHashing.HashOfNothing(TestOfficers.Iterations));
        Assert.Equal(somebody.Length, nobody.Length);
        Assert.Equal(somebody[..13], nobody[..13]); // format, function, iterations, length of the salt
    }

    [Theory]
    [InlineData("clerk-68", true)]
    [InlineData("a.b-c1", true)]
    [InlineData("a", false)]
    [InlineData("Clerk", false)]
    [InlineData("cán-bộ", false)]
    [InlineData("cli:root", false)]
    [InlineData("68-clerk", false)]
    [InlineData("clerk-", false)]
    [InlineData("a b", false)]
    [InlineData("a\0b", false)]
    public void A_sign_in_name_is_written_one_way(string name, bool isGood) => Assert.Equal(isGood, Login.Fault(name) is null);

    [Fact]
    public void The_loaded_data_protection_is_a_mended_one()
    {
        DataProtectionVersion.AssertMended();
        Assert.Equal(new Version(10, 0, 12), DataProtectionVersion.Parse("10.0.12+abc"));
        Assert.True(DataProtectionVersion.Parse("10.0.6") < new Version(10, 0, 7));
    }
}
