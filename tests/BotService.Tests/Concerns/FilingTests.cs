using Huiyin.Storage;

namespace Huiyin.Concerns;

public sealed class FilingTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task File_CompleteReport_KeepsEveryWordAndSetsDeadlines(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var ledger = new Ledger(database);
        var resident = await ledger.ResidentAsync("anna");
        var text = "第一行\n\"引号\" <b>x</b> '; DROP TABLE concern; -- 😀";

        var filed = await ledger.FileAsync(resident, text);
        var read = await ledger.ReadAsync(filed.Id);

        Assert.Equal(filed, read);
        Assert.Equal(text, read.Text);
        Assert.Equal(("德和家园3号楼", "上周二", "13800000000"), (read.Place, read.SinceWhen, read.Phone));
        Assert.Equal((ConcernStatus.Submitted, "reception", 1), (read.Status, read.Unit, read.Version));
        Assert.Equal(database.Clock.GetUtcNow().AddDays(7), read.ResolutionDue);
        Assert.Equal(database.Clock.GetUtcNow().AddDays(1), read.FirstContactDue);
        Assert.Empty(await ledger.OutboxAsync(filed.Id));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task File_SameKeyTwice_FilesOnce(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var ledger = new Ledger(database);
        var resident = await ledger.ResidentAsync("anna");

        var both = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => ledger.FileAsync(resident, key: "draft-1"))));

        Assert.Single(both.Select(concern => concern.Id).Distinct());
        Assert.Equal(1, await database.ScalarAsync<int>("SELECT count(*) FROM concern"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task File_ManyAtOnce_GivesEachItsOwnSpeakableNumber(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var ledger = new Ledger(database);
        var resident = await ledger.ResidentAsync("anna");

        var filed = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Task.Run(() => ledger.FileAsync(resident))));

        Assert.Equal(40, filed.Select(concern => concern.Number).Distinct().Count());
        Assert.All(filed, concern => Assert.True(ConcernNumber.TryParse(concern.Number, out _)));
        Assert.All(filed, concern => Assert.Equal(6, concern.Number.Length));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task FindByNumber_AsDictated_FindsIt(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var ledger = new Ledger(database);
        var filed = await ledger.FileAsync(await ledger.ResidentAsync("anna"));
        var spoken = string.Concat(filed.Number.Select(digit => "零一二三四五六七八九"[digit - '0']));

        var found = await database.ReadAsync(transaction => database.Queries.FindByNumberAsync(transaction, spoken, CancellationToken.None));

        Assert.Equal(filed.Id, found?.Id);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task File_ControlCharactersAndHalvesOfCharacters_AreStoredReadably(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var ledger = new Ledger(database);

        var filed = await ledger.FileAsync(await ledger.ResidentAsync("anna"), "a\0b\u0007c\ud800d");

        Assert.Equal("a\ufffdb\u0007c\ufffdd", (await ledger.ReadAsync(filed.Id)).Text);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task File_MissingOrEndlessText_IsRefusedAndLeavesNothing(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var ledger = new Ledger(database);
        var resident = await ledger.ResidentAsync("anna");

        var blank = await Assert.ThrowsAsync<ConcernRefusedException>(() => ledger.FileAsync(resident, " \n"));
        var endless = await Assert.ThrowsAsync<ConcernRefusedException>(() => ledger.FileAsync(resident, new string('长', 1_000_000)));

        Assert.Equal((Refusal.Required, "text"), (blank.Refusal, blank.Field));
        Assert.Equal((Refusal.TooLong, "text"), (endless.Refusal, endless.Field));
        Assert.Equal(0, await database.ScalarAsync<int>("SELECT count(*) FROM concern_event"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task File_SomebodyElsesAttachment_IsRefusedAndLeavesNothing(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var ledger = new Ledger(database);
        var resident = await ledger.ResidentAsync("anna");
        var first = await ledger.FileAsync(resident);
        await database.WriteAsync(transaction => database.Get<IAttachmentRepository>().AddAsync(transaction, Photo("photo", first.Id), CancellationToken.None));

        var refused = await Assert.ThrowsAsync<ConcernRefusedException>(() => ledger.DoAsync((service, transaction) =>
            service.FileAsync(transaction, ledger.Report(resident) with { AttachmentIds = ["photo"] }, Actor.Resident(resident.Id), CancellationToken.None)));

        Assert.Equal((Refusal.Invalid, "attachmentIds"), (refused.Refusal, refused.Field));
        Assert.Equal(1, await database.ScalarAsync<int>("SELECT count(*) FROM concern"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task List_FilteredAndPaged_ShowsEveryMatchOnce(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var ledger = new Ledger(database);
        var resident = await ledger.ResidentAsync("anna");
        var wanted = new List<string>();
        for (var number = 0; number < 25; number++)
        {
            database.Clock.Advance(TimeSpan.FromSeconds(1));
            var concern = await ledger.FileAsync(resident, number % 2 == 0 ? $"50%_off Lamp {number}" : $"50 off lamp {number}");
            wanted.AddRange(number % 2 == 0 ? [concern.Id] : Array.Empty<string>());
        }

        var seen = new List<string>();
        var filter = new ConcernFilter { Statuses = [ConcernStatus.Submitted, ConcernStatus.Assigned], Category = "parking", Text = "50%_OFF", Limit = 4 };
        do
        {
            var current = filter;
            var page = await database.ReadAsync(transaction => database.Queries.ListAsync(transaction, current, CancellationToken.None));
            seen.AddRange(page.Items.Select(concern => concern.Id));
            filter = filter with { Cursor = page.NextCursor };
        }
        while (filter.Cursor is not null);

        Assert.Equal(Enumerable.Reverse(wanted), seen);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task List_CursorMadeUp_IsRefused(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);

        var refused = await Assert.ThrowsAsync<ConcernRefusedException>(() => database.ReadAsync(transaction =>
            database.Queries.ListAsync(transaction, new ConcernFilter { Cursor = "' OR 1=1" }, CancellationToken.None)));

        Assert.Equal("cursor", refused.Field);
    }

    private static Attachment Photo(string id, string? concernId) => new()
    {
        Id = id,
        ConcernId = concernId,
        ContentHash = new string('a', 64),
        ContentType = "image/jpeg",
        FileName = "photo.jpg",
        Size = 10,
        CreatedAt = new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero),
    };
}
