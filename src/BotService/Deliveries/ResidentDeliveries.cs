using Huiyin.Concerns;
using Huiyin.Concerns.ReturnVisits;
using Huiyin.DialogContent;
using Huiyin.Outbox;
using Huiyin.Transactions;

namespace Huiyin.Deliveries;

/// <summary>When and where a resident was told of their concern, in words for the resident: what did not reach them they may not know of.</summary>
internal sealed class ResidentDeliveries(IOutboxRepository outbox, IReturnVisitRepository visits, DeliveryWording wording, DeliveryMoments moments, IDialogContent content, TimeProvider clock)
{
    private const int MostVisits = 200;

    /// <summary>Sentences, the last good news first; empty as long as there was nothing to tell.</summary>
    public async Task<IReadOnlyList<string>> OfAsync(ITransaction transaction, Concern concern, string residentId, string locale, CancellationToken cancellationToken)
    {
        var mine = (await outbox.OfConcernAsync(transaction, concern.Id, cancellationToken)).Where(message => message.ResidentId == residentId).ToList();
        var tasks = (await visits.ListAsync(transaction, new ReturnVisitFilter(ConcernId: concern.Id, OnlyOpen: false, Limit: MostVisits), cancellationToken))
            .Where(visit => visit.ResidentId == residentId);
        var told = mine.Where(message => message.State == OutboxState.Delivered).MaxBy(message => message.DeliveredAt ?? message.CreatedAt);
        // What was told since by another way needs no excuse any more.
        var open = mine.Where(message => message.State != OutboxState.Delivered && message.Id > (told?.Id ?? 0)).GroupBy(message => message.ChannelId).Select(channel => channel.MaxBy(message => message.Id)!);
        string?[] lines = [told is null ? null : Told(told, locale), .. open.OrderBy(message => message.Id).Select(message => Open(message, locale)), InPerson(tasks, told, locale)];
        return [.. lines.OfType<string>()];
    }

    private string Told(OutboxEntry message, string locale) => Say("told.delivered", locale, message.ChannelId, message.DeliveredAt ?? message.CreatedAt);

    private string? Open(OutboxEntry message, string locale)
    {
        var next = message.NextAttemptAt ?? clock.GetUtcNow();
        return (message.State, message.HeldUntil > clock.GetUtcNow() ? message.HeldFor : null, message.Attempts) switch
        {
            (OutboxState.Undeliverable, _, _) => Say("told.lost", locale, message.ChannelId, message.CreatedAt),
            (_, HoldReason.QuietHours, _) => Say("told.quiet", locale, message.ChannelId, next),
            (_, _, > 0) => Say("told.failed", locale, message.ChannelId, next, message.Attempts),
            // On its way: they read it here already.
            _ => null,
        };
    }

    private string? InPerson(IEnumerable<ReturnVisit> tasks, OutboxEntry? told, string locale)
    {
        var all = tasks.ToList();
        if (all.Find(task => task.IsOpen) is { } open)
        {
            return Say("told.visit-due", locale, "", open.Due);
        }

        var made = all.Where(task => task.Result is not (null or ReturnVisitResult.NotMet or ReturnVisitResult.NoLongerNeeded)).MaxBy(task => task.ClosedAt);
        return made?.ClosedAt is { } at && at > (told?.DeliveredAt ?? DateTimeOffset.MinValue) ? Say("told.visited", locale, "", at) : null;
    }

    private string Say(string key, string locale, string channelId, DateTimeOffset at, int count = 0) => content.Current.Prompts.Text(
        key,
        locale,
        ("channel", channelId.Length == 0 ? "" : wording.ChannelName(channelId, locale)),
        ("at", moments.At(at, locale)),
        ("count", count));
}
