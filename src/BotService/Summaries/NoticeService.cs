using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Summaries.Periods;
using Huiyin.Summaries.Reports;
using Huiyin.Transactions;

namespace Huiyin.Summaries;

/// <summary>
/// A notice is drafted with the frozen summary, put into words and decided by a supervisor, and published once. Each act and each wording stays on
/// record, and what went out stays as it went out, whatever becomes of the prompts.
/// </summary>
internal sealed class NoticeService(ITransactions transactions, ISummaryRepository summaries, IDialogContent content, DistrictTime district, TimeProvider clock)
{
    /// <summary>In characters, of each language.</summary>
    public const int LongestWords = 4000;

    public Task<IReadOnlyList<NoticeAct>> ActsAsync(string summaryId, CancellationToken cancellationToken) =>
        transactions.ReadAsync((transaction, token) => summaries.ActsAsync(transaction, summaryId, token), cancellationToken);

    /// <exception cref="ConcernRefusedException">Not a supervisor, no such frozen period, or published before.</exception>
    public Task<NoticeAct> PublishAsync(Period period, Actor actor, CancellationToken cancellationToken) => PublishAsync(period, remark: null, expected: null, actor, cancellationToken);

    /// <param name="period">Of the notice.</param>
    /// <param name="remark">Published with it; null: none.</param>
    /// <param name="expected">How many acts there were when it was read: what goes out is what was seen. Null takes whatever stands.</param>
    /// <param name="actor">Who decides.</param>
    /// <param name="cancellationToken">Leaves it as it was.</param>
    /// <exception cref="ConcernRefusedException">As above, or the remark is too long (<c>remark</c>).</exception>
    /// <exception cref="ConcurrencyConflictException">Somebody did something to it since.</exception>
    public Task<NoticeAct> PublishAsync(Period period, string? remark, int? expected, Actor actor, CancellationToken cancellationToken)
    {
        var said = ConcernInput.Optional(remark, "remark", 2000);
        return ActAsync(period, expected, actor, (summary, acts) => Published(summary, acts, said), cancellationToken);
    }

    /// <summary>Puts the draft into other words, in both languages. Each version is kept with who wrote it.</summary>
    /// <exception cref="ConcernRefusedException">Not a supervisor, no such frozen period, published before, or <c>chinese</c> or <c>english</c> is empty or too long.</exception>
    /// <exception cref="ConcurrencyConflictException">Somebody did something to it since.</exception>
    public Task<NoticeAct> EditAsync(Period period, string? chinese, string? english, int? expected, Actor actor, CancellationToken cancellationToken)
    {
        var words = new NoticeWords(Tidied(chinese, "chinese"), Tidied(english, "english"));
        return ActAsync(period, expected, actor, (_, _) => new Deed(NoticeAct.Edited, Words: words), cancellationToken);
    }

    /// <summary>Publishes a draft that nobody decided about by its deadline, as the system.</summary>
    /// <exception cref="ConcernRefusedException">No such frozen period, decided about before, or not due.</exception>
    public Task<NoticeAct> PublishUndecidedAsync(Period period, CancellationToken cancellationToken) => WriteAsync(
        period,
        Actor.System,
        (summary, acts) => IsUndecided(acts) && DueOf(acts) <= clock.GetUtcNow() ? Published(summary, acts, remark: null) : throw new ConcernRefusedException(Refusal.DoneBefore, "notice"),
        cancellationToken);

    /// <summary>Sends the draft back with a reason: what is wrong is said in corrections, and then it may be published after all.</summary>
    public Task<NoticeAct> ReturnAsync(Period period, string? reason, Actor actor, CancellationToken cancellationToken)
    {
        var why = ConcernInput.Required(reason, "reason", 2000);
        return ActAsync(period, expected: null, actor, (_, _) => new Deed(NoticeAct.Returned, why), cancellationToken);
    }

    /// <summary>What would go out now, or went out: as it was last put into words, or as the figures propose.</summary>
    public NoticeWords WordsOf(FrozenSummary summary, IReadOnlyList<NoticeAct> acts)
    {
        var document = summary.Read();
        return new NoticeWords(Text(Locales.Chinese), Text(Locales.English));

        string Text(string locale) => string.Join('\n', NoticeSection.Lines(document, acts, new SummaryWording(content.Current, locale, district)));
    }

    /// <summary>Neither published nor sent back, whoever edited it.</summary>
    public static bool IsUndecided(IReadOnlyList<NoticeAct> acts) => acts.Count > 0 && acts.All(act => act.Act is NoticeAct.Drafted or NoticeAct.Edited);

    /// <summary>Until when a supervisor decides.</summary>
    public static DateTimeOffset? DueOf(IReadOnlyList<NoticeAct> acts) => acts.LastOrDefault(act => act.Act == NoticeAct.Drafted)?.Due;

    private Deed Published(FrozenSummary summary, IReadOnlyList<NoticeAct> acts, string? remark) => new(NoticeAct.Published, remark, WordsOf(summary, acts));

    private static string Tidied(string? words, string field) =>
        string.Join('\n', ConcernInput.Required(words?.ReplaceLineEndings("\n"), field, LongestWords).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private Task<NoticeAct> ActAsync(Period period, int? expected, Actor actor, Func<FrozenSummary, IReadOnlyList<NoticeAct>, Deed> decide, CancellationToken cancellationToken)
    {
        SummaryService.RequireSupervision(actor);
        return WriteAsync(
            period,
            actor,
            (summary, acts) => acts.Any(act => act.Act == NoticeAct.Published) ? throw new ConcernRefusedException(Refusal.DoneBefore, "notice")
                : expected is { } seen && seen != acts.Count ? throw new ConcurrencyConflictException($"The notice has {acts.Count} acts, not {seen}.")
                : decide(summary, acts),
            cancellationToken);
    }

    private Task<NoticeAct> WriteAsync(Period period, Actor actor, Func<FrozenSummary, IReadOnlyList<NoticeAct>, Deed> decide, CancellationToken cancellationToken) => transactions.WriteAsync(
        async (transaction, token) =>
        {
            var summary = await summaries.FindAsync(transaction, period.Code, period.FirstDay, token) ?? throw new ConcernRefusedException(Refusal.NotFound);
            await summaries.LockAsync(transaction, summary.Id, token);
            var acts = await summaries.ActsAsync(transaction, summary.Id, token);
            var deed = decide(summary, acts);
            var now = clock.GetUtcNow();
            var act = new NoticeAct(Guid.CreateVersion7(now).ToString("N"), summary.Id, acts.Count + 1, deed.Act, Due: null, deed.Reason, actor.Id, actor.Name, now, deed.Words);
            await summaries.AddActAsync(transaction, act, token);
            return act;
        },
        cancellationToken);

    private sealed record Deed(string Act, string? Reason = null, NoticeWords? Words = null);
}
