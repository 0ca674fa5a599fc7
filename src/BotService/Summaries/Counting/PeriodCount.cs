using Huiyin.Concerns;
using Huiyin.Summaries.Periods;
using Huiyin.Summaries.Phases;
using Huiyin.Transactions;

namespace Huiyin.Summaries.Counting;

/// <summary>Counts a period by letting its phases stream by once; whoever looks for something else in them looks on.</summary>
internal sealed class PeriodCount(IPhaseRepository phases)
{
    /// <param name="transaction">Where to read.</param>
    /// <param name="period">What happened in it counts as a flow.</param>
    /// <param name="cutOff">What stood then counts as a stock: the period's own cut-off, or now while it runs.</param>
    /// <param name="tallies">Counted into.</param>
    /// <param name="watchers">Also see each phase that began in the period, and each open one.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task CountAsync(ITransaction transaction, Period period, DateTimeOffset cutOff, Tallies tallies, IReadOnlyList<IPhaseWatcher> watchers, CancellationToken cancellationToken)
    {
        var terms = new TermTallies(tallies, await phases.TermsAsync(transaction, cancellationToken));
        var (from, end) = (period.From.ToUnixTimeMilliseconds(), cutOff.ToUnixTimeMilliseconds());
        await phases.BegunAsync(transaction, from, end, Begun, cancellationToken);
        await phases.OpenAsync(transaction, end, Open, cancellationToken);
        await phases.ContactDueAsync(
            transaction,
            from,
            end,
            row => terms.Count(row.Unit, row.Area, row.Category, row.ContactAt <= row.Due ? tally => { tally.ContactDue++; tally.ContactInTime++; } : tally => tally.ContactDue++),
            cancellationToken);

        void Begun(PhaseRow row)
        {
            var stands = row.EndsAt >= end;
            CountFlow(row, stands, terms);
            CountVoice(row, from, terms);
            foreach (var watcher in watchers)
            {
                watcher.Begun(row, stands, terms);
            }
        }

        void Open(PhaseRow row)
        {
            terms.Count(row.Unit, row.Area, row.Category, StockOf(row, end));
            foreach (var watcher in watchers)
            {
                watcher.Open(row, end, terms);
            }
        }
    }

    public static bool IsOverdue(Phase phase, long due, long at) => phase is Phase.Submitted or Phase.Working && due < at;

    private static void CountFlow(PhaseRow row, bool stands, TermTallies terms)
    {
        switch (row.Start)
        {
            // What is disputed before the cut-off does not count as settled or closed.
            case PhaseStart.Confirmed or PhaseStart.Unanswered when !stands:
                break;
            case PhaseStart.Confirmed:
                var (lasted, inTime) = (row.RectifiedAt - row.CreatedAt, row.RectifiedAt <= row.Due);
                terms.Count(row.Unit, row.Area, row.Category, tally => tally.Settle(lasted, inTime));
                break;
            // Whoever passes on is counted, not who is given it.
            case PhaseStart.PassedOn:
                terms.Count(row.PreviousUnit, row.Area, row.Category, static tally => tally.PassedOn++);
                break;
            case { } start when FlowOf(start) is { } count:
                terms.Count(row.Unit, row.Area, row.Category, count);
                break;
        }
    }

    private static Action<Tally>? FlowOf(PhaseStart start) => start switch
    {
        PhaseStart.Filed => static tally => tally.Received++,
        PhaseStart.Rectified => static tally => tally.Rectified++,
        PhaseStart.Unanswered => static tally => tally.Unanswered++,
        PhaseStart.Disputed => static tally =>
        {
            tally.Disputed++;
            tally.Reopened++;
        },
        PhaseStart.Reopened => static tally => tally.Reopened++,
        PhaseStart.NotAccepted => static tally => tally.NotAccepted++,
        PhaseStart.Merged => static tally => tally.Merged++,
        PhaseStart.Withdrawn => static tally => tally.Withdrawn++,
        _ => null,
    };

    // Of each resident and concern the last word of the period counts; the one before it is taken back.
    private static void CountVoice(PhaseRow row, long from, TermTallies terms)
    {
        if (row.Voice == ResidentVoice.None)
        {
            return;
        }

        terms.Count(row.Unit, row.Area, row.Category, row.Voice == ResidentVoice.Content ? static tally => tally.Content++ : static tally => tally.Discontent++);
        if (row.EarlierVoice != ResidentVoice.None && row.EarlierVoiceAt >= from)
        {
            terms.Count(row.EarlierVoiceUnit, row.Area, row.Category, row.EarlierVoice == ResidentVoice.Content ? static tally => tally.Content-- : static tally => tally.Discontent--);
        }
    }

    private static Action<Tally> StockOf(PhaseRow row, long at) => row.Phase switch
    {
        Phase.Deferred => static tally => tally.Deferred++,
        Phase.AwaitingResident => static tally =>
        {
            tally.UnderWay++;
            tally.AwaitingResident++;
        },
        Phase.AwaitingConfirmation => static tally =>
        {
            tally.UnderWay++;
            tally.AwaitingConfirmation++;
        },
        _ when IsOverdue(row.Phase, row.Due, at) => static tally =>
        {
            tally.UnderWay++;
            tally.Overdue++;
        },
        _ => static tally => tally.UnderWay++,
    };
}
