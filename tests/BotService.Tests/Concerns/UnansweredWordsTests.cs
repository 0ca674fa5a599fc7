using Huiyin.Storage;

namespace Huiyin.Concerns;

/// <summary>What a resident adds waits visibly until staff say or do something.</summary>
public sealed class UnansweredWordsTests
{
    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Words_AddedByTheResident_WaitUntilStaffReply(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var ledger = new Ledger(database);
        var concern = await ledger.FileAsync(await ledger.ResidentAsync("dl_1"));
        Assert.Null(concern.ResidentSpokeAt);

        var spoken = await ledger.DoAsync((service, transaction) =>
            service.AddWordsAsync(transaction, concern.Id, "It is the blue one.", Actor.Resident(concern.ReporterId), CancellationToken.None));
        Assert.NotNull(spoken.ResidentSpokeAt);

        var answered = await ledger.DoAsync((service, transaction) =>
            service.ReplyAsync(transaction, concern.Id, null, "Thank you.", Ledger.Clerk, CancellationToken.None));
        Assert.Null(answered.ResidentSpokeAt);
        var stored = await database.ReadAsync(transaction => database.Queries.FindAsync(transaction, concern.Id, CancellationToken.None));
        Assert.Equal(answered, stored);
    }
}
