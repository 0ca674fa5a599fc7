using System.Text.Json;
using Huiyin.Outbox;
using Huiyin.Storage;
using Huiyin.Transactions;

namespace Huiyin.Concerns;

/// <summary>From filing to the resident's answer, and what is told to whom on the way.</summary>
public sealed class EchoTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Rectification_Recorded_TellsReporterAndFollowersOnceEach(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var ledger = new Ledger(database);
        var concern = await ledger.FileAsync(await ledger.ResidentAsync("anna"));
        await ledger.FollowAsync(concern, await ledger.ResidentAsync("bert", "en"));

        var rectified = await ledger.RectifyAsync(concern);

        Assert.Equal(ConcernStatus.Rectified, rectified.Status);
        Assert.Equal(rectified, await ledger.ReadAsync(concern.Id));
        var told = await ledger.OutboxAsync(concern.Id);
        Assert.Equal(["chat-anna", "chat-bert"], told.Select(line => line.ConversationId));
        Assert.All(told, line => Assert.Equal(ConcernMessages.Rectified, line.Purpose));
        Assert.Equal(["zh-CN", "en"], told.Select(line => JsonDocument.Parse(line.Payload).RootElement.GetProperty("locale").GetString()));
        Assert.Equal([concern.Id], await AwaitingAsync(ledger, concern.ReporterId));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Rectification_AnsweredYes_ClosesAsConfirmed(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var ledger = new Ledger(database);
        var concern = await ledger.RectifyAsync(await ledger.FileAsync(await ledger.ResidentAsync("anna")));

        var closed = await ledger.AnswerAsync(concern, solved: true);

        Assert.Equal((ConcernStatus.Closed, ConcernOutcome.Confirmed), (closed.Status, closed.Outcome));
        Assert.Equal(database.Clock.GetUtcNow(), closed.ClosedAt);
        Assert.Empty(await AwaitingAsync(ledger, concern.ReporterId));
        // Anna reads the answer in the same turn; a message would say it twice.
        Assert.DoesNotContain(await ledger.OutboxAsync(concern.Id), line => line.Purpose == ConcernMessages.Confirmed);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Rectification_AnsweredNo_ReopensAndCounts(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var ledger = new Ledger(database);
        var concern = await ledger.RectifyAsync(await ledger.FileAsync(await ledger.ResidentAsync("anna")));
        database.Clock.Advance(TimeSpan.FromDays(2));

        var reopened = await ledger.AnswerAsync(concern, solved: false, "还是停满了车");

        Assert.Equal((ConcernStatus.Reopened, 1), (reopened.Status, reopened.ReopenedCount));
        Assert.Equal(concern.ResolutionDue.AddDays(2), reopened.ResolutionDue);
        Assert.Equal("还是停满了车", (await ledger.EventsAsync(concern.Id))[^1].Text);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Rectification_AnsweredTwice_SecondIsRefusedWithNextSteps(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var ledger = new Ledger(database);
        var concern = await ledger.RectifyAsync(await ledger.FileAsync(await ledger.ResidentAsync("anna")));
        await ledger.AnswerAsync(concern, solved: true);

        var refused = await Assert.ThrowsAsync<ConcernRefusedException>(() => ledger.AnswerAsync(concern, solved: true));

        Assert.Equal(Refusal.TransitionNotAllowed, refused.Refusal);
        Assert.Equal([ConcernStatus.Reopened], refused.Allowed.Select(step => step.To));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Closed_DisputedWithinFifteenDays_ReopensAndLaterNot(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var ledger = new Ledger(database);
        var resident = await ledger.ResidentAsync("anna");
        var soon = await ledger.AnswerAsync(await ledger.RectifyAsync(await ledger.FileAsync(resident)), solved: true);
        var late = await ledger.AnswerAsync(await ledger.RectifyAsync(await ledger.FileAsync(resident)), solved: true);

        database.Clock.Advance(TimeSpan.FromDays(15));
        var reopened = await ledger.AnswerAsync(soon, solved: false);
        database.Clock.Advance(TimeSpan.FromMinutes(1));
        var refused = await Assert.ThrowsAsync<ConcernRefusedException>(() => ledger.AnswerAsync(late, solved: false));

        Assert.Equal((ConcernStatus.Reopened, (ConcernOutcome?)null), (reopened.Status, reopened.Outcome));
        Assert.Equal(Refusal.TooLate, refused.Refusal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Act_OnSomebodyElsesConcern_LooksAsIfThereWereNone(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var ledger = new Ledger(database);
        var concern = await ledger.RectifyAsync(await ledger.FileAsync(await ledger.ResidentAsync("anna")));
        var stranger = Actor.Resident((await ledger.ResidentAsync("mallory")).Id);

        var answered = await Assert.ThrowsAsync<ConcernRefusedException>(() => ledger.DoAsync((service, transaction) =>
            service.AnswerRectificationAsync(transaction, concern.Id, true, null, stranger, CancellationToken.None)));
        var spoken = await Assert.ThrowsAsync<ConcernRefusedException>(() => ledger.DoAsync((service, transaction) =>
            service.AddWordsAsync(transaction, concern.Id, "hello", stranger, CancellationToken.None)));

        Assert.Equal((Refusal.NotFound, Refusal.NotFound), (answered.Refusal, spoken.Refusal));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Act_OnAStaleVersion_IsAConflictAndLeavesNothing(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var ledger = new Ledger(database);
        var seen = await ledger.FileAsync(await ledger.ResidentAsync("anna"));
        await ledger.DoAsync((service, transaction) => service.NoteAsync(transaction, seen.Id, seen.Version, "called", Ledger.Clerk, CancellationToken.None));

        await Assert.ThrowsAsync<ConcurrencyConflictException>(() => ledger.MoveAsync(seen, new TransitionRequest(ConcernStatus.Assigned, Unit: "environment"), Ledger.Clerk));

        Assert.Equal(2, (await ledger.EventsAsync(seen.Id)).Count);
        Assert.Empty(await ledger.OutboxAsync(seen.Id));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Act_ManyAtOnceOnOneVersion_OneWinsAndTheChainHolds(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var ledger = new Ledger(database);
        var seen = await ledger.FileAsync(await ledger.ResidentAsync("anna"));

        var acts = Enumerable.Range(0, 8)
            .Select(number => Task.Run(() => ledger.DoAsync((service, transaction) =>
                service.ReplyAsync(transaction, seen.Id, seen.Version, $"reply {number}", Ledger.Clerk, CancellationToken.None))))
            .ToList();
        _ = await Task.WhenAny(Task.WhenAll(acts));

        _ = Assert.Single(acts, act => act.IsCompletedSuccessfully);
        Assert.All(acts.Where(act => act.IsFaulted), act => Assert.IsType<ConcurrencyConflictException>(act.Exception!.InnerException));
        Assert.Equal(2, (await ledger.EventsAsync(seen.Id)).Count);
        Assert.Single(await ledger.OutboxAsync(seen.Id));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Question_AnsweredByTheResident_GoesBackToStaffWithTheTimeGivenBack(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var ledger = new Ledger(database);
        var filed = await ledger.FileAsync(await ledger.ResidentAsync("anna"));
        var asked = await ledger.MoveAsync(filed, new TransitionRequest(ConcernStatus.AwaitingResident, Text: "哪个单元?"), Ledger.Clerk);
        database.Clock.Advance(TimeSpan.FromDays(3));

        var answered = await ledger.DoAsync((service, transaction) =>
            service.AddWordsAsync(transaction, filed.Id, "二单元", Actor.Resident(filed.ReporterId), CancellationToken.None));

        Assert.Equal(asked.UpdatedAt, asked.PausedSince);
        Assert.Equal((ConcernStatus.InProgress, (DateTimeOffset?)null), (answered.Status, answered.PausedSince));
        Assert.Equal(filed.ResolutionDue.AddDays(3), answered.ResolutionDue);
        Assert.Equal([ConcernMessages.Asked], (await ledger.OutboxAsync(filed.Id)).Select(line => line.Purpose));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Merge_IntoAnother_ReportersHearOfThatOne(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var ledger = new Ledger(database);
        var goesOn = await ledger.FileAsync(await ledger.ResidentAsync("anna"));
        var same = await ledger.FileAsync(await ledger.ResidentAsync("bert"));

        var merged = await ledger.MoveAsync(same, new TransitionRequest(ConcernStatus.Closed, ConcernOutcome.Merged, MergedInto: goesOn.Id), Ledger.Clerk);
        await ledger.RectifyAsync(goesOn);

        Assert.Equal((ConcernOutcome.Merged, goesOn.Id), (merged.Outcome, merged.MergedInto));
        Assert.Equal(["chat-bert"], (await ledger.OutboxAsync(same.Id)).Select(line => line.ConversationId));
        Assert.Equal(["chat-anna", "chat-bert"], (await ledger.OutboxAsync(goesOn.Id)).Select(line => line.ConversationId));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Tell_ConversationGone_UsesTheResidentsOtherOne(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var ledger = new Ledger(database);
        var resident = await ledger.ResidentAsync("anna");
        var concern = await ledger.FileAsync(resident);
        var conversations = database.Get<IConversationRepository>();
        await database.WriteAsync(async transaction =>
        {
            await conversations.SetStateAsync(transaction, new ConversationKey("webchat", "chat-anna"), ConversationState.Closed, CancellationToken.None);
            await conversations.RefreshAsync(transaction, ledger.ConversationOf(resident.Id, "chat-new"), CancellationToken.None);
        });

        await ledger.RectifyAsync(concern);

        Assert.Equal(["chat-new"], (await ledger.OutboxAsync(concern.Id)).Select(line => line.ConversationId));
    }

    private static async Task<IEnumerable<string>> AwaitingAsync(Ledger ledger, string residentId) =>
        (await ledger.Database.ReadAsync(transaction => ledger.Database.Queries.AwaitingAnswerAsync(transaction, residentId, CancellationToken.None))).Select(concern => concern.Id);
}
