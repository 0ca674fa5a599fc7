using Huiyin.Concerns;
using Huiyin.Staff.Passwords;

namespace Huiyin.Staff;

public sealed class PasswordTests
{
    private static readonly StaffMember Member = new() { Id = "1", Login = "wang.fang", Name = "王芳", Role = ActorRole.Clerk, Locale = "zh-CN", Email = "fangfang@example.com" };

    [Fact]
    public void Hash_OfAPassword_IsSaltedAndVerifiesItAlone()
    {
        var hash = PasswordHash.Of("correct horse");
        Assert.StartsWith("pbkdf2-sha512$210000$", hash, StringComparison.Ordinal);
        Assert.NotEqual(hash, PasswordHash.Of("correct horse"));
        Assert.True(PasswordHash.Verify("correct horse", hash));
        Assert.False(PasswordHash.Verify("correct horsf", hash));
        Assert.False(PasswordHash.Verify("correct horse", "plain$text"));
    }

    [Fact]
    public void Hash_WithFormerParameters_VerifiesAndIsOutdated()
    {
        var former = PasswordHash.Of("correct horse", iterations: 1000);
        Assert.True(PasswordHash.Verify("correct horse", former));
        Assert.True(PasswordHash.IsOutdated(former));
        Assert.False(PasswordHash.IsOutdated(PasswordHash.Of("correct horse")));
    }

    [Theory]
    [InlineData(null, StaffRefusal.MissingField)]
    [InlineData("   ", StaffRefusal.MissingField)]
    [InlineData("short pwd", StaffRefusal.PasswordTooShort)]
    [InlineData("my Wang.Fang 2026", StaffRefusal.PasswordLikeLogin)]
    [InlineData("FANGFANG-2026", StaffRefusal.PasswordLikeLogin)]
    [InlineData("1234567890", StaffRefusal.PasswordCommon)]
    [InlineData("WoAiNi5201314", StaffRefusal.PasswordCommon)]
    [InlineData("aaaaaaaaaaaaaaa", StaffRefusal.PasswordCommon)]
    [InlineData("121212121212", StaffRefusal.PasswordCommon)]
    internal void Rules_ForAPoorPassword_SayWhatIsWrong(string? password, StaffRefusal refusal)
    {
        var refused = Assert.Throws<StaffRefusedException>(() => PasswordRules.Check(password, Member));
        Assert.Equal((refusal, "newPassword"), (refused.Refusal, refused.Field));
    }

    [Fact]
    public void Rules_ForAPasswordOfAThousandCharacters_RefuseItBeforeItIsHashed() =>
        Assert.Equal(StaffRefusal.TooLong, Assert.Throws<StaffRefusedException>(() => PasswordRules.Check(new string('x', 1000), Member)).Refusal);

    [Theory]
    [InlineData("correct horse battery")]
    [InlineData("紫藤花下一壶清茶慢慢喝")]
    public void Rules_ForALongPassword_TakeIt(string password) => PasswordRules.Check(password, Member);

    [Fact]
    public void OneTimePassword_MadeTwice_DiffersAndPassesTheRules()
    {
        var password = OneTimePassword.New();
        Assert.Matches("^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$", password);
        Assert.NotEqual(password, OneTimePassword.New());
        PasswordRules.Check(password, Member);
    }
}
