using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Summaries;
using Huiyin.Summaries.Counting;
using Huiyin.Summaries.Documents;
using Huiyin.Summaries.Periods;
using Huiyin.Summaries.Phases;
using Huiyin.Transactions;

namespace Huiyin.Desk.Insight;

/// <summary>Counts what the insight page shows: for the whole district from the frozen document where there is one, for a part of it from that part's phases.</summary>
internal sealed class InsightCounting(
    ITransactions transactions,
    SummaryService service,
    PartOfDistrict part,
    PhaseCatchUp catchUp,
    PeriodCalendar calendar,
    IDialogContent content,
    FigureCache cache,
    TimeProvider clock)
{
    private static readonly TimeSpan OfRunning = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan OfOver = TimeSpan.FromHours(12);
    private static readonly TimeSpan StillShown = TimeSpan.FromMinutes(15);

    public static bool IsWhole(ConcernVisibility visibility) => PartOfDistrict.IsWhole(visibility);

    public async Task<SummaryDocument> DocumentAsync(Period period, ConcernVisibility visibility, CancellationToken cancellationToken)
    {
        if (IsWhole(visibility) && await service.FindAsync(period, cancellationToken) is { } frozen)
        {
            return frozen.Read();
        }

        return await CachedAsync("document", period, visibility, token => IsWhole(visibility) ? service.ReadAsync(period, token) : CountAsync(period, visibility, token), cancellationToken);
    }

    public Task<OpenAges> AgesAsync(Period period, ConcernVisibility visibility, CancellationToken cancellationToken) => CachedAsync(
        "ages",
        period,
        visibility,
        token => ReadAsync(
            async (transaction, stop) =>
            {
                var ages = new OpenAges();
                var at = CutOff(period).ToUnixTimeMilliseconds();
                await part.Seen(visibility).Phases.OpenAsync(transaction, at, row => ages.Count(row, at), stop);
                return ages;
            },
            token),
        cancellationToken);

    /// <summary>Figures alone.</summary>
    public Task<Figures> FiguresAsync(Period period, ConcernVisibility visibility, CancellationToken cancellationToken) => CachedAsync(
        "figures",
        period,
        visibility,
        token => ReadAsync(
            async (transaction, stop) =>
            {
                var (seen, source) = part.Seen(visibility);
                var (tallies, cutOff) = (new Tallies(content.Current), CutOff(period));
                await new PeriodCount(seen).CountAsync(transaction, period, cutOff, tallies, [], stop);
                foreach (var echo in await source.EchoAsync(transaction, period.From, cutOff, stop))
                {
                    tallies.District.Owed += echo.Owed;
                    tallies.District.Reached += echo.Reached;
                }

                return tallies.District.ToFigures();
            },
            token),
        cancellationToken);

    private Task<SummaryDocument> CountAsync(Period period, ConcernVisibility visibility, CancellationToken cancellationToken) =>
        ReadAsync((transaction, token) => part.CountAsync(transaction, period, visibility, token), cancellationToken);

    private async Task<T> ReadAsync<T>(Func<ITransaction, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        await catchUp.RunAsync(progress: null, cancellationToken);
        return await transactions.ReadAsync(read, cancellationToken);
    }

    private DateTimeOffset CutOff(Period period) => clock.GetUtcNow() is var now && now < period.CutOff ? now : period.CutOff;

    private Task<T> CachedAsync<T>(string what, Period period, ConcernVisibility visibility, Func<CancellationToken, Task<T>> count, CancellationToken cancellationToken)
        where T : class
    {
        var whose = IsWhole(visibility) ? "" : $"{visibility.AlsoWithoutArea}|{Codes(visibility.Areas)}|{Codes(visibility.Units)}";
        var isOver = calendar.DayOf(clock.GetUtcNow()) > period.LastDay;
        // Others wait for the same count, so that it does not end with the request that began it.
        return cache.GetAsync($"{what}|{period.Code}|{period.FirstDay:O}|{whose}", isOver ? OfOver : OfRunning, StillShown, () => count(CancellationToken.None), cancellationToken);

        static string Codes(IReadOnlyList<string>? codes) => codes is null ? "*" : string.Join(',', codes);
    }
}
