using Dapper;
using Huiyin.Outbox;
using Huiyin.Storage;
using Huiyin.Transactions;

namespace Huiyin.Concerns;

/// <summary>A ledger with a resident who reports and a clerk who works on it.</summary>
internal sealed class Ledger(TestDatabase database)
{
    public static readonly Actor Clerk = new(ActorRole.Clerk, "clerk-1", "Clerk", "environment");
    public static readonly Actor Head = new(ActorRole.UnitHead, "head-1", "Head", "environment");
    public static readonly Actor Supervisor = new(ActorRole.Supervisor, "supervisor-1", "Supervisor", "supervision");
    private static readonly CancellationToken None = CancellationToken.None;

    public TestDatabase Database { get; } = database;

    public Task<Resident> ResidentAsync(string user, string locale = "zh-CN") => Database.WriteAsync(async transaction =>
    {
        var resident = await Database.Get<IResidentRepository>().EnsureAsync(transaction, "webchat", user, locale, None);
        await Database.Get<IConversationRepository>().RefreshAsync(transaction, ConversationOf(resident.Id, $"chat-{user}"), None);
        return resident;
    });

    public Conversation ConversationOf(string residentId, string conversationId) => new()
    {
        Key = new ConversationKey("webchat", conversationId),
        ResidentId = residentId,
        ServiceUrl = "http://localhost/",
        Reference = $$"""{ "conversation": { "id": "{{conversationId}}" } }""",
        Locale = "zh-CN",
        LastInboundAt = Database.Clock.GetUtcNow(),
    };

    public NewConcern Report(Resident resident, string text = "楼下一直有车乱停", string? key = null) => new(
        resident.Id,
        new ConversationKey("webchat", $"chat-{resident.ChannelUserId}"),
        ConcernKind.Problem,
        "parking.blocked",
        text,
        "zh-CN",
        Area: "wenchang.zhongyuan",
        Place: "德和家园3号楼",
        SinceWhen: "上周二",
        Phone: "13800000000",
        DeduplicationKey: key);

    public Task<Concern> FileAsync(Resident resident, string text = "楼下一直有车乱停", string? key = null) =>
        Database.WriteAsync(transaction => Database.Concerns.FileAsync(transaction, Report(resident, text, key), Actor.Resident(resident.Id), None));

    public Task<Concern> DoAsync(Func<ConcernService, ITransaction, Task<Concern>> act) =>
        Database.WriteAsync(transaction => act(Database.Concerns, transaction));

    public Task<Concern> MoveAsync(Concern concern, TransitionRequest request, Actor actor) =>
        DoAsync((service, transaction) => service.TransitionAsync(transaction, concern.Id, concern.Version, request, actor, None));

    public Task<Concern> RectifyAsync(Concern concern, Actor? actor = null) =>
        DoAsync((service, transaction) => service.RecordRectificationAsync(transaction, concern.Id, null, new Rectification("已划线并安排巡查"), actor ?? Clerk, None));

    public Task<Concern> AnswerAsync(Concern concern, bool solved, string? words = null) =>
        DoAsync((service, transaction) => service.AnswerRectificationAsync(transaction, concern.Id, solved, words, Actor.Resident(concern.ReporterId), None));

    public Task<Concern> ReadAsync(string id) => Database.ReadAsync(async transaction => (await Database.Queries.FindAsync(transaction, id, None))!);

    public Task<IReadOnlyList<ConcernEvent>> EventsAsync(string id) => Database.ReadAsync(transaction => Database.Queries.EventsAsync(transaction, id, None));

    public Task<List<OutboxLine>> OutboxAsync(string concernId) => Database.ReadAsync(async transaction =>
        (await transaction.Connection().QueryAsync<OutboxLine>(
            "SELECT purpose, channel_id, conversation_id, activity_id, payload, state FROM outbox WHERE concern_id = @Id ORDER BY id",
            new { Id = concernId })).Select(line => line.Revealed(transaction)).ToList());

    public Task FollowAsync(Concern concern, Resident follower) => Database.WriteAsync(transaction =>
        Database.Get<IConcernRepository>().AddFollowerAsync(
            transaction,
            concern.Id,
            follower.Id,
            new ConversationKey("webchat", $"chat-{follower.ChannelUserId}"),
            isReporter: false,
            Database.Clock.GetUtcNow(),
            None));

    internal sealed class OutboxLine
    {
        public string Purpose { get; set; } = "";

        public string ConversationId { get; set; } = "";

        public string Payload { get; set; } = "";

        public string State { get; set; } = "";

        public string ChannelId { get; set; } = "";

        public string ActivityId { get; set; } = "";

        public OutboxLine Revealed(ITransaction transaction)
        {
            Payload = transaction.Fields().Reveal(Payload, OutboxRow.Field(ChannelId, ConversationId, ActivityId))!;
            return this;
        }
    }
}
