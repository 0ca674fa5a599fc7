using System.Diagnostics;
using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Privacy.Keys;
using Huiyin.Storage;
using Huiyin.Transactions;

namespace Huiyin.Benchmarks.Seeding;

/// <summary>Fills a database with a believable ledger of two years, folded and chained by the service's own code.</summary>
internal static class SeedCommand
{
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        SeedOptions options;
        try
        {
            options = SeedOptions.Read(arguments);
        }
        catch (FormatException wrong)
        {
            await Console.Error.WriteLineAsync($"{wrong.Message}\nusage: {SeedOptions.Usage}");
            return 2;
        }

        await using var app = BotServiceBuilder.Build(["--Logging:LogLevel:Default=Error", .. ServiceArguments.For(options.Database)]);
        await app.Services.GetRequiredService<IDatabasePreparation>().PrepareAsync(cancellationToken);
        var seed = new LedgerSeed(
            options,
            app.Services.GetRequiredService<IDialogContent>().Current,
            app.Services.GetRequiredService<IRouting>(),
            app.Services.GetRequiredService<FieldProtector>(),
            app.Services.GetRequiredService<Deadlines>(),
            // Nobody is told of what is made up.
            repository => ActivatorUtilities.CreateInstance<ConcernHistory>(app.Services, repository, Array.Empty<IConcernObserver>(), new Silence()));
        await using IBulkDatabase database = options.IsPostgres ? new PostgresBulk(options.Database) : new SqliteBulk(options.Database);
        var watch = Stopwatch.StartNew();
        await seed.LoadAsync(database, done => Progress(done, options.Concerns, watch.Elapsed), cancellationToken);
        await Console.Error.WriteLineAsync($"\n{options.Concerns} concerns in {watch.Elapsed.TotalSeconds:F0} s");
        return 0;
    }

    private static void Progress(int done, int all, TimeSpan elapsed)
    {
        const int Width = 40;
        var filled = (int)((long)done * Width / all);
        var left = elapsed / done * (all - done);
        Console.Error.Write($"\r[{new string('#', filled)}{new string('-', Width - filled)}] {done * 100L / all,3} %  {done} of {all}, {left.TotalMinutes:F1} min left ");
    }

    private sealed class Silence : IWakeUps
    {
        public Task SignalAsync(ITransaction transaction, string topic, string detail, CancellationToken cancellationToken) => Task.CompletedTask;

        public IDisposable Subscribe(string topic, Action<string> heard) => throw new NotSupportedException();
    }
}
