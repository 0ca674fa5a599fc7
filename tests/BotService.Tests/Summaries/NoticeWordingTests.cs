using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Scheduling.Jobs;
using Huiyin.Storage;
using Huiyin.Summaries.Messages;
using Huiyin.Summaries.Periods;
using Huiyin.Summaries.Reports;
using Huiyin.Transactions;

namespace Huiyin.Summaries;

/// <summary>A supervisor puts the notice into other words before it goes out; each version stays, and what went out stays as it went out.</summary>
public sealed class NoticeWordingTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly Actor Other = new(ActorRole.Supervisor, "supervisor-2", "Wei", "supervision");

    [Theory, OnSqlite, OnPostgres]
    public async Task Draft_EditedTwice_KeepsEachVersionAndGoesOutAsItWasLast(DatabaseKind kind)
    {
        await using var database = await RandomLedger.StartAsync(kind);
        var (notices, week, frozen) = await FrozenAsync(database);
        var proposed = notices.WordsOf(frozen, await notices.ActsAsync(frozen.Id, None));

        await notices.EditAsync(week, "第一稿", "First words", expected: 1, Ledger.Supervisor, None);
        await notices.EditAsync(week, " 通报表扬环卫所。 \r\n\r\n请其他单位学习。", "Sanitation is commended.\nOthers, learn from it.", expected: 2, Other, None);
        await notices.PublishAsync(week, "辛苦了", expected: 3, Ledger.Supervisor, None);

        var acts = await notices.ActsAsync(frozen.Id, None);
        Assert.Equal(["Drafted", "Edited", "Edited", "Published"], acts.Select(act => act.Act));
        Assert.Equal([null, "Supervisor", "Wei", "Supervisor"], acts.Select(act => act.ByName));
        Assert.Equal(new NoticeWords("第一稿", "First words"), acts[1].Words);
        var last = new NoticeWords("通报表扬环卫所。\n请其他单位学习。", "Sanitation is commended.\nOthers, learn from it.");
        Assert.Equal((last, last), (acts[2].Words, acts[3].Words));
        Assert.NotEqual(proposed, last);
        // What groups and pages are told is what was seen.
        var message = NoticeMessages.OfWeek(frozen.Read(), acts, new SummaryWording(database.Get<IDialogContent>().Current, "en", database.Get<DistrictTime>()));
        Assert.Equal(["Sanitation is commended.", "Others, learn from it."], message.Blocks[1].Lines.Take(2));
        Assert.Contains("辛苦了", message.Blocks[1].Lines[2], StringComparison.Ordinal);

        var late = await Assert.ThrowsAsync<ConcernRefusedException>(() => notices.EditAsync(week, "再改", "Again", expected: null, Other, None));
        Assert.Equal(Refusal.DoneBefore, late.Refusal);
        // Not even by the database's own hand.
        await Assert.ThrowsAnyAsync<Exception>(() => database.ExecuteAsync($"INSERT INTO notice_wording (id, summary_id, sequence, chinese, english, by_id, at) VALUES ('x', '{frozen.Id}', 9, 'a', 'b', 'c', '2026-11-09 00:00:00Z')"));
        await Assert.ThrowsAnyAsync<Exception>(() => database.ExecuteAsync("UPDATE notice_wording SET chinese = 'a'"));
        await Assert.ThrowsAnyAsync<Exception>(() => database.ExecuteAsync("DELETE FROM notice_wording"));
        Assert.Equal(acts, await notices.ActsAsync(frozen.Id, None));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Draft_PublishedUnedited_KeepsTheWordsThatWentOut(DatabaseKind kind)
    {
        await using var database = await RandomLedger.StartAsync(kind);
        var (notices, week, frozen) = await FrozenAsync(database);
        var proposed = notices.WordsOf(frozen, await notices.ActsAsync(frozen.Id, None));

        Assert.Equal(proposed, (await notices.PublishAsync(week, Ledger.Supervisor, None)).Words);

        Assert.Equal(proposed, (await notices.ActsAsync(frozen.Id, None))[^1].Words);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Draft_ChangedByAnotherMeanwhile_IsNeitherOverwrittenNorPublishedUnseen(DatabaseKind kind)
    {
        await using var database = await RandomLedger.StartAsync(kind);
        var (notices, week, frozen) = await FrozenAsync(database);
        await notices.EditAsync(week, "第一稿", "First words", expected: 1, Other, None);

        await Assert.ThrowsAsync<ConcurrencyConflictException>(() => notices.EditAsync(week, "我的", "Mine", expected: 1, Ledger.Supervisor, None));
        await Assert.ThrowsAsync<ConcurrencyConflictException>(() => notices.PublishAsync(week, null, expected: 1, Ledger.Supervisor, None));

        Assert.Equal(["Drafted", "Edited"], (await notices.ActsAsync(frozen.Id, None)).Select(act => act.Act));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Draft_EditedByTwoAtOnce_TakesOneAndTellsTheOther(DatabaseKind kind)
    {
        await using var database = await RandomLedger.StartAsync(kind);
        var (notices, week, frozen) = await FrozenAsync(database);

        var both = await Task.WhenAll(Enumerable.Range(0, 4).Select(async i =>
        {
            try
            {
                await notices.EditAsync(week, $"第 {i} 稿", $"Words {i}", expected: 1, Other, None);
                return true;
            }
            catch (ConcurrencyConflictException)
            {
                return false;
            }
        }));

        Assert.Single(both, done => done);
        Assert.Equal(2, (await notices.ActsAsync(frozen.Id, None)).Count);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Draft_EditedButUndecided_GoesOutAsEditedAtItsDeadline(DatabaseKind kind)
    {
        await using var database = await RandomLedger.StartAsync(kind);
        var (notices, week, frozen) = await FrozenAsync(database);
        await notices.EditAsync(week, "第一稿", "First words", expected: 1, Other, None);
        var job = new PublishNoticeJob(PeriodKind.Week, database.Get<SummaryService>(), notices, database.Clock);
        Assert.Null(await job.PrepareAsync(week, None));

        database.Clock.Advance(TimeSpan.FromHours(25));
        Assert.NotNull(await job.PrepareAsync(week, None));

        var acts = await notices.ActsAsync(frozen.Id, None);
        Assert.Equal(("Published", "第一稿", Actor.System.Id), (acts[^1].Act, acts[^1].Words!.Chinese, acts[^1].ById));
    }

    [Theory]
    [InlineData("", "English", "chinese")]
    [InlineData("中文", " \n ", "english")]
    public async Task Words_InOneLanguageOnly_AreRefusedByField(string chinese, string english, string field)
    {
        await using var database = await RandomLedger.StartAsync(DatabaseKind.Sqlite);
        var (notices, week, _) = await FrozenAsync(database);

        Assert.Equal(field, (await Assert.ThrowsAsync<ConcernRefusedException>(() => notices.EditAsync(week, chinese, english, null, Other, None))).Field);
        Assert.Equal(Refusal.ActorNotAllowed, (await Assert.ThrowsAsync<ConcernRefusedException>(() => notices.EditAsync(week, "a", "b", null, Ledger.Clerk, None))).Refusal);
        Assert.Equal(Refusal.TooLong, (await Assert.ThrowsAsync<ConcernRefusedException>(() => notices.EditAsync(week, new string('长', 4001), "b", null, Other, None))).Refusal);
    }

    private static async Task<(NoticeService Notices, Period Week, FrozenSummary Frozen)> FrozenAsync(TestDatabase database)
    {
        var calendar = database.Get<PeriodCalendar>();
        var week = calendar.Of(PeriodKind.Week, calendar.Today);
        database.Clock.Advance(TimeSpan.FromDays(7));
        return (database.Get<NoticeService>(), week, await database.Get<SummaryService>().FreezeAsync(week, None));
    }
}
