using Huiyin.Concerns.Followers;
using Huiyin.Outbox;
using Huiyin.Storage;

namespace Huiyin.Concerns;

public sealed class MergingTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, OnSqlite, OnPostgres]
    public async Task Merge_SeveralIntoOne_AllReportersHearEverything(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var ledger = new Ledger(database);
        var target = await ledger.FileAsync(await ledger.ResidentAsync("anna"));
        var bert = await ledger.FileAsync(await ledger.ResidentAsync("bert"));
        var carla = await ledger.FileAsync(await ledger.ResidentAsync("carla"));

        var merged = await MergeAsync(ledger, target, bert, carla);
        await ledger.RectifyAsync(merged);

        Assert.Equal(["chat-anna", "chat-bert", "chat-carla"], (await ledger.OutboxAsync(target.Id)).Select(line => line.ConversationId).Order());
        Assert.Equal([bert.Id, carla.Id], (await ledger.EventsAsync(target.Id)).Where(e => e.Kind == ConcernEventKind.TookIn).Select(e => e.Data.OtherConcernId));
        Assert.All(new[] { bert, carla }, source => Assert.Equal(ConcernOutcome.Merged, ledger.ReadAsync(source.Id).Result.Outcome));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Merge_OneOfManyCannot_LeavesNothingMerged(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var ledger = new Ledger(database);
        var resident = await ledger.ResidentAsync("anna");
        var target = await ledger.FileAsync(resident);
        var fine = await ledger.FileAsync(resident);
        var rectified = await ledger.RectifyAsync(await ledger.FileAsync(resident));

        var refused = await Assert.ThrowsAsync<ConcernRefusedException>(() => MergeAsync(ledger, target, fine, rectified));
        var itself = await Assert.ThrowsAsync<ConcernRefusedException>(() => MergeAsync(ledger, target, fine, target));
        var twice = await Assert.ThrowsAsync<ConcernRefusedException>(() => MergeAsync(ledger, target, fine, fine));
        var none = await Assert.ThrowsAsync<ConcernRefusedException>(() => MergeAsync(ledger, target));

        Assert.Equal(Refusal.TransitionNotAllowed, refused.Refusal);
        Assert.All(new[] { itself, twice, none }, all => Assert.Equal((Refusal.Invalid, "concerns"), (all.Refusal, all.Field)));
        Assert.Equal(fine, await ledger.ReadAsync(fine.Id));
        Assert.Equal(target, await ledger.ReadAsync(target.Id));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task LinkReporter_OfAMergedConcern_LetsThemHearOfTheOneThatGoesOn(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var ledger = new Ledger(database);
        var target = await ledger.FileAsync(await ledger.ResidentAsync("anna"));
        var onBehalf = await ledger.FileAsync(await ledger.ResidentAsync("household"));
        await MergeAsync(ledger, target, onBehalf);
        var bert = await ledger.ResidentAsync("bert");

        await ledger.DoAsync((service, transaction) => service.LinkReporterAsync(transaction, onBehalf.Id, bert.Id, ledger.Report(bert).Conversation, None));
        await ledger.RectifyAsync(target);

        Assert.Equal(["chat-anna", "chat-bert"], (await ledger.OutboxAsync(target.Id)).Select(line => line.ConversationId).Order());
        Assert.Empty(await database.ProveAsync());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task LinkReporter_OfTheConcernThatGoesOn_LeavesWhoRaisedAMergedOneFollowing(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var ledger = new Ledger(database);
        var bert = await ledger.ResidentAsync("bert");
        var (goesOn, merged) = (await ledger.FileAsync(bert), await ledger.FileAsync(bert));
        await MergeAsync(ledger, goesOn, merged);
        var anna = await ledger.ResidentAsync("anna");

        await ledger.DoAsync((service, transaction) => service.LinkReporterAsync(transaction, goesOn.Id, anna.Id, ledger.Report(anna).Conversation, None));
        await ledger.RectifyAsync(goesOn);

        Assert.Equal(["chat-anna", "chat-bert"], (await ledger.OutboxAsync(goesOn.Id)).Select(line => line.ConversationId).Order());
        Assert.Empty(await database.ProveAsync());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Split_OfAMergedConcern_GoesItsOwnWayWithItsTimeAndItsReporter(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var ledger = new Ledger(database);
        var target = await ledger.FileAsync(await ledger.ResidentAsync("anna"));
        var bert = await ledger.ResidentAsync("bert");
        var same = await ledger.MoveAsync(await ledger.FileAsync(bert), new TransitionRequest(ConcernStatus.Assigned, Unit: "environment"), Ledger.Clerk);
        var alsoBert = await ledger.FileAsync(bert);
        await MergeAsync(ledger, target, same);
        database.Clock.Advance(TimeSpan.FromDays(3));

        var split = await SplitAsync(ledger, same);
        await ledger.RectifyAsync(target);

        Assert.Equal((ConcernStatus.Assigned, "environment", (string?)null, same.ResolutionDue.AddDays(3)), (split.Status, split.Unit, split.MergedInto, split.ResolutionDue));
        Assert.Equal((NextAct.Resolve, split.ResolutionDue), (split.NextAct, split.NextActDue));
        Assert.Equal(["chat-anna"], (await ledger.OutboxAsync(target.Id)).Select(line => line.ConversationId));
        Assert.Equal(ConcernMessages.Split, (await ledger.OutboxAsync(same.Id))[^1].Purpose);
        Assert.Equal([bert.Id], (await ledger.EventsAsync(target.Id)).Single(e => e.Kind == ConcernEventKind.SplitOff).Data.ResidentIds);
        Assert.NotEqual(alsoBert.Id, split.Id);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Split_ReporterFollowsThroughAnotherMergerOrJoined_StaysAFollower(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var ledger = new Ledger(database);
        var target = await ledger.FileAsync(await ledger.ResidentAsync("anna"));
        var (bert, carla) = (await ledger.ResidentAsync("bert"), await ledger.ResidentAsync("carla"));
        var (first, second, joined) = (await ledger.FileAsync(bert), await ledger.FileAsync(bert), await ledger.FileAsync(carla));
        await MergeAsync(ledger, target, first, second, joined);
        await ledger.DoAsync((service, transaction) => service.JoinAsync(transaction, target.Id, new ConversationKey("webchat", "chat-carla"), Actor.Resident(carla.Id), None));

        await SplitAsync(ledger, first);
        await SplitAsync(ledger, joined);
        var between = await FollowersAsync(ledger, target);
        await SplitAsync(ledger, second);

        Assert.Equal(new[] { target.ReporterId, bert.Id, carla.Id }.Order(), between);
        Assert.Equal(new[] { target.ReporterId, carla.Id }.Order(), await FollowersAsync(ledger, target));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Split_OfWhatWasMergedOnwards_LeavesTheWholeChain(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var ledger = new Ledger(database);
        var last = await ledger.FileAsync(await ledger.ResidentAsync("anna"));
        var middle = await ledger.FileAsync(await ledger.ResidentAsync("bert"));
        var first = await ledger.FileAsync(await ledger.ResidentAsync("carla"));
        await MergeAsync(ledger, middle, first);
        await MergeAsync(ledger, last, middle);

        await SplitAsync(ledger, first);

        Assert.Equal(new[] { last.ReporterId, middle.ReporterId }.Order(), await FollowersAsync(ledger, last));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Parent_Rectified_IsToldToTheReportersOfItsChildren(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var ledger = new Ledger(database);
        var junction = await ledger.FileAsync(await ledger.ResidentAsync("anna"));
        var child = await ledger.FileAsync(await ledger.ResidentAsync("bert"));
        var closed = await ledger.FileAsync(await ledger.ResidentAsync("carla"));
        var linked = await LinkAsync(ledger, child, junction);
        await LinkAsync(ledger, closed, junction);
        await ledger.DoAsync((service, transaction) => service.WithdrawAsync(transaction, closed.Id, null, Actor.Resident(closed.ReporterId), None));

        await ledger.RectifyAsync(junction);

        Assert.Equal(junction.Id, linked.ParentId);
        var told = Assert.Single(await ledger.OutboxAsync(child.Id));
        Assert.Equal((ConcernMessages.ParentRectified, "chat-bert"), (told.Purpose, told.ConversationId));
        Assert.Empty(await ledger.OutboxAsync(closed.Id));
        Assert.Equal(ConcernStatus.Submitted, (await ledger.ReadAsync(child.Id)).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Link_ItselfAGrandchildOrClosed_IsRefusedNamingTheParent(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var ledger = new Ledger(database);
        var resident = await ledger.ResidentAsync("anna");
        var (grandparent, parent, child) = (await ledger.FileAsync(resident), await ledger.FileAsync(resident), await ledger.FileAsync(resident));
        await LinkAsync(ledger, parent, grandparent);

        var below = await Assert.ThrowsAsync<ConcernRefusedException>(() => LinkAsync(ledger, child, parent));
        var above = await Assert.ThrowsAsync<ConcernRefusedException>(() => LinkAsync(ledger, grandparent, child));
        var itself = await Assert.ThrowsAsync<ConcernRefusedException>(() => LinkAsync(ledger, child, child));
        var unlinked = await ledger.DoAsync((service, transaction) => service.UnlinkAsync(transaction, parent.Id, null, Ledger.Clerk, None));

        Assert.All(new[] { below, above, itself }, refused => Assert.Equal((Refusal.Invalid, "parent"), (refused.Refusal, refused.Field)));
        Assert.Null(unlinked.ParentId);
        Assert.Equal(parent.Id, (await LinkAsync(ledger, child, parent)).ParentId);
    }

    private static Task<Concern> MergeAsync(Ledger ledger, Concern target, params Concern[] sources) => ledger.DoAsync((service, transaction) =>
        service.MergeAsync(transaction, target.Id, [.. sources.Select(source => (source.Id, (int?)null))], null, Ledger.Clerk, None));

    private static Task<Concern> SplitAsync(Ledger ledger, Concern concern) => ledger.DoAsync((service, transaction) =>
        service.SplitAsync(transaction, concern.Id, null, null, Ledger.Clerk, None));

    private static Task<Concern> LinkAsync(Ledger ledger, Concern child, Concern parent) => ledger.DoAsync((service, transaction) =>
        service.LinkAsync(transaction, child.Id, null, parent.Id, Ledger.Clerk, None));

    private static async Task<IEnumerable<string>> FollowersAsync(Ledger ledger, Concern concern) => (await ledger.Database.ReadAsync(transaction =>
        ledger.Database.Get<IFollowerRepository>().OfConcernAsync(transaction, concern.Id, None))).Select(follower => follower.ResidentId).Order();
}
