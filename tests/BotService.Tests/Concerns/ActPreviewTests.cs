using Huiyin.Concerns.Told;
using Huiyin.Storage;

namespace Huiyin.Concerns;

/// <summary>A preview shows the very message, and leaves nothing behind.</summary>
public sealed class ActPreviewTests
{
    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Preview_OfAReply_ShowsTheMessageAndKeepsNothing(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var ledger = new Ledger(database);
        var concern = await ledger.FileAsync(await ledger.ResidentAsync("dl_1"));
        var preview = new ActPreview(database.Transactions, database.Get<IToldRepository>(), new WholePayload());

        var words = await preview.OfAsync(
            concern.Id,
            (transaction, token) => database.Concerns.ReplyAsync(transaction, concern.Id, concern.Version, "We come on Monday.", Ledger.Clerk, token),
            CancellationToken.None);

        Assert.Contains(ConcernMessages.Replied, Assert.Single(words), StringComparison.Ordinal);
        Assert.Equal(concern, await database.ReadAsync(transaction => database.Queries.FindAsync(transaction, concern.Id, CancellationToken.None)));
        Assert.Equal(0, await database.ScalarAsync<long>("SELECT count(*) FROM outbox"));
    }

    [Theory]
    [OnSqlite]
    public async Task Preview_OfAStepThatIsRefused_IsRefusedAlike(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var ledger = new Ledger(database);
        var concern = await ledger.FileAsync(await ledger.ResidentAsync("dl_1"));
        var preview = new ActPreview(database.Transactions, database.Get<IToldRepository>(), new WholePayload());

        var refused = await Assert.ThrowsAsync<ConcernRefusedException>(() => preview.OfAsync(
            concern.Id,
            (transaction, token) => database.Concerns.TransitionAsync(transaction, concern.Id, null, new TransitionRequest(ConcernStatus.Rectified), Ledger.Clerk, token),
            CancellationToken.None));

        Assert.Equal("text", refused.Field);
    }

    private sealed class WholePayload : IMessageWords
    {
        public string Of(string payload) => payload;
    }
}
