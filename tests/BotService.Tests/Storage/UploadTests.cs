using System.Text;
using Huiyin.Concerns;

namespace Huiyin.Storage;

public sealed class UploadTests
{
    [Fact]
    public async Task Save_SameBytesTwice_KeepsOneFile()
    {
        using var folder = new TemporaryFolder();
        var uploads = new FileUploads(new StorageOptions { Directory = folder.Path });

        var first = await uploads.SaveAsync(Bytes("photo"), 100, CancellationToken.None);
        var second = await uploads.SaveAsync(Bytes("photo"), 100, CancellationToken.None);

        Assert.Equal(first, second);
        Assert.Equal(5, first.Size);
        Assert.Single(Files(folder));
        using var reader = new StreamReader(uploads.Open(first.ContentHash)!);
        Assert.Equal("photo", await reader.ReadToEndAsync());
    }

    [Fact]
    public async Task Save_LargerThanAllowed_LeavesNothing()
    {
        using var folder = new TemporaryFolder();
        var uploads = new FileUploads(new StorageOptions { Directory = folder.Path });

        await Assert.ThrowsAsync<UploadTooLargeException>(() => uploads.SaveAsync(Bytes(new string('x', 300_000)), 200_000, CancellationToken.None));

        Assert.Empty(Files(folder));
    }

    [Theory]
    [InlineData("")]
    [InlineData("../../etc/passwd")]
    [InlineData("../../../../../../../../../../../../../../../../../../etc/passwd")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    public void Open_NoSuchContent_IsNothing(string hash)
    {
        using var folder = new TemporaryFolder();

        Assert.Null(new FileUploads(new StorageOptions { Directory = folder.Path }).Open(hash));
    }

    private static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));

    private static string[] Files(TemporaryFolder folder) => Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories);
}
