using System.Diagnostics;

namespace Huiyin.Hosting;

/// <summary>Waits for what another process or thread does, and says what it waited for when it does not come.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(50);

    public static async Task TrueAsync(Func<Task<bool>> condition, TimeSpan? longest = null, Func<string>? explain = null)
    {
        var waited = Stopwatch.StartNew();
        using var look = new PeriodicTimer(LookEvery);
        while (!await condition())
        {
            if (waited.Elapsed > (longest ?? Usual))
            {
                Assert.Fail(explain?.Invoke() ?? "What was waited for did not happen.");
            }

            await look.WaitForNextTickAsync();
        }
    }

    public static Task TrueAsync(Func<bool> condition, TimeSpan? longest = null, Func<string>? explain = null) =>
        TrueAsync(() => Task.FromResult(condition()), longest, explain);
}
