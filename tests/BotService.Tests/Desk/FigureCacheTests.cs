using System.Diagnostics;
using Huiyin.Desk.Insight;
using Huiyin.Storage;
using Huiyin.Tests.Understanding;

namespace Huiyin.Desk;

/// <summary>What was counted is shown while it is counted anew, but not for ever.</summary>
public sealed class FigureCacheTests
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan StillShown = TimeSpan.FromMinutes(15);

    private readonly ManualClock _clock = new();

    [Fact]
    public async Task Get_PastItsLifetime_AnswersWhatItHasWhileItCountsAnew()
    {
        using var cache = Cache();
        var second = new TaskCompletionSource<string>();
        Assert.Equal("first", await GetAsync(cache, () => Task.FromResult("first")));

        _clock.Advance(Lifetime + TimeSpan.FromSeconds(1));
        Assert.Equal("first", await GetAsync(cache, () => second.Task));
        Assert.Equal("first", await GetAsync(cache, () => throw new InvalidOperationException("It is being counted.")));
        second.SetResult("second");
        await EventuallyAsync("second", cache);
    }

    [Fact]
    public async Task Get_TooOldToBeShown_Waits()
    {
        using var cache = Cache();
        await GetAsync(cache, () => Task.FromResult("first"));

        _clock.Advance(Lifetime + StillShown + TimeSpan.FromSeconds(1));
        Assert.Equal("second", await GetAsync(cache, () => Task.FromResult("second")));
    }

    [Fact]
    public async Task Get_CountingAnewFailed_CountsAgainAtTheNext()
    {
        using var cache = Cache();
        await GetAsync(cache, () => Task.FromResult("first"));
        _clock.Advance(Lifetime + TimeSpan.FromSeconds(1));
        await GetAsync(cache, () => Task.FromException<string>(new IOException("The disk is gone.")));

        await EventuallyAsync("third", cache, () => Task.FromResult("third"));
    }

    private static Task<string> GetAsync(FigureCache cache, Func<Task<string>> count) => cache.GetAsync("figures", Lifetime, StillShown, count, CancellationToken.None);

    // The counting runs beside; a moment later it is there.
    private static async Task EventuallyAsync(string expected, FigureCache cache, Func<Task<string>>? count = null)
    {
        var began = Stopwatch.GetTimestamp();
        while (await GetAsync(cache, count ?? (() => Task.FromResult(expected))) != expected)
        {
            Assert.True(Stopwatch.GetElapsedTime(began) < TimeSpan.FromSeconds(30), "It was never counted anew.");
            await Task.Yield();
        }
    }

    private FigureCache Cache() => new(new FixedContent(), _clock);
}
