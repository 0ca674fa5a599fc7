using Huiyin.Outbox;
using Huiyin.Storage;

namespace Huiyin.Concerns;

public sealed class RatingTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, OnSqlite, OnPostgres]
    public async Task Rate_AfterConfirming_IsOnTheRowAndMayBeChangedOnce(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var ledger = new Ledger(database);
        var concern = await ledger.AnswerAsync(await ledger.RectifyAsync(await ledger.FileAsync(await ledger.ResidentAsync("anna"))), solved: true);

        var tapped = await RateAsync(ledger, concern, 4);
        var worded = await RateAsync(ledger, concern, 4, "办得快");
        var changed = await RateAsync(ledger, concern, 2);
        var again = await Assert.ThrowsAsync<ConcernRefusedException>(() => RateAsync(ledger, concern, 5));

        Assert.Equal((4, 4, 2), (tapped.Satisfaction, worded.Satisfaction, changed.Satisfaction));
        Assert.Equal(Refusal.DoneBefore, again.Refusal);
        Assert.Equal(changed, await ledger.ReadAsync(concern.Id));
        Assert.Equal(["办得快"], (await ledger.EventsAsync(concern.Id)).Where(e => e.Kind == ConcernEventKind.Rated && e.Text is not null).Select(e => e.Text));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Rate_ReopenedAndClosedAgain_StartsAnew(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var ledger = new Ledger(database);
        var concern = await ledger.AnswerAsync(await ledger.RectifyAsync(await ledger.FileAsync(await ledger.ResidentAsync("anna"))), solved: true);
        await RateAsync(ledger, concern, 5);

        var reopened = await ledger.AnswerAsync(concern, solved: false);
        await ledger.RectifyAsync(reopened, Ledger.Supervisor);
        await ledger.AnswerAsync(reopened, solved: true);

        Assert.Null(reopened.Satisfaction);
        Assert.Equal(1, (await RateAsync(ledger, concern, 1)).Satisfaction);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    public async Task Rate_StarsOutOfRange_NamesTheField(int stars)
    {
        await using var database = await TestDatabase.StartAsync(DatabaseKind.Sqlite);
        var ledger = new Ledger(database);
        var concern = await ledger.AnswerAsync(await ledger.RectifyAsync(await ledger.FileAsync(await ledger.ResidentAsync("anna"))), solved: true);

        var refused = await Assert.ThrowsAsync<ConcernRefusedException>(() => RateAsync(ledger, concern, stars));

        Assert.Equal((Refusal.Invalid, "stars"), (refused.Refusal, refused.Field));
    }

    [Fact]
    public async Task Rate_StillOpenOrSomebodyElses_IsRefused()
    {
        await using var database = await TestDatabase.StartAsync(DatabaseKind.Sqlite);
        var ledger = new Ledger(database);
        var concern = await ledger.RectifyAsync(await ledger.FileAsync(await ledger.ResidentAsync("anna")));
        var stranger = await ledger.ResidentAsync("mallory");

        var open = await Assert.ThrowsAsync<ConcernRefusedException>(() => RateAsync(ledger, concern, 5));
        var strange = await Assert.ThrowsAsync<ConcernRefusedException>(() => RateAsync(ledger, concern with { ReporterId = stranger.Id }, 5));

        Assert.Equal((Refusal.TransitionNotAllowed, Refusal.NotFound), (open.Refusal, strange.Refusal));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Join_ByAnotherResident_HearsWhatComesAndIsAnEventOnce(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var ledger = new Ledger(database);
        var concern = await ledger.FileAsync(await ledger.ResidentAsync("anna"));
        var bert = await ledger.ResidentAsync("bert");

        await JoinAsync(ledger, concern, bert);
        await JoinAsync(ledger, concern, bert);
        await ledger.RectifyAsync(concern);

        var joined = Assert.Single(await ledger.EventsAsync(concern.Id), e => e.Kind == ConcernEventKind.Joined);
        Assert.Equal(bert.Id, joined.Data.ResidentId);
        Assert.Equal(["chat-anna", "chat-bert"], (await ledger.OutboxAsync(concern.Id)).Select(line => line.ConversationId));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Join_MergedConcern_JoinsTheOneThatGoesOn(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var ledger = new Ledger(database);
        var goesOn = await ledger.FileAsync(await ledger.ResidentAsync("anna"));
        var same = await ledger.FileAsync(await ledger.ResidentAsync("bert"));
        await ledger.MoveAsync(same, new TransitionRequest(ConcernStatus.Closed, ConcernOutcome.Merged, MergedInto: goesOn.Id), Ledger.Clerk);

        var joined = await JoinAsync(ledger, same, await ledger.ResidentAsync("carla"));

        Assert.Equal(goesOn.Id, joined.Id);
    }

    private static Task<Concern> RateAsync(Ledger ledger, Concern concern, int stars, string? words = null) =>
        ledger.DoAsync((service, transaction) => service.RateAsync(transaction, concern.Id, stars, words, Actor.Resident(concern.ReporterId), None));

    private static Task<Concern> JoinAsync(Ledger ledger, Concern concern, Resident resident) =>
        ledger.DoAsync((service, transaction) =>
            service.JoinAsync(transaction, concern.Id, new ConversationKey("webchat", $"chat-{resident.ChannelUserId}"), Actor.Resident(resident.Id), None));
}
