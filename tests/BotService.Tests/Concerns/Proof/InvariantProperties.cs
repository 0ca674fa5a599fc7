using FsCheck;
using FsCheck.Fluent;
using Huiyin.Storage;

namespace Huiyin.Concerns;

/// <summary>Whatever happens, in whatever order, and wherever the process dies: what verify proves holds after every step.</summary>
public sealed class InvariantProperties
{
    private const int LongestStory = 60;

    [Theory, OnSqlite]
    public void AnyStory_OnTheEmbeddedDatabase_LeavesTheLedgerWhole(DatabaseKind kind) => Hold(kind, stories: 12);

    [Theory, OnPostgres]
    public void AnyStory_OnPostgres_LeavesTheLedgerWhole(DatabaseKind kind) => Hold(kind, stories: 4);

    /// <summary>More of them with <c>HUIYIN_TEST_STORIES=200</c>. A failure names the seed, the steps that are left of the story, and what does not hold.</summary>
    private static void Hold(DatabaseKind kind, int stories)
    {
        var wanted = int.TryParse(Environment.GetEnvironmentVariable("HUIYIN_TEST_STORIES"), out var more) ? more : stories;
        var story = Gen.Choose(0, int.MaxValue - 1).ArrayOf(LongestStory);
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(wanted),
            Prop.ForAll(Arb.From(story, Shorter), steps => Told(kind, steps)));
    }

    // Blocks as FsCheck asks; the world itself waits for nothing but the database.
    private static bool Told(DatabaseKind kind, int[] steps) => Task.Run(() => TellAsync(kind, steps)).GetAwaiter().GetResult();

    private static async Task<bool> TellAsync(DatabaseKind kind, int[] steps)
    {
        await using var world = await RandomWorld.BeginAsync(kind);
        foreach (var step in steps)
        {
            IReadOnlyList<string> wrong;
            try
            {
                wrong = await world.StepAsync(step);
            }
            catch (Exception failure)
            {
                wrong = [failure.ToString()];
            }

            if (wrong.Count > 0)
            {
                throw new InvalidOperationException($"{world.Story}{Environment.NewLine}{string.Join(Environment.NewLine, wrong)}");
            }
        }

        return true;
    }

    // Leaves out halves, then quarters, down to single steps.
    private static IEnumerable<int[]> Shorter(int[] steps)
    {
        for (var portion = steps.Length / 2; portion >= 1; portion /= 2)
        {
            for (var from = 0; from < steps.Length; from += portion)
            {
                yield return [.. steps[..from], .. steps[Math.Min(steps.Length, from + portion)..]];
            }
        }
    }
}
