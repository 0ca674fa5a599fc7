using Huiyin.DialogContent;
using Huiyin.Outbox;
using Huiyin.Summaries;
using Huiyin.Summaries.Messages;
using Huiyin.Summaries.Periods;
using Huiyin.Transactions;

namespace Huiyin.Scheduling.Jobs;

/// <summary>Sends subscribed residents the week of their areas. One that is days late says nothing anybody still wants to know.</summary>
internal sealed class WeeklyMessagesJob(SummaryService summaries, ResidentWeekReading reading, ISubscriberRepository subscribers, IPeriodicComposer composer, IOutbox outbox, IDialogContent content, ScheduleOptions options) : IPeriodicJob
{
    public const string JobCode = "weekly-messages";

    /// <summary>With the week and the resident the key by which nobody is sent a week twice.</summary>
    public const string OnceKey = "week";

    public string Code => JobCode;

    public PeriodKind Kind => PeriodKind.Week;

    public TimeOnly? At => content.Current.Summaries.MessagesAt;

    public TimeSpan? WorthFor => options.MessagesWorthFor;

    public async Task<IPeriodicWork?> PrepareAsync(Period period, CancellationToken cancellationToken)
    {
        var summary = await summaries.FreezeAsync(period, cancellationToken);
        return new Work(await reading.ReadAsync(summary, period, cancellationToken), period, subscribers, composer, outbox);
    }

    private sealed class Work(ResidentWeek week, Period period, ISubscriberRepository subscribers, IPeriodicComposer composer, IOutbox outbox) : IPeriodicWork
    {
        // Turns wait while a step is written.
        private const int AtOnce = 500;

        private readonly Dictionary<(string Areas, string Locale, string Channel), SharedPayload> _composed = [];

        public async Task<WorkStep> StepAsync(ITransaction transaction, string? position, CancellationToken cancellationToken)
        {
            var page = await subscribers.PageAsync(transaction, position, AtOnce, cancellationToken);
            var queued = await outbox.EnqueueManyAsync(transaction, [.. page.Reachable.Select(Message)], cancellationToken);
            return new WorkStep(page.LastId, queued, IsLast: page.LastId is null);
        }

        private NewOutboxMessage Message(Subscriber subscriber)
        {
            var key = $"{OnceKey}-{period.FirstDay:yyyyMMdd}-{subscriber.ResidentId}";
            // The id follows from the week and the resident: a channel that is given it twice can tell.
            return new NewOutboxMessage(
                subscriber.Conversation,
                $"hy-{key}",
                OutboxOperation.Send,
                Payload: "",
                Purpose: JobCode,
                ResidentId: subscriber.ResidentId,
                Urgency: MessageUrgency.Notice,
                OnceKey: key,
                Shared: Composed(subscriber));
        }

        private SharedPayload Composed(Subscriber subscriber)
        {
            var key = (string.Join('|', subscriber.Areas), subscriber.Locale, subscriber.Conversation.ChannelId);
            if (!_composed.TryGetValue(key, out var shared))
            {
                _composed[key] = shared = SharedPayload.Of(composer.Compose(week.Word(subscriber.Areas, subscriber.Locale), subscriber.Conversation.ChannelId));
            }

            return shared;
        }
    }
}
