using Dapper;
using Huiyin.Bot;
using Huiyin.Outbox;
using Huiyin.Transactions;

namespace Huiyin.Storage;

public sealed class TransactionTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Write_WorkThrows_LeavesNothing(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);

        var failing = database.WriteAsync(async transaction =>
        {
            await InsertAsync(transaction, "lost");
            throw new FormatException("no");
        });

        await Assert.ThrowsAsync<FormatException>(() => failing);
        Assert.Equal(0, await CountAsync(database));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Write_ManyAtOnceAndEveryThirdFails_KeepsExactlyTheOthers(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);

        var writes = Enumerable.Range(0, 200).Select(number => Task.Run(() => database.WriteAsync(async transaction =>
        {
            await InsertAsync(transaction, $"key-{number}");
            return number % 3 == 0 ? throw new FormatException("no") : number;
        }))).ToList();
        _ = await Task.WhenAny(Task.WhenAll(writes));

        Assert.All(Enumerable.Range(0, 200), number => Assert.Equal(number % 3 == 0, writes[number].IsFaulted));
        Assert.Equal(133, await CountAsync(database));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Write_Committed_RunsActionsAfterwardsAndOnlyThen(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var ran = new List<string>();

        await database.WriteAsync(transaction =>
        {
            transaction.OnCommitted(() => ran.Add("kept"));
            Assert.Empty(ran);
            return Task.CompletedTask;
        });
        await Assert.ThrowsAsync<FormatException>(() => database.WriteAsync(transaction =>
        {
            transaction.OnCommitted(() => ran.Add("rolled back"));
            throw new FormatException("no");
        }));

        Assert.Equal(["kept"], ran);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Write_ActionAfterCommitThrows_StaysCommitted(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);

        await database.WriteAsync(async transaction =>
        {
            await InsertAsync(transaction, "kept");
            transaction.OnCommitted(() => throw new FormatException("no"));
        });

        Assert.Equal(1, await CountAsync(database));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Write_InsideAWrite_IsRefusedInsteadOfWaitingForEver(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            database.WriteAsync(_ => database.WriteAsync(transaction => InsertAsync(transaction, "inner"))));

        Assert.Equal(0, await CountAsync(database));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Write_WorkHangs_IsGivenUpAndOthersGoOn(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind, workTimeout: TimeSpan.FromSeconds(2));
        var inside = new TaskCompletionSource();
        var never = new TaskCompletionSource();

        var hanging = database.WriteAsync(async transaction =>
        {
            await InsertAsync(transaction, "hanging");
            inside.SetResult();
            await never.Task;
            await InsertAsync(transaction, "too late");
        });
        await inside.Task;
        var other = database.WriteAsync(transaction => InsertAsync(transaction, "other"));
        if (kind == DatabaseKind.Postgres)
        {
            // Goes on at once, beside the hanging one; the embedded database has one writer, and it waits.
            await other;
        }

        await AdvanceUntilAsync(database.Clock, hanging);

        await Assert.ThrowsAsync<TimeoutException>(() => hanging);
        await other;
        never.SetResult();
        await database.WriteAsync(transaction => InsertAsync(transaction, "next"));
        Assert.Equal(["next", "other"], await KeysAsync(database));
    }

    [Theory, OnPostgres]
    public async Task Write_CommandRunsWhenAllTimeIsUpAtOnce_IsGivenUpAndTheConnectionGoesOn(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind, workTimeout: TimeSpan.FromSeconds(2));

        var sleeping = database.Transactions.WriteAsync(
            (transaction, token) => transaction.Connection().ExecuteScalarAsync<string>(new CommandDefinition("SELECT pg_sleep(600)::text", cancellationToken: token)),
            CancellationToken.None);
        await database.UntilAsync("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep'", 1);
        database.Clock.Advance(TimeSpan.FromMinutes(20));

        var failure = await Assert.ThrowsAsync<TimeoutException>(() => sleeping.WaitAsync(TimeSpan.FromMinutes(1)));
        Assert.Contains("rolled back", failure.Message, StringComparison.Ordinal);
        await database.WriteAsync(transaction => InsertAsync(transaction, "next"));
        Assert.Equal(["next"], await KeysAsync(database));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Write_CancelledWhileRunning_LeavesNothing(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        using var cancellation = new CancellationTokenSource();

        var cancelled = database.Transactions.WriteAsync(
            async (transaction, stop) =>
            {
                await InsertAsync(transaction, "cancelled");
                await cancellation.CancelAsync();
                stop.ThrowIfCancellationRequested();
                return true;
            },
            cancellation.Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        Assert.Equal(0, await CountAsync(database));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Read_WhileOthersWrite_SeesOneSnapshot(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        await database.WriteAsync(transaction => InsertAsync(transaction, "before"));

        var (first, second) = await database.ReadAsync(async transaction =>
        {
            var seen = await transaction.Connection().QuerySingleAsync<int>("SELECT count(*) FROM bot_state");
            await Task.Run(() => database.WriteAsync(write => InsertAsync(write, "meanwhile")));
            return (seen, await transaction.Connection().QuerySingleAsync<int>("SELECT count(*) FROM bot_state"));
        });

        Assert.Equal((1, 1), (first, second));
        Assert.Equal(2, await CountAsync(database));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Read_ThatWrites_IsRefused(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => database.ReadAsync(async transaction =>
        {
            await InsertAsync(transaction, "sneaky");
            return true;
        }));

        Assert.Equal(0, await CountAsync(database));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Transaction_UsedAfterItsEnd_Throws(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);

        var kept = await database.WriteAsync(Task.FromResult<ITransaction>);

        await Assert.ThrowsAsync<InvalidOperationException>(() => InsertAsync(kept, "late"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Write_CultureOfTheCaller_IsKeptInside(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var before = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.GetCultureInfo("zh-CN");

            var inside = await database.WriteAsync(_ => Task.FromResult(System.Globalization.CultureInfo.CurrentCulture.Name));

            Assert.Equal("zh-CN", inside);
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    private static Task InsertAsync(ITransaction transaction, string key) =>
        new BotStateRepository().WriteAsync(transaction, key, "{}", null, CancellationToken.None);

    private static Task<int> CountAsync(TestDatabase database) => database.ScalarAsync<int>("SELECT count(*) FROM bot_state");

    private static Task<List<string>> KeysAsync(TestDatabase database) =>
        database.ReadAsync(async transaction => (await transaction.Connection().QueryAsync<string>("SELECT key FROM bot_state ORDER BY key")).ToList());

    // Timers are set on other threads, so the clock is moved until the effect is there.
    private static async Task AdvanceUntilAsync(ManualClock clock, Task done)
    {
        while (!done.IsCompleted)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }
    }
}
