using System.Text.Json.Nodes;
using Huiyin.AdminApi.Idempotency;
using Huiyin.Concerns;
using Huiyin.Outbox;
using Huiyin.Privacy;
using Huiyin.Privacy.Retention;
using Huiyin.Storage;
using Microsoft.Extensions.Configuration;

namespace Huiyin.Webhooks;

/// <summary>What a resident wants forgotten is forgotten in the copies too.</summary>
public sealed class ErasedDeliveryTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, OnSqlite, OnPostgres]
    public async Task Erase_ByTheResident_LeavesDeliveriesWithoutWordsAndPlace(DatabaseKind kind)
    {
        await using var ledger = await StartAsync(kind);
        var webhook = await ledger.AddAsync("http://127.0.0.1:9/", withWords: true);
        var anna = await ledger.Ledger.ResidentAsync("anna");
        await ledger.Ledger.AnswerAsync(await ledger.Ledger.RectifyAsync(await ledger.Ledger.FileAsync(anna, "楼下漏水")), solved: true, "谢谢");
        var other = await ledger.Ledger.FileAsync(await ledger.Ledger.ResidentAsync("berta"), "别人的话");
        var before = await ledger.DeliveriesAsync(webhook);
        Assert.Contains(before, delivery => delivery.Payload.Contains("楼下漏水", StringComparison.Ordinal) && delivery.Payload.Contains("place", StringComparison.Ordinal));

        await EraseAsync(ledger, anna.Id);

        var after = await ledger.DeliveriesAsync(webhook);
        Assert.Equal(before.Select(one => (one.Id, one.MessageId, one.Type, one.State)), after.Select(one => (one.Id, one.MessageId, one.Type, one.State)));
        foreach (var (was, now) in before.Zip(after).Where(pair => pair.First.ConcernId != other.Id))
        {
            var (data, left) = (JsonNode.Parse(was.Payload)!["data"]!.AsObject(), JsonNode.Parse(now.Payload)!["data"]!.AsObject());
            Assert.Equal("", (string?)left["text"] ?? "");
            Assert.DoesNotContain("place", left);
            Assert.Equal(data.Select(field => field.Key).Except(["text", "place"]), left.Select(field => field.Key).Except(["text"]));
        }

        Assert.Contains(after, delivery => delivery.ConcernId == other.Id && delivery.Payload.Contains("别人的话", StringComparison.Ordinal));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Erase_ByAFollower_LeavesTheReportersWords(DatabaseKind kind)
    {
        await using var ledger = await StartAsync(kind);
        var webhook = await ledger.AddAsync("http://127.0.0.1:9/", withWords: true);
        var (anna, berta) = (await ledger.Ledger.ResidentAsync("anna"), await ledger.Ledger.ResidentAsync("berta"));
        var concern = await ledger.Ledger.FileAsync(berta, "楼道的灯");
        await ledger.Ledger.DoAsync((service, transaction) => service.JoinAsync(transaction, concern.Id, new ConversationKey("webchat", "chat-anna"), Actor.Resident(anna.Id), None));
        await ledger.Ledger.DoAsync((service, transaction) => service.AddWordsAsync(transaction, concern.Id, "我家门口也是", Actor.Resident(anna.Id), None));

        await EraseAsync(ledger, anna.Id);

        var payloads = (await ledger.DeliveriesAsync(webhook)).Select(delivery => delivery.Payload).ToList();
        Assert.DoesNotContain(payloads, payload => payload.Contains("我家门口也是", StringComparison.Ordinal));
        Assert.Contains(payloads, payload => payload.Contains("楼道的灯", StringComparison.Ordinal));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Retention_AfterAYear_LeavesDeliveriesWithoutWords(DatabaseKind kind)
    {
        await using var ledger = await StartAsync(kind);
        var webhook = await ledger.AddAsync("http://127.0.0.1:9/", withWords: true);
        await ledger.Ledger.AnswerAsync(await ledger.Ledger.RectifyAsync(await ledger.Ledger.FileAsync(await ledger.Ledger.ResidentAsync("anna"), "楼下漏水")), solved: true);
        await ledger.Database.ExecuteAsync("UPDATE outbox SET state = 'Delivered'");

        await ledger.Database.Get<RetentionJob>().RunAsync(ledger.Database.Get<DistrictTime>().Today.AddDays(366), null, None);

        Assert.All(await ledger.DeliveriesAsync(webhook), delivery => Assert.DoesNotContain("漏水", delivery.Payload, StringComparison.Ordinal));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Erase_RememberedAnswer_StillAnswersButWithoutPersonalData(DatabaseKind kind)
    {
        await using var ledger = await StartAsync(kind);
        var anna = await ledger.Ledger.ResidentAsync("anna");
        var concern = await ledger.Ledger.AnswerAsync(await ledger.Ledger.RectifyAsync(await ledger.Ledger.FileAsync(anna)), solved: true);
        var open = await ledger.Ledger.FileAsync(anna);
        await RememberAsync(ledger, "closed", concern.Id);
        await RememberAsync(ledger, "open", open.Id);
        await RememberAsync(ledger, "another", new string('0', 32));

        await EraseAsync(ledger, anna.Id);

        foreach (var key in new[] { "closed", "open" })
        {
            var answer = await RecallAsync(ledger, key);
            Assert.Equal(("f", 200), (answer.Fingerprint, answer.Status));
            Assert.DoesNotContain("13800000000", answer.Body, StringComparison.Ordinal);
            Assert.DoesNotContain("place", answer.Body, StringComparison.Ordinal);
            Assert.Equal("", (string)JsonNode.Parse(answer.Body)!["concern"]!["text"]!);
        }

        Assert.Contains("13800000000", (await RecallAsync(ledger, "another")).Body, StringComparison.Ordinal);
    }

    private static async Task<WebhookLedger> StartAsync(DatabaseKind kind) => new(await TestDatabase.StartAsync(kind, services => services
        .AddRetention(new RetentionOptions())
        .AddWebhooks(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Webhooks:AllowPrivateAddresses"] = "true" }).Build())));

    private static Task EraseAsync(WebhookLedger ledger, string residentId) =>
        ledger.Database.WriteAsync(transaction => ledger.Database.Get<IResidentErasure>().EraseAsync(transaction, residentId, None));

    private static Task RememberAsync(WebhookLedger ledger, string key, string concernId)
    {
        var now = ledger.Database.Clock.GetUtcNow();
        var answer = new StoredAnswer("f", 200, "{}", $$"""{"concern":{"id":"{{concernId}}","text":"楼下漏水","place":"3 号楼 302"},"phone":"13800000000","attachments":[{"fileName":"a.png"}]}""");
        return ledger.Database.WriteAsync(transaction => ledger.Database.Get<IIdempotencyKeys>().AddAsync(transaction, "member", key, answer, now, now.AddDays(1), None));
    }

    private static async Task<StoredAnswer> RecallAsync(WebhookLedger ledger, string key) =>
        (await ledger.Database.ReadAsync(transaction => ledger.Database.Get<IIdempotencyKeys>().FindAsync(transaction, "member", key, ledger.Database.Clock.GetUtcNow(), None)))!;
}
