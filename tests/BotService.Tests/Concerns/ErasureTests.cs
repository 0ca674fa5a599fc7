using Huiyin.Privacy;
using Huiyin.Privacy.Retention;
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

    [Theory, OnSqlite, OnPostgres]
    public async Task Erase_WordsToWhatAnotherReported_TakesThemAndLeavesTheirs(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var ledger = new Ledger(database);
        var (anna, berta) = (await ledger.ResidentAsync("anna"), await ledger.ResidentAsync("berta"));
        var others = await ledger.FileAsync(berta, "别人的");
        var chat = new Huiyin.Outbox.ConversationKey("webchat", "chat-anna");
        await ledger.DoAsync((service, transaction) => service.JoinAsync(transaction, others.Id, chat, Actor.Resident(anna.Id), CancellationToken.None));
        await ledger.DoAsync((service, transaction) => service.AddWordsAsync(transaction, others.Id, "我家也漏，302", Actor.Resident(anna.Id), CancellationToken.None));

        await EraseAsync(database, anna.Id);

        Assert.Equal(["别人的"], (await ledger.EventsAsync(others.Id)).Select(step => step.Text).OfType<string>());
        Assert.Equal("别人的", (await ledger.ReadAsync(others.Id)).Text);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Erase_WithSomethingOpen_IsFinishedByTheJobOnceItIsClosed(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind, services => services.AddRetention(new RetentionOptions { Days = null }));
        var ledger = new Ledger(database);
        var anna = await ledger.ResidentAsync("anna");
        var concern = await ledger.FileAsync(anna, "还在办的");
        await EraseAsync(database, anna.Id);
        Assert.Equal(0, (await RunAsync(database)).Residents);
        await ledger.AnswerAsync(await ledger.RectifyAsync(await ledger.ReadAsync(concern.Id)), solved: true, "谢谢");

        Assert.Equal(1, (await RunAsync(database)).Residents);

        Assert.Equal("", (await ledger.ReadAsync(concern.Id)).Text);
        Assert.Equal(0, (await RunAsync(database)).Residents);
    }

    [OnSqlite]
    [Theory]
    public async Task Erase_Everything_LeavesNoPlantedWordInTheFileOfTheDatabase(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var ledger = new Ledger(database);
        var anna = await ledger.ResidentAsync("anna");
        const string planted = "Quetzalcoatl whispers behind the boiler";
        var concern = await ledger.FileAsync(anna, planted);
        await ledger.AnswerAsync(await ledger.RectifyAsync(concern), solved: true, planted);
        await CheckpointAsync(database);
        Assert.True(await IsInTheFilesAsync(database, planted));

        await EraseAsync(database, anna.Id);

        await CheckpointAsync(database);
        Assert.False(await IsInTheFilesAsync(database, planted));
    }

    private static Task<RetentionResult> RunAsync(TestDatabase database) => database.Get<RetentionJob>().RunAsync(new DateOnly(2030, 1, 1), null, CancellationToken.None);

    private static async Task CheckpointAsync(TestDatabase database)
    {
        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={DatabaseFile(database)};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        await command.ExecuteNonQueryAsync();
    }

    private static string DatabaseFile(TestDatabase database) => Directory.GetFiles(database.DataDirectory, "*.db").Single();

    private static async Task<bool> IsInTheFilesAsync(TestDatabase database, string words)
    {
        foreach (var file in Directory.GetFiles(database.DataDirectory, "*.db*"))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[stream.Length];
            await stream.ReadExactlyAsync(bytes);
            if (bytes.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(words)) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static Task<ErasedData> EraseAsync(TestDatabase database, string residentId) =>
        database.WriteAsync(transaction => database.Get<IResidentErasure>().EraseAsync(transaction, residentId, CancellationToken.None));
}
