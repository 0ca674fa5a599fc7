using Huiyin.Concerns;
using Huiyin.Outbox;

namespace Huiyin.Storage;

public sealed class ResidentAndConversationTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, OnSqlite, OnPostgres]
    public async Task Ensure_SameUserAtTheSameMoment_IsOneResidentWhoKeepsTheirLanguage(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var residents = database.Get<IResidentRepository>();

        var seen = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
            database.WriteAsync(transaction => residents.EnsureAsync(transaction, "webchat", "anna", "en", None)))));
        await database.WriteAsync(transaction => residents.SetLocaleAsync(transaction, seen[0].Id, "zh-CN", None));
        await database.WriteAsync(transaction => residents.SetPhoneAsync(transaction, seen[0].Id, "13800000000", None));
        var again = await database.WriteAsync(transaction => residents.EnsureAsync(transaction, "webchat", "anna", "en", None));

        Assert.Single(seen.Select(resident => resident.Id).Distinct());
        Assert.Equal(seen[0] with { Locale = "zh-CN", Phone = "13800000000" }, again);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Refresh_KnownConversation_RenewsItsAddressAndKeepsItsResident(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var ledger = new Ledger(database);
        var conversations = database.Get<IConversationRepository>();
        var resident = await ledger.ResidentAsync("anna");
        var renewed = ledger.ConversationOf(resident.Id, "chat-anna") with { ServiceUrl = "https://elsewhere/", ResidentId = null, LastInboundAt = database.Clock.GetUtcNow().AddHours(1) };

        await database.WriteAsync(transaction => conversations.RefreshAsync(transaction, renewed, None));

        Assert.Equal(renewed with { ResidentId = resident.Id }, await database.ReadAsync(transaction => conversations.FindAsync(transaction, renewed.Key, None)));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task LatestOpen_SomeClosed_IsTheOneHeardFromLast(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var ledger = new Ledger(database);
        var conversations = database.Get<IConversationRepository>();
        var resident = await ledger.ResidentAsync("anna");
        foreach (var name in new[] { "second", "third" })
        {
            database.Clock.Advance(TimeSpan.FromMinutes(1));
            await database.WriteAsync(transaction => conversations.RefreshAsync(transaction, ledger.ConversationOf(resident.Id, name), None));
        }

        await database.WriteAsync(transaction => conversations.SetStateAsync(transaction, new ConversationKey("webchat", "third"), ConversationState.Suspended, None));

        Assert.Equal("second", (await database.ReadAsync(transaction => conversations.LatestOpenAsync(transaction, resident.Id, None)))?.Key.ConversationId);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Attachments_TakenByAConcern_BelongToItAlone(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var ledger = new Ledger(database);
        var resident = await ledger.ResidentAsync("anna");
        var attachments = database.Get<IAttachmentRepository>();
        var photo = new Attachment
        {
            Id = "photo",
            ContentHash = new string('a', 64),
            ContentType = "image/jpeg",
            FileName = "现场.jpg",
            Size = 5_000_000_000,
            CreatedAt = database.Clock.GetUtcNow(),
        };
        await database.WriteAsync(transaction => attachments.AddAsync(transaction, photo, None));

        var concern = await ledger.DoAsync((service, transaction) =>
            service.FileAsync(transaction, ledger.Report(resident) with { AttachmentIds = ["photo"] }, Actor.Resident(resident.Id), None));
        var again = await ledger.FileAsync(resident);

        Assert.Equal([photo with { ConcernId = concern.Id }], await database.ReadAsync(transaction => attachments.OfConcernAsync(transaction, concern.Id, None)));
        Assert.False(await database.WriteAsync(transaction => attachments.AssignAsync(transaction, "photo", again.Id, None)));
    }
}
