using Huiyin.Storage;

namespace Huiyin.Concerns;

public sealed class ErasureTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Erase_ClosedAndOpenConcerns_TakesWordsOfTheClosedAndEveryPhone(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var ledger = new Ledger(database);
        var (anna, berta) = (await ledger.ResidentAsync("anna"), await ledger.ResidentAsync("berta"));
        var closed = await ledger.AnswerAsync(await ledger.RectifyAsync(await ledger.FileAsync(anna, "已经办好的")), solved: true);
        var open = await ledger.FileAsync(anna, "还在办的");
        var others = await ledger.FileAsync(berta, "别人的");

        var erased = await EraseAsync(database, anna.Id);

        Assert.Equal(new ErasedData(1, 1), erased);
        var after = await ledger.ReadAsync(closed.Id);
        Assert.Equal(("", null, null, null), (after.Text, after.Place, after.SinceWhen, after.Phone));
        Assert.Equal((open with { Phone = null }), await ledger.ReadAsync(open.Id));
        Assert.Equal(others, await ledger.ReadAsync(others.Id));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Erase_ClosedConcern_LeavesEventsHashesAndTheStaffsWords(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var ledger = new Ledger(database);
        var anna = await ledger.ResidentAsync("anna");
        var closed = await ledger.AnswerAsync(await ledger.RectifyAsync(await ledger.FileAsync(anna)), solved: true, "谢谢");
        var before = await ledger.EventsAsync(closed.Id);

        await EraseAsync(database, anna.Id);

        var after = await ledger.EventsAsync(closed.Id);
        Assert.Equal(before.Select(step => (step.Sequence, step.Hash, step.DataJson)), after.Select(step => (step.Sequence, step.Hash, step.DataJson)));
        Assert.All(after, step => Assert.Equal(step.Actor.Role == ActorRole.Resident ? null : before[step.Sequence - 1].Text, step.Text));
        Assert.Contains(after, step => step.Text == "已划线并安排巡查");
        var folded = after.Aggregate((Concern?)null, ConcernFold.Apply)!;
        var row = await ledger.ReadAsync(closed.Id);
        Assert.Equal(row, folded with { Place = row.Place, SinceWhen = row.SinceWhen, Phone = row.Phone, Position = row.Position });
    }

    private static Task<ErasedData> EraseAsync(TestDatabase database, string residentId) =>
        database.WriteAsync(transaction => database.Get<IResidentErasure>().EraseAsync(transaction, residentId, CancellationToken.None));
}
