using System.Collections.Concurrent;
using Dapper;
using Huiyin.Transactions;
using Microsoft.Data.Sqlite;

namespace Huiyin.Storage;

public sealed class CrashTests
{
    [Fact]
    public async Task PowerCut_InTheMiddleOfATransaction_KeepsAllThatWasAcknowledgedAndNothingElse()
    {
        await using var database = await TestDatabase.StartAsync(DatabaseKind.Sqlite);
        var acknowledged = new ConcurrentBag<string>();
        for (var cut = 0; cut < 5; cut++)
        {
            var round = cut;
            await Task.WhenAll(Enumerable.Range(0, 30).Select(number => Task.Run(async () =>
            {
                await database.WriteAsync(transaction => PutAsync(transaction, $"{round}-{number}"));
                acknowledged.Add($"{round}-{number}");
            })));
            using var remains = new TemporaryFolder();

            await Assert.ThrowsAsync<FormatException>(() => database.WriteAsync(async transaction =>
            {
                await PutAsync(transaction, $"unfinished-{round}");
                CopyFiles(database.DataDirectory, remains.Path);
                throw new FormatException("the process that goes on does not matter");
            }));

            Assert.Equal(acknowledged.Order(), await KeysAsync(remains.Path));
        }
    }

    [Fact]
    public async Task Batch_DatabaseGivesUpTheWholeTransaction_FailsEveryWorkOfItAndGoesOnAfterwards()
    {
        await using var database = await TestDatabase.StartAsync(DatabaseKind.Sqlite);
        var inside = new TaskCompletionSource();
        var goOn = new TaskCompletionSource();
        var first = database.WriteAsync(async transaction =>
        {
            inside.SetResult();
            await goOn.Task;
            await PutAsync(transaction, "first");
        });
        await inside.Task;
        // As a full disk or an I/O error would do it: the transaction is gone, and with it what others wrote in the same batch.
        var second = database.WriteAsync(async transaction =>
        {
            await transaction.Connection().ExecuteAsync("ROLLBACK");
            throw new FormatException("no");
        });
        goOn.SetResult();

        await Assert.ThrowsAsync<IOException>(() => first);
        await Assert.ThrowsAsync<FormatException>(() => second);
        await database.WriteAsync(transaction => PutAsync(transaction, "later"));
        Assert.Equal(["later"], await database.ReadAsync(async transaction => (await transaction.Connection().QueryAsync<string>("SELECT key FROM bot_state")).ToList()));
    }

    private static Task PutAsync(ITransaction transaction, string key) =>
        new BotStateRepository().WriteAsync(transaction, key, "{}", null, CancellationToken.None);

    private static void CopyFiles(string from, string to)
    {
        foreach (var name in new[] { "huiyin.db", "huiyin.db-wal" })
        {
            using var source = new FileStream(Path.Combine(from, name), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var target = File.Create(Path.Combine(to, name));
            source.CopyTo(target);
        }
    }

    private static async Task<List<string>> KeysAsync(string folder)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "huiyin.db")};Pooling=False");
        return [.. (await connection.QueryAsync<string>("SELECT key FROM bot_state")).Order()];
    }
}
