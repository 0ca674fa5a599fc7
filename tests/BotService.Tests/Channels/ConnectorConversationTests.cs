using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using BotFramework.Tests.Connector;
using Huiyin.Hosting;
using Huiyin.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Huiyin.Channels;

/// <summary>The whole service with its own bot, talked to as a Bot Framework channel does.</summary>
public sealed class ConnectorConversationTests : IAsyncLifetime
{
    private StubConnector _connector = null!;
    private ServiceHost _service = null!;

    public async Task InitializeAsync()
    {
        _connector = await StubConnector.StartAsync();
        _service = await ServiceHost.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _service.DisposeAsync();
        await _connector.DisposeAsync();
    }

    [Fact]
    public async Task Message_FromAChannel_IsAnsweredAtItsServiceUrlInItsLanguage()
    {
        Assert.Equal(HttpStatusCode.OK, await SayAsync("m1", "help", "en-US"));

        await Eventually.TrueAsync(() => Texts().Any(text => text.Contains("\"back\"", StringComparison.Ordinal)));
        Assert.All(_connector.Calls, call => Assert.StartsWith("/v3/conversations/%E7%BE%A4%3Ac1/activities", call.Target, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Message_DeliveredManyTimesAtOnce_IsAnsweredOnce()
    {
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => SayAsync("m1", "帮助", "zh-CN")));
        await AnsweredAsync();
        var answers = _connector.Calls.Count;

        await SayAsync("m1", "帮助", "zh-CN");
        await SayAsync("m2", "帮助", "zh-CN");
        await AnsweredAsync(inbox: 2);

        Assert.Equal(1, Texts().Count(text => text.Contains("回音", StringComparison.Ordinal) && text.StartsWith("您好", StringComparison.Ordinal)));
        Assert.True(_connector.Calls.Count > answers);
    }

    [Fact]
    public async Task Message_ChannelHangs_IsAcknowledgedAllTheSame()
    {
        using var released = new ManualResetEventSlim();
        _connector.Answer = _ =>
        {
            released.Wait(TimeSpan.FromSeconds(30));
            return (200, "{}");
        };

        Assert.Equal(HttpStatusCode.OK, await SayAsync("m1", "help", "en-US"));
        await Eventually.TrueAsync(() => !_connector.Calls.IsEmpty);
        Assert.Equal(HttpStatusCode.OK, await SayAsync("m2", "help", "en-US"));
        released.Set();
    }

    [Fact]
    public async Task Message_ChannelIsDownForAMoment_IsAnsweredInOrderAfterwards()
    {
        var refused = 0;
        _connector.Answer = _ => Interlocked.Increment(ref refused) <= 2 ? (503, "") : (200, """{"id":"r"}""");

        await SayAsync("m1", "help", "en-US");

        await AnsweredAsync();
        var delivered = Texts().Skip(2).ToList();
        Assert.Equal(delivered.Distinct(), delivered);
        Assert.StartsWith("Hello", delivered[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/photo.gif", 1, "1 photo received")]
    [InlineData("/gone.gif", 0, "I cannot open this file")]
    [InlineData("data:image/gif;base64,R0lGODlhAQABAAAAADs=", 1, "1 photo received")]
    public async Task Photo_OnTheChannelsSide_IsFetchedBeforeTheTurn(string address, int stored, string answer)
    {
        _connector.Answer = call => call.Target == "/photo.gif" ? (200, "GIF89a\u0001\0\u0001\0\0\0\0\0;") : call.Target == "/gone.gif" ? (404, "") : (200, """{"id":"r"}""");
        var url = address.StartsWith('/') ? _connector.Url + address : address;

        await SayAsync("m1", "Scooters block the door in Mingdu", "en-US", new JsonArray(new JsonObject { ["contentType"] = "image/gif", ["contentUrl"] = url, ["name"] = "door.gif" }));

        await Eventually.TrueAsync(() => Texts().Any(text => text.Contains(answer, StringComparison.Ordinal)), explain: () => string.Join("\n", Texts()));
        Assert.Equal(stored, await CountAsync("SELECT count(*) FROM attachment WHERE file_name = 'door.gif'"));
    }

    [Fact]
    public async Task OwnData_OnAChannelThatCannotReachUs_IsSaidInWords()
    {
        await SayAsync("m1", "Scooters block the door in Mingdu", "en-US", channel: "sms");
        await SayAsync("m2", "export my data", "en-US", channel: "sms");

        await Eventually.TrueAsync(() => Texts().Any(text => text.Contains("Your weekly summaries", StringComparison.Ordinal)), explain: () => string.Join("\n", Texts()));
        Assert.DoesNotContain(Texts(), text => text.Contains("/my-data/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Photo_BeingFetched_ShowsTypingBeforeTheAnswer()
    {
        _connector.Answer = call => call.Target == "/photo.gif" ? (200, "GIF89a\u0001\0\u0001\0\0\0\0\0;") : (200, """{"id":"r"}""");

        await SayAsync("m1", "Scooters block the door in Mingdu", "en-US", new JsonArray(new JsonObject { ["contentType"] = "image/gif", ["contentUrl"] = _connector.Url + "/photo.gif", ["name"] = "door.gif" }));

        await Eventually.TrueAsync(() => Texts().Any(text => text.StartsWith("Hello", StringComparison.Ordinal)));
        var kinds = _connector.Calls.Where(call => call.Body.Length > 0).Select(call => (string?)JsonNode.Parse(call.Body)!["type"]).ToList();
        Assert.Equal("typing", kinds[0]);
        Assert.Single(kinds, "typing");
    }

    [Fact]
    public async Task Answer_OnAChannelWithoutButtons_IsGivenByItsNumber()
    {
        await SayAsync("m1", "Dogs run loose without a leash and frighten the children", "en-US", channel: "sms");
        await Eventually.TrueAsync(() => Texts().Any(text => text.Contains("2. Bankou Office", StringComparison.Ordinal)), explain: () => string.Join("\n", Texts()));

        await SayAsync("m2", "2", "en-US", channel: "sms");

        await Eventually.TrueAsync(() => Texts().Any(text => text.Contains("Which community or village of \"Bankou Office\"", StringComparison.Ordinal)), explain: () => string.Join("\n", Texts()));
    }

    private List<string> Texts() =>
        [.. _connector.Calls.Where(call => call.Body.Length > 0).Select(call => JsonNode.Parse(call.Body)!).Where(body => (string?)body["type"] == "message").Select(body => (string?)body["text"] ?? "")];

    private Task AnsweredAsync(int inbox = 1) => Eventually.TrueAsync(
        async () => await CountAsync("SELECT count(*) FROM inbox WHERE state = 'Processed'") >= inbox
            && await CountAsync("SELECT count(*) FROM outbox WHERE state = 'Queued'") == 0,
        TimeSpan.FromSeconds(40));

    private Task<long> CountAsync(string sql) => _service.Services.GetRequiredService<Transactions.ITransactions>().ReadAsync(
        (transaction, _) => Dapper.SqlMapper.ExecuteScalarAsync<long>(transaction.Connection(), sql), CancellationToken.None);

    private async Task<HttpStatusCode> SayAsync(string id, string text, string locale, JsonArray? attachments = null, string channel = "test")
    {
        var activity = Posted.Message(_connector.Url, message =>
        {
            message["id"] = id;
            message["channelId"] = channel;
            message["text"] = text;
            message["locale"] = locale;
            message["conversation"] = new JsonObject { ["id"] = "群:c1" };
            if (attachments is not null)
            {
                message["attachments"] = attachments;
            }
        });
        using var content = new StringContent(activity, Encoding.UTF8, "application/json");
        using var response = await _service.Client.PostAsync("/api/messages", content);
        return response.StatusCode;
    }
}
