using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace Huiyin.BotFramework.Tests.Builder;

public sealed class TranscriptTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("transcripts");

    [Fact]
    public async Task Middleware_OfATurn_LogsWhatWasSaidBothWays()
    {
        var store = new MemoryTranscriptStore();
        var adapter = new TestAdapter();
        adapter.Use(new TranscriptLoggerMiddleware(store));

        await adapter.SendTextToBotAsync(
            "hi",
            async (turn, ct) =>
            {
                var sent = await turn.SendActivityAsync("one", cancellationToken: ct);
                var changed = MessageFactory.Text("two");
                changed.Id = sent.Id;
                await turn.UpdateActivityAsync(changed, ct);
                await turn.DeleteActivityAsync(sent.Id, ct);
            },
            default);

        var log = await store.GetTranscriptActivitiesAsync("test", adapter.Conversation.Conversation.Id);
        Assert.Equal(
            [(ActivityTypes.Message, "hi"), (ActivityTypes.Message, "one"), (ActivityTypes.MessageUpdate, "two"), (ActivityTypes.MessageDelete, null)],
            log.Items.Select(a => (a.Type, (string?)((Activity)a).Text)));
        Assert.Equal(RoleTypes.User, log.Items[0].From.Role);
        Assert.All(log.Items, a => Assert.NotNull(a.Id));
        Assert.Null(log.ContinuationToken);
    }

    [Fact]
    public async Task Middleware_LoggerThatFails_DoesNotFailTheTurn()
    {
        var adapter = new TestAdapter();
        adapter.Use(new TranscriptLoggerMiddleware(new FailingLogger()));

        await adapter.SendTextToBotAsync("hi", (turn, ct) => turn.SendActivityAsync("one", cancellationToken: ct), default);

        Assert.Equal("one", Assert.Single(adapter.ActiveQueue).Text);
        Assert.Throws<ArgumentNullException>(() => new TranscriptLoggerMiddleware(null!));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Store_ManyActivities_ComeInPages(bool inFiles)
    {
        var store = Store(inFiles);
        for (var i = 0; i < 45; i++)
        {
            await store.LogActivityAsync(Said(i));
        }

        var all = new List<string>();
        string? token = null;
        var pages = 0;
        do
        {
            var page = await store.GetTranscriptActivitiesAsync("test", "c/1", token!);
            all.AddRange(page.Items.Select(a => a.Id));
            token = page.ContinuationToken;
            pages++;
        }
        while (token is not null);

        Assert.Equal(Enumerable.Range(0, 45).Select(i => $"{i}"), all);
        Assert.Equal(3, pages);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Store_SinceADate_LeavesEarlierOnesOut(bool inFiles)
    {
        var store = Store(inFiles);
        for (var i = 0; i < 5; i++)
        {
            await store.LogActivityAsync(Said(i));
        }

        var page = await store.GetTranscriptActivitiesAsync("test", "c/1", startDate: DateTimeOffset.UnixEpoch.AddMinutes(3));

        Assert.Equal(["3", "4"], page.Items.Select(a => a.Id));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Store_ListAndDelete_ByConversation(bool inFiles)
    {
        var store = Store(inFiles);
        await store.LogActivityAsync(Said(1));
        await store.LogActivityAsync(Said(2, "../../c2"));

        Assert.Equal(["../../c2", "c/1"], (await store.ListTranscriptsAsync("test")).Items.Select(t => t.Id).Order());
        await store.DeleteTranscriptAsync("test", "c/1");

        Assert.Equal("../../c2", Assert.Single((await store.ListTranscriptsAsync("test")).Items).Id);
        Assert.Empty((await store.GetTranscriptActivitiesAsync("test", "c/1")).Items);
        Assert.Empty((await store.ListTranscriptsAsync("other")).Items);
        Assert.Empty(_folder.Parent!.GetFiles("*.transcript"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Store_Nothing_Throws(bool inFiles)
    {
        var store = Store(inFiles);

        await Assert.ThrowsAsync<ArgumentNullException>(() => store.LogActivityAsync(null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => store.GetTranscriptActivitiesAsync(null!, "c"));
        await Assert.ThrowsAsync<ArgumentNullException>(() => store.GetTranscriptActivitiesAsync("test", null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => store.ListTranscriptsAsync(null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => store.DeleteTranscriptAsync("test", null!));
    }

    [Fact]
    public async Task Files_UpdateAndDelete_ChangeTheTranscript()
    {
        var store = Store(inFiles: true);
        await store.LogActivityAsync(Said(1));
        await store.LogActivityAsync(Said(2));
        await store.LogActivityAsync(Said(1, type: ActivityTypes.MessageUpdate, text: "new"));
        await store.LogActivityAsync(Said(2, type: ActivityTypes.MessageDelete));

        var items = (await store.GetTranscriptActivitiesAsync("test", "c/1")).Items;

        Assert.Equal([(ActivityTypes.Message, "new"), (ActivityTypes.MessageDelete, null)], items.Select(a => (a.Type, (string?)((Activity)a).Text)));
        Assert.Equal("deleted", items[1].From.Id);
    }

    [Fact]
    public async Task Files_OfAnEarlierRun_AreReplacedInTestModeAlone()
    {
        await Store(inFiles: true).LogActivityAsync(Said(1));
        await new FileTranscriptLogger(_folder.FullName, unitTestMode: false).LogActivityAsync(Said(2));
        var kept = await Store(inFiles: true).GetTranscriptActivitiesAsync("test", "c/1");
        await Store(inFiles: true).LogActivityAsync(Said(3));
        var replaced = await Store(inFiles: true).GetTranscriptActivitiesAsync("test", "c/1");

        Assert.Equal(["1", "2"], kept.Items.Select(a => a.Id));
        Assert.Equal(["3"], replaced.Items.Select(a => a.Id));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static Activity Said(int i, string conversation = "c/1", string type = ActivityTypes.Message, string? text = null) => new(type)
    {
        Id = $"{i}",
        Text = text,
        ChannelId = "test",
        From = new ChannelAccount("user", role: RoleTypes.User),
        Conversation = new ConversationAccount(id: conversation),
        Timestamp = DateTimeOffset.UnixEpoch.AddMinutes(i),
    };

    private ITranscriptStore Store(bool inFiles) =>
        inFiles ? new FileTranscriptLogger(_folder.FullName) : new MemoryTranscriptStore();

    private sealed class FailingLogger : ITranscriptLogger
    {
        public Task LogActivityAsync(IActivity activity) => throw new IOException("disk full");
    }
}
