using System.Security.Cryptography;
using Huiyin.Diagnostics;
using Huiyin.Privacy.Keys;
using Huiyin.Storage;

namespace Huiyin.Privacy;

public sealed class FieldProtectorTests
{
    private const string Place = "concern.phone/1";

    [Theory]
    [InlineData("13800000000")]
    [InlineData("")]
    [InlineData("名都社区3号楼")]
    [InlineData("enc1:typed by a resident")]
    public void Value_Protected_IsReadByItsOwnPlaceAlone(string value)
    {
        var fields = new FieldProtector(new KeyRing(new ConfiguredKeys(Key())));
        var stored = fields.Protect(value, Place)!;
        Assert.Matches("^enc1:[0-9a-f]{8}:[A-Za-z0-9+/=]+$", stored);
        Assert.NotEqual(stored, fields.Protect(value, Place));
        Assert.Equal(value, fields.Reveal(stored, Place));
        Assert.Throws<CryptographicException>(() => fields.Reveal(stored, "concern.phone/2"));
        Assert.Null(fields.Protect(null, Place));
    }

    [Fact]
    public void Value_UnderAFormerKey_IsReadAndNotCurrent()
    {
        var (former, now) = (Key(), Key());
        var stored = new FieldProtector(new KeyRing(new ConfiguredKeys(former))).Protect("13800000000", Place);
        var fields = new FieldProtector(new KeyRing(new ConfiguredKeys($"{now}, {former}")));
        Assert.Equal("13800000000", fields.Reveal(stored, Place));
        Assert.False(fields.IsCurrent(stored));
        Assert.True(fields.IsCurrent(fields.Protect("13800000000", Place)));
        var refused = Assert.Throws<CryptographicException>(() => new FieldProtector(new KeyRing(new ConfiguredKeys(now))).Reveal(stored, Place));
        Assert.Contains("Privacy:Keys", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Value_FromBeforeEncryption_IsReadAsItIs() =>
        Assert.Equal("13800000000", new FieldProtector(new KeyRing(new ConfiguredKeys(Key()))).Reveal("13800000000", Place));

    [Theory]
    [InlineData("too-short")]
    [InlineData("c2hvcnQ=")]
    public void Keys_ThatAreNone_StopTheStartWithoutBeingQuoted(string text)
    {
        var refused = Assert.Throws<StartupException>(() => new ConfiguredKeys(text));
        Assert.Contains("Privacy:Keys", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(text, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void KeyFile_AtTheFirstStart_IsMadeForItsOwnerAloneAndKept()
    {
        using var folder = new TemporaryFolder();
        var first = new KeyFile(folder.Path).Read();
        Assert.Equal(first[0].Id, new KeyFile(folder.Path).Read()[0].Id);
        var path = Path.Combine(folder.Path, "keys", "privacy.keys");
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        }

        var added = FieldKey.New();
        Assert.True(new KeyFile(folder.Path).TryAdd(added));
        Assert.Equal([added.Id, first[0].Id], new KeyFile(folder.Path).Read().Select(key => key.Id));
        File.WriteAllText(path, "");
        Assert.Contains(path, Assert.Throws<StartupException>(() => new KeyFile(folder.Path).Read()).Message, StringComparison.Ordinal);
    }

    private static string Key() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
}
