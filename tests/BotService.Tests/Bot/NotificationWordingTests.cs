using System.Text.Json;
using Huiyin.Concerns;
using Huiyin.Concerns.DueActs;
using Huiyin.DialogContent;
using Huiyin.Dialogs;
using Huiyin.Storage;
using Huiyin.Tests.Understanding;
using Microsoft.Extensions.DependencyInjection;

namespace Huiyin.Bot;

/// <summary>What residents really read, composed by the service itself.</summary>
public sealed class NotificationWordingTests
{
    private static readonly Actor Head = new(ActorRole.UnitHead, "head-1", "Head", "urban-management");
    private static readonly Actor OtherHead = Head with { Id = "head-2" };

    [Theory]
    [InlineData("zh-CN", "管理局", "回话|结果|再问")]
    [InlineData("en", "Urban Management Bureau", "You will hear|the result|I ask")]
    public async Task EveryMessage_OnALongWay_NamesTheConcernTheUnitAndWhatComesNext(string locale, string unit, string next)
    {
        await using var database = await StartAsync();
        var ledger = new Ledger(database);
        var filed = await ledger.FileAsync(await ledger.ResidentAsync("anna", locale));
        await ledger.FollowAsync(filed, await ledger.ResidentAsync("bert", locale));
        var assigned = await ledger.MoveAsync(filed, new TransitionRequest(ConcernStatus.Assigned, Unit: "urban-management"), Head);
        var working = await ledger.MoveAsync(assigned, new TransitionRequest(ConcernStatus.InProgress), Head);
        var rectified = await ledger.MoveAsync(working, new TransitionRequest(ConcernStatus.Rectified, Text: "已经划线"), Head);
        database.Clock.Advance(TimeSpan.FromDays(2));
        await database.Get<DueActSweep>().SweepAsync(CancellationToken.None);
        var reopened = await ledger.AnswerAsync(rectified, solved: false);
        await ledger.MoveAsync(reopened, new TransitionRequest(ConcernStatus.Assigned, Unit: "urban-management", Text: "换人"), OtherHead);

        var told = await TextsAsync(ledger, filed);

        Assert.Equal(
            [
                ConcernMessages.Assigned, ConcernMessages.Assigned, ConcernMessages.InProgress, ConcernMessages.InProgress, ConcernMessages.Rectified, ConcernMessages.Rectified,
                ConcernMessages.ReminderFirst, ConcernMessages.Reopened, ConcernMessages.Reassigned, ConcernMessages.Reassigned,
            ],
            told.Select(message => message.Purpose));
        Assert.All(told, message => Assert.Contains(ConcernNumber.Format(filed.Number), message.Text, StringComparison.Ordinal));
        Assert.All(told, message => Assert.Contains(unit, message.Text, StringComparison.Ordinal));
        Assert.All(told, message => Assert.Contains(next.Split('|'), words => message.Text.Contains(words, StringComparison.Ordinal)));
        Assert.All(told, message => Assert.DoesNotContain("Head", message.Text, StringComparison.Ordinal));
    }

    /// <summary>Who joined somebody else's concern was neither asked nor promised a call, and reported nothing.</summary>
    [Theory]
    [InlineData("zh-CN", "您关注的", "您反映的|您回答|您的回答|联系您|没有等到您")]
    [InlineData("en", "which you follow", "Your concern|your answer|answer from you|in touch with you|you reported")]
    public async Task EveryMessage_ToWhoFollows_DoesNotSpeakAsIfTheyHadReported(string locale, string follows, string never)
    {
        await using var database = await StartAsync();
        var filed = await new Ledger(database).FileAsync(await new Ledger(database).ResidentAsync("anna", locale));
        var composer = database.Get<INotificationComposer>();
        var recipient = new Recipient("somebody", new Huiyin.Outbox.ConversationKey("webchat", "chat"), locale, null, IsReporter: false);
        // Of what goes on as for everybody the number and the title say enough.
        string[] neutral = [ConcernMessages.Assigned, ConcernMessages.PassedOn, ConcernMessages.Reassigned, ConcernMessages.InProgress, ConcernMessages.Deferred, ConcernMessages.Replied];
        foreach (var code in ConcernMessages.All.Except([ConcernMessages.ReminderFirst, ConcernMessages.ReminderSecond]))
        {
            foreach (var from in Enum.GetValues<ConcernStatus>())
            {
                foreach (var (isAutomatic, level, act) in from automatic in new[] { true, false } from escalated in new[] { 1, 2 } from next in Enum.GetValues<NextAct>() select (automatic, escalated, next))
                {
                    var concern = filed with { EscalationLevel = level, NextAct = act };
                    var change = new ConcernChange(code, from, concern.Status, "urban-management", "已经划线", [], "100017", null, isAutomatic);

                    var told = TextOf(JsonDocument.Parse(composer.Compose(new Notification("id", concern, change, recipient))).RootElement);

                    Assert.DoesNotContain(never.Split('|'), words => told.Contains(words, StringComparison.Ordinal));
                    var isPause = code == ConcernMessages.InProgress && isAutomatic && from is ConcernStatus.Deferred or ConcernStatus.AwaitingResident;
                    Assert.True(neutral.Contains(code) || isPause || told.Contains(follows, StringComparison.Ordinal), $"{code}: {told}");
                    Assert.Contains("管理局|Urban Management".Split('|'), words => told.Contains(words, StringComparison.Ordinal) || code is ConcernMessages.Withdrawn or ConcernMessages.Confirmed or ConcernMessages.Reopened or ConcernMessages.Assigned);
                }
            }
        }
    }

