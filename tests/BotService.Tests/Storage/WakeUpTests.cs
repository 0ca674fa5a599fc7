using Huiyin.Transactions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Huiyin.Storage;

public sealed class WakeUpTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Signal_Committed_IsHeardOnceAndAfterARollbackNever(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var heard = new List<string>();
        using var subscription = database.Get<IWakeUps>().Subscribe("topic", heard.Add);

        await database.WriteAsync(async transaction =>
        {
            await SignalAsync(database, transaction, "kept");
            await SignalAsync(database, transaction, "kept");
            Assert.Empty(heard);
        });
        await Assert.ThrowsAsync<FormatException>(() => database.WriteAsync(async transaction =>
        {
            await SignalAsync(database, transaction, "rolled back");
            throw new FormatException("no");
        }));

        Assert.Equal(["kept"], heard);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Signal_AfterUnsubscribing_IsNotHeard(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var heard = new List<string>();
        database.Get<IWakeUps>().Subscribe("topic", heard.Add).Dispose();

        await database.WriteAsync(transaction => SignalAsync(database, transaction, "late"));

        Assert.Empty(heard);
    }

    [Theory, OnPostgres]
    public async Task Received_FromAnotherNode_IsHeardAndOnesOwnIsNotHeardTwice(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var heard = new List<string>();
        using var subscription = database.Get<IWakeUps>().Subscribe("topic", heard.Add);

        PostgresSignals.Receive("another-node\ntopic\nwith\nlines", database.Get<WakeUps>());
        PostgresSignals.Receive($"{PostgresSignals.Node}\ntopic\nown", database.Get<WakeUps>());
        PostgresSignals.Receive("broken", database.Get<WakeUps>());

        Assert.Equal(["with\nlines"], heard);
    }

    [Theory, OnPostgres]
    public async Task Notify_FromOutside_ReachesTheListener(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var heard = new TaskCompletionSource<string>();
        using var subscription = database.Get<IWakeUps>().Subscribe("topic", detail => heard.TrySetResult(detail));
        var listener = database.Services.GetServices<IHostedService>().OfType<PostgresListener>().Single();
        await listener.StartAsync(CancellationToken.None);

        // Listening begins at some moment after the start, so the other node says it until it is heard.
        while (!heard.Task.IsCompleted)
        {
            await database.ExecuteAsync("SELECT pg_notify('huiyin', 'other' || chr(10) || 'topic' || chr(10) || 'hello')");
        }

        Assert.Equal("hello", await heard.Task);
        await listener.StopAsync(CancellationToken.None);
    }

    private static Task SignalAsync(TestDatabase database, ITransaction transaction, string detail) =>
        database.Get<IWakeUps>().SignalAsync(transaction, "topic", detail, CancellationToken.None);
}
