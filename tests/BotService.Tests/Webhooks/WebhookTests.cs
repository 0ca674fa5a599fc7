using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Huiyin.Concerns;
using Huiyin.Diagnostics;
using Huiyin.Storage;
using Microsoft.Extensions.Configuration;

namespace Huiyin.Webhooks;

public sealed class WebhookTests
{
    [Theory]
    [OnSqlite]
    [OnPostgres]
    internal async Task Concern_FiledAndAnswered_IsToldInOrderAndSigned(DatabaseKind kind)
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var ledger = await WebhookLedger.StartAsync(kind);
        var webhook = await ledger.AddAsync(receiver.Url);
        var concern = await ledger.Ledger.FileAsync(await ledger.Ledger.ResidentAsync("anna"), "Phone 13800000000, it stinks.");
        await ledger.RoundAsync();
        await ledger.Ledger.DoAsync((service, transaction) => service.ReplyAsync(transaction, concern.Id, null, "We come on Monday.", Ledger.Clerk, CancellationToken.None));
        await ledger.RoundAsync();

        Assert.Equal(["concern.filed", "concern.replied"], receiver.Received.Select(message => (string)JsonNode.Parse(message.Body)!["type"]!));
        foreach (var (headers, body) in receiver.Received)
        {
            Assert.Equal($"v1,{Signature(webhook.Secret, headers["webhook-id"], headers["webhook-timestamp"], body)}", headers["webhook-signature"]);
            Assert.Equal(ledger.Database.Clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), headers["webhook-timestamp"]);
            Assert.DoesNotContain("13800000000", body, StringComparison.Ordinal);
            Assert.DoesNotContain("stinks", body, StringComparison.Ordinal);
            Assert.DoesNotContain("Monday", body, StringComparison.Ordinal);
        }

        Assert.All(await ledger.DeliveriesAsync(webhook), delivery => Assert.Equal((WebhookDeliveryState.Delivered, 204), (delivery.State, delivery.LastStatus)));
    }

    [Theory]
    [OnSqlite]
    internal async Task Words_AreSentOnlyWhereAllowed(DatabaseKind kind)
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var ledger = await WebhookLedger.StartAsync(kind);
        await ledger.AddAsync(receiver.Url, WebhookEvents.Filed, withWords: true);
        var concern = await ledger.Ledger.FileAsync(await ledger.Ledger.ResidentAsync("anna"), "It stinks.");
        await ledger.Ledger.DoAsync((service, transaction) => service.NoteAsync(transaction, concern.Id, null, "A note.", Ledger.Clerk, CancellationToken.None));
        await ledger.RoundAsync();
        var (_, body) = Assert.Single(receiver.Received);
        Assert.Equal("It stinks.", (string)JsonNode.Parse(body)!["data"]!["text"]!);
        Assert.DoesNotContain("13800000000", body, StringComparison.Ordinal);
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    internal async Task Act_RolledBack_TellsNobody(DatabaseKind kind)
    {
        await using var ledger = await WebhookLedger.StartAsync(kind);
        var webhook = await ledger.AddAsync("http://127.0.0.1:1/");
        var concern = await ledger.Ledger.FileAsync(await ledger.Ledger.ResidentAsync("anna"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => ledger.Ledger.DoAsync(async (service, transaction) =>
        {
            await service.NoteAsync(transaction, concern.Id, null, "A note.", Ledger.Clerk, CancellationToken.None);
            throw new InvalidOperationException("Rolled back.");
        }));
        Assert.Equal("concern.filed", Assert.Single(await ledger.DeliveriesAsync(webhook)).Type);
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    internal async Task Receiver_ThatFails_IsTriedAgainWithGrowingPausesAndTheSameId(DatabaseKind kind)
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var ledger = await WebhookLedger.StartAsync(kind);
        var webhook = await ledger.AddAsync(receiver.Url);
        receiver.Answer = 500;
        await ledger.Ledger.FileAsync(await ledger.Ledger.ResidentAsync("anna"));
        await ledger.RoundAsync();
        await ledger.RoundAsync();
        Assert.Single(receiver.Received);
        Assert.NotNull((await ledger.ReadAsync(webhook)).FailingSince);
        ledger.Database.Clock.Advance(TimeSpan.FromSeconds(5));
        await ledger.RoundAsync();
        Assert.Equal(2, receiver.Received.Count);
        ledger.Database.Clock.Advance(TimeSpan.FromMinutes(4));
        await ledger.RoundAsync();
        Assert.Equal(2, receiver.Received.Count);
        receiver.Answer = 200;
        ledger.Database.Clock.Advance(TimeSpan.FromMinutes(1));
        await ledger.RoundAsync();
        Assert.Single(receiver.Received.Select(message => message.Headers["webhook-id"]).Distinct());
        Assert.Equal((WebhookDeliveryState.Delivered, 3), (await ledger.DeliveriesAsync(webhook)).Select(delivery => (delivery.State, delivery.Attempts)).Single());
        Assert.Null((await ledger.ReadAsync(webhook)).FailingSince);
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    internal async Task Receiver_ThatFailsForDaysOrIsGone_IsDisabled(DatabaseKind kind)
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var ledger = await WebhookLedger.StartAsync(kind);
        var failing = await ledger.AddAsync(receiver.Url);
        receiver.Answer = 302;
        var resident = await ledger.Ledger.ResidentAsync("anna");
        await ledger.Ledger.FileAsync(resident);
        await ledger.RoundAsync();
        ledger.Database.Clock.Advance(TimeSpan.FromDays(6));
        await ledger.Ledger.FileAsync(resident, key: "second");
        await ledger.RoundAsync();
        Assert.Equal((WebhookState.Disabled, "failing"), await StateAsync(failing));
        Assert.All(await ledger.DeliveriesAsync(failing), delivery => Assert.Equal(WebhookDeliveryState.Failed, delivery.State));

        var gone = await ledger.AddAsync(receiver.Url);
        receiver.Answer = 410;
        await ledger.Ledger.FileAsync(resident, key: "third");
        await ledger.RoundAsync();
        Assert.Equal((WebhookState.Disabled, "gone"), await StateAsync(gone));

        async Task<(WebhookState, string?)> StateAsync(Webhook webhook)
        {
            var now = await ledger.ReadAsync(webhook);
            return (now.State, now.DisabledBecause);
        }
    }

    [Fact]
    public void Signature_DuringARotation_IsMadeWithBothSecrets()
    {
        var now = DateTimeOffset.UnixEpoch.AddDays(20_000);
        var webhook = new Webhook { Id = "w", Url = "", CreatedBy = "", Secret = WebhookSecret.New(), PreviousSecret = WebhookSecret.New(), PreviousUntil = now.AddHours(1) };
        var timestamp = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        Assert.Equal($"v1,{Signature(webhook.Secret, "msg_1", timestamp, "{}")} v1,{Signature(webhook.PreviousSecret, "msg_1", timestamp, "{}")}", WebhookSecret.Sign(webhook, "msg_1", now, "{}"));
        Assert.DoesNotContain(' ', WebhookSecret.Sign(webhook, "msg_1", now.AddHours(1), "{}"));
    }

    [Fact]
    public void Signature_OfTheConventionsExample_IsTheSame()
    {
        var webhook = new Webhook { Id = "w", Url = "", CreatedBy = "", Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw" };
        Assert.Equal(
            "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
            WebhookSecret.Sign(webhook, "msg_p5jXN8AQM9LWM0D4loKWxJek", DateTimeOffset.FromUnixTimeSeconds(1614265330), """{"test": 2432232314}"""));
    }

    [Theory]
    [InlineData("http://example.org/hook")]
    [InlineData("ftp://example.org/hook")]
    [InlineData("https://localhost/hook")]
    [InlineData("https://intranet/hook")]
    [InlineData("https://printer.local/hook")]
    [InlineData("https://127.0.0.1/hook")]
    [InlineData("https://2130706433/hook")]
    [InlineData("https://0x7f.1/hook")]
    [InlineData("https://10.1.2.3/hook")]
    [InlineData("https://192.168.0.1/hook")]
    [InlineData("https://169.254.169.254/latest/meta-data")]
    [InlineData("https://[::1]/hook")]
    [InlineData("https://[::ffff:10.0.0.1]/hook")]
    [InlineData("https://[fd00::1]/hook")]
    [InlineData("https://user:secret@example.org/hook")]
    [InlineData("not an address")]
    [InlineData("")]
    public void Address_ThatIsNotPublicHttps_IsRefused(string url) =>
        Assert.Equal("url", Assert.Throws<WebhookRefusedException>(() => new WebhookAddresses(new WebhookOptions()).Check(url)).Field);

    [Theory]
    [InlineData("https://example.org/hook?a=1")]
    [InlineData("https://93.184.216.34/hook")]
    [InlineData("https://[2606:2800:220:1::1]:8443/hook")]
    public void Address_PublicHttps_IsTaken(string url) => Assert.NotNull(new WebhookAddresses(new WebhookOptions()).Check(url));

    [Theory]
    [OnSqlite]
    internal async Task Name_ThatMeansAPrivateAddress_IsNotConnectedTo(DatabaseKind kind)
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var ledger = await WebhookLedger.StartAsync(kind, allowPrivate: false);
        // Stands for a name whose owner points it inside after it was accepted.
        var webhook = await ledger.AddAsync(receiver.Url.Replace("127.0.0.1", "localhost", StringComparison.Ordinal));
        await ledger.Ledger.FileAsync(await ledger.Ledger.ResidentAsync("anna"));
        await ledger.RoundAsync();
        Assert.Empty(receiver.Received);
        Assert.Equal("The address is not a public one.", (await ledger.DeliveriesAsync(webhook)).Single().LastError);
    }

    [Theory]
    [InlineData("Timeout", "00:00:00")]
    [InlineData("DisableAfter", "00:01:00")]
    [InlineData("KeepLog", "1000.00:00:00")]
    [InlineData("Timeout", "soon")]
    public void Option_OutOfRange_IsRefusedAtTheStart(string name, string value)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { [$"Webhooks:{name}"] = value }).Build();
        Assert.Contains("Webhooks:", Assert.Throws<StartupException>(() => WebhookOptionsReader.Read(configuration)).Message, StringComparison.Ordinal);
    }

    private static string Signature(string secret, string id, string timestamp, string body) =>
        Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(secret["whsec_".Length..]), Encoding.UTF8.GetBytes($"{id}.{timestamp}.{body}")));
}