    [Fact]
    public async Task Assigned_ByAnotherUnit_NamesTheUnitThatHasItNow()
    {
        await using var database = await StartAsync();
        var ledger = new Ledger(database);
        var filed = await ledger.FileAsync(await ledger.ResidentAsync("anna"));

        await ledger.MoveAsync(filed, new TransitionRequest(ConcernStatus.Assigned, Unit: "parks"), Head);

        var told = Assert.Single(await TextsAsync(ledger, filed));
        Assert.Contains("已经交给“园林绿化中心”办理", told.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PassedOn_BySomebodyWithoutAUnit_NamesTheUnitThatHadItAndTheOneThatHasIt()
    {
        await using var database = await StartAsync();
        var ledger = new Ledger(database);
        var assigned = await ledger.MoveAsync(await ledger.FileAsync(await ledger.ResidentAsync("anna")), new TransitionRequest(ConcernStatus.Assigned, Unit: "urban-management"), Head);

        await ledger.MoveAsync(assigned, new TransitionRequest(ConcernStatus.Assigned, Unit: "parks", Text: "是绿化带的事"), new Actor(ActorRole.Administrator, "admin-1", "Admin"));

        Assert.StartsWith("“城市管理局”把", (await TextsAsync(ledger, assigned))[^1].Text, StringComparison.Ordinal);
        Assert.Contains("转给“园林绿化中心”办理", (await TextsAsync(ledger, assigned))[^1].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("电动车堵门，电话13800000000", "电动车堵门")]
    [InlineData("我的手机号是138 0000 0000，楼下堆垃圾", "楼下堆垃圾")]
    [InlineData("Scooters block the door, my phone number is +86 138-0000-0000", "Scooters block the door")]
    [InlineData("13800000000", "")]
    [InlineData("3号楼2单元402漏水，已经15天了", "3号楼2单元402漏水，已经15天了")]
    public void Title_OfWordsWithATelephoneNumber_DoesNotTellIt(string text, string title) => Assert.Equal(
        title,
        ConcernWording.Title(new Concern { Id = "id", Number = "100008", Category = "noise", Text = text, Language = "en", ReporterId = "id", Unit = "parks" }));

    [Fact]
    public async Task Unanswered_ToTheReporter_OffersFiveStars()
    {
        await using var database = await StartAsync();
        var ledger = new Ledger(database);
        var concern = await ledger.RectifyAsync(await ledger.FileAsync(await ledger.ResidentAsync("anna")), Head);

        await ledger.MoveAsync(concern, new TransitionRequest(ConcernStatus.Closed, ConcernOutcome.Unanswered), Actor.System);

        var payload = JsonDocument.Parse((await ledger.OutboxAsync(concern.Id))[^1].Payload).RootElement;
        var offered = payload.GetProperty("suggestedActions").GetProperty("actions").EnumerateArray().Select(action => action.GetProperty("value").GetString()!).ToList();
        Assert.Equal(5, offered.Count);
        Assert.True(RatingWords.TryRead(offered[0], out var stars, out var number));
        Assert.Equal((5, concern.Number), (stars, number));
        Assert.All(offered, words => Assert.True(words.Length <= 20, words));
    }

    [Fact]
    public async Task Urgent_Promise_IsATimeOfDay()
    {
        await using var database = await StartAsync();
        var ledger = new Ledger(database);
        var resident = await ledger.ResidentAsync("anna", "en");
        var filed = await ledger.DoAsync((service, transaction) =>
            service.FileAsync(transaction, ledger.Report(resident) with { Urgent = true }, Actor.Resident(resident.Id), CancellationToken.None));

        var moved = await ledger.MoveAsync(filed, new TransitionRequest(ConcernStatus.Assigned, Unit: "parks"), Head);

        var due = TimeZoneInfo.ConvertTime(moved.NextActDue!.Value, TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"));
        Assert.Contains(due.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture), Assert.Single(await TextsAsync(ledger, filed)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("5★ 100 009", 5, true)]
    [InlineData("3分", 3, false)]
    [InlineData("4 stars", 4, false)]
    [InlineData("1 颗星", 1, false)]
    [InlineData("6★", 0, false)]
    [InlineData("5", 0, false)]
    [InlineData("5★ 100 008", 0, false)]
    public void RatingWords_Typed_AreReadWithTheirNumber(string said, int stars, bool hasNumber)
    {
        var isRead = RatingWords.TryRead(said, out var read, out var number);

        Assert.Equal(stars > 0, isRead);
        Assert.Equal((stars > 0 ? stars : read, hasNumber), (read, isRead && number is not null));
    }

    private static Task<TestDatabase> StartAsync() => TestDatabase.StartAsync(DatabaseKind.Sqlite, services => services
        .AddSingleton<IDialogContent>(new FixedContent())
        .AddSingleton<IEvidenceLinks, NoLinks>()
        .AddSingleton<INotificationComposer, NotificationComposer>());

    private static async Task<List<(string Purpose, string Text)>> TextsAsync(Ledger ledger, Concern concern) =>
        [.. (await ledger.OutboxAsync(concern.Id)).Select(line => (line.Purpose, TextOf(JsonDocument.Parse(line.Payload).RootElement)))];

    private static string TextOf(JsonElement activity) =>
        activity.TryGetProperty("text", out var text) && text.GetString() is { Length: > 0 } said ? said : activity.GetProperty("summary").GetString()!;

    private sealed class NoLinks : IEvidenceLinks
    {
        public IReadOnlyList<string> To(IReadOnlyList<Attachment> evidence, Huiyin.Outbox.ConversationKey conversation) => [];
    }
}
