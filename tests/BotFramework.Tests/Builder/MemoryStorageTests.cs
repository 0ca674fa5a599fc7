using Microsoft.Bot.Builder;

namespace Huiyin.BotFramework.Tests.Builder;

public sealed class MemoryStorageTests
{
    private readonly MemoryStorage _storage = new();

    [Fact]
    public async Task Read_WhatIsNotThere_IsLeftOut()
    {
        Assert.Empty(await _storage.ReadAsync(["a", "b"], default));
    }

    [Fact]
    public async Task Read_AfterWrite_IsACopy()
    {
        var item = new Versioned { Text = "one" };
        await _storage.WriteAsync(new Dictionary<string, object> { ["k"] = item }, default);
        item.Text = "changed after";

        var read = await ReadAsync();

        Assert.Equal("one", read.Text);
        Assert.NotSame(read, await ReadAsync());
    }

    [Fact]
    public async Task Write_OverTheVersionRead_GivesANewVersion()
    {
        await WriteAsync(new Versioned { Text = "one" });
        var read = await ReadAsync();
        Assert.NotNull(read.ETag);

        read.Text = "two";
        await WriteAsync(read);

        var again = await ReadAsync();
        Assert.Equal("two", again.Text);
        Assert.NotEqual(read.ETag, again.ETag);
    }

    [Fact]
    public async Task Write_OverAnotherVersion_IsRefusedAndChangesNothing()
    {
        await WriteAsync(new Versioned { Text = "one" });
        var stale = await ReadAsync();
        await WriteAsync(await ReadAsync());

        stale.Text = "stale";
        await Assert.ThrowsAnyAsync<Exception>(() => WriteAsync(stale));
        await Assert.ThrowsAnyAsync<Exception>(() => WriteAsync(new Versioned { Text = "no version" }));

        Assert.Equal("one", (await ReadAsync()).Text);
    }

    [Fact]
    public async Task Write_WithAStar_OverwritesAnything()
    {
        await WriteAsync(new Versioned { Text = "one" });

        await WriteAsync(new Versioned { Text = "two", ETag = "*" });

        Assert.Equal("two", (await ReadAsync()).Text);
    }

    [Fact]
    public async Task Write_WithoutVersions_LastOneWins()
    {
        await _storage.WriteAsync(new Dictionary<string, object> { ["k"] = new Plain("one") }, default);
        await _storage.WriteAsync(new Dictionary<string, object> { ["k"] = new Plain("two") }, default);

        Assert.Equal(new Plain("two"), (await _storage.ReadAsync(["k"], default))["k"]);
    }

    [Fact]
    public async Task Delete_OfSome_LeavesTheOthers()
    {
        await _storage.WriteAsync(new Dictionary<string, object> { ["a"] = "1", ["b"] = "2" }, default);

        await _storage.DeleteAsync(["a", "never there"], default);

        Assert.Equal("b", Assert.Single(await _storage.ReadAsync(["a", "b"], default)).Key);
    }

    [Fact]
    public async Task Null_Keys_Throw()
    {
        await Assert.ThrowsAsync<ArgumentNullException>(() => _storage.ReadAsync(null!, default));
        await Assert.ThrowsAsync<ArgumentNullException>(() => _storage.WriteAsync(null!, default));
        await Assert.ThrowsAsync<ArgumentNullException>(() => _storage.DeleteAsync(null!, default));
    }

    private Task WriteAsync(Versioned item) => _storage.WriteAsync(new Dictionary<string, object> { ["k"] = item }, default);

    private async Task<Versioned> ReadAsync() => (Versioned)(await _storage.ReadAsync(["k"], default))["k"];

    internal sealed record Plain(string Text);

    internal sealed class Versioned : IStoreItem
    {
        public string? Text { get; set; }

        public string? ETag { get; set; }
    }
}
