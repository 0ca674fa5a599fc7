using System.Globalization;
using Huiyin.DialogContent;
using Huiyin.Outbox;

namespace Huiyin.Deliveries;

/// <summary>Says what became of a message: "told on Monday 9:02 by Web Chat", "SMS failed twice, next attempt 9:20".</summary>
internal sealed class DeliveryWording(IDialogContent content, DeliveryMoments moments, ChannelPolicies policies, TimeProvider clock)
{
    /// <param name="message">What was sent or is to be.</param>
    /// <param name="visit">What somebody does because this recipient could not be reached; null when nobody has to.</param>
    /// <param name="locale">The reader's language.</param>
    public string Of(OutboxEntry message, DeliveryVisit? visit, string locale) => message.State switch
    {
        OutboxState.Delivered => Told(message, locale),
        OutboxState.Undeliverable => GivenUp(message, visit, locale),
        _ => Waiting(message, locale),
    };

    /// <summary>
    /// One sentence for all that a recipient is told: the newest message of each channel, what arrived first, and how many older ones did not.
    /// </summary>
    public string Of(IReadOnlyList<OutboxEntry> messages, DeliveryVisit? visit, string locale)
    {
        if (messages.Count == 0)
        {
            return Say("deliveries.nothing", locale);
        }

        var newest = messages.GroupBy(message => message.ChannelId).Select(channel => channel.MaxBy(message => message.Id)!).ToList();
        var earlier = messages.Except(newest).Count(message => message.State == OutboxState.Undeliverable);
        IEnumerable<string> clauses =
        [
            .. newest.OrderBy(message => message.State != OutboxState.Delivered).ThenByDescending(message => message.Id).Select(message => Of(message, visit, locale)),
            .. earlier > 0 ? [Say("deliveries.earlier-lost", locale, ("count", earlier))] : Array.Empty<string>(),
        ];
        return string.Join(Say("deliveries.join", locale), clauses);
    }

    public string ChannelName(string channelId, string locale) =>
        content.Current.Prompts.Contains("desk.channel." + channelId) ? Say("desk.channel." + channelId, locale) : channelId;

    private string Told(OutboxEntry message, string locale)
    {
        var failed = message.Attempts - 1;
        var told = Say(
            failed > 0 ? "deliveries.told-after-failures" : "deliveries.told",
            locale,
            ("channel", ChannelName(message.ChannelId, locale)),
            ("at", moments.At(message.DeliveredAt ?? message.CreatedAt, locale)),
            ("times", Times(failed, locale)));
        var mayRepeat = message.UncertainSends > 0 && !policies.Of(message.ChannelId).TakesOnce;
        return mayRepeat ? told + Say("deliveries.maybe-twice", locale) : told;
    }

    private string Waiting(OutboxEntry message, string locale)
    {
        var now = clock.GetUtcNow();
        var next = message.NextAttemptAt ?? now;
        (string Name, object? Value)[] values =
        [
            ("channel", ChannelName(message.ChannelId, locale)),
            ("times", Times(message.Attempts, locale)),
            ("at", moments.Soon(next, locale)),
        ];
        var isHeld = message.HeldUntil > now;
        return (message.LeasedUntil > now, isHeld ? message.HeldFor : null, message.Attempts) switch
        {
            (true, _, _) => Say("deliveries.sending", locale, values),
            (_, HoldReason.QuietHours, 0) => Say("deliveries.quiet", locale, values),
            (_, HoldReason.QuietHours, _) => Say("deliveries.failed-quiet", locale, values),
            (_, HoldReason.Digest, _) => Say("deliveries.collecting", locale, values),
            (_, _, > 0) => Say("deliveries.failed", locale, values),
            _ => Say("deliveries.waiting", locale, values),
        };
    }

    private string GivenUp(OutboxEntry message, DeliveryVisit? visit, string locale)
    {
        var key = visit switch
        {
            { MadeAt: not null } when visit.MadeAt >= message.CreatedAt => "deliveries.lost-visited",
            { MadeAt: null } => "deliveries.lost-visit-due",
            _ => "deliveries.lost",
        };
        return Say(
            key,
            locale,
            ("channel", ChannelName(message.ChannelId, locale)),
            ("at", visit is null ? "" : moments.At(visit.MadeAt ?? visit.Due, locale)));
    }

    private string Times(int count, string locale) => count switch
    {
        1 => Say("deliveries.times.once", locale),
        2 => Say("deliveries.times.twice", locale),
        _ => Say("deliveries.times.many", locale, ("count", count.ToString(CultureInfo.InvariantCulture))),
    };

    private string Say(string key, string locale, params ReadOnlySpan<(string Name, object? Value)> values) => content.Current.Prompts.Text(key, locale, values);
}

/// <param name="Due">By when somebody is to have been there.</param>
/// <param name="MadeAt">When the resident was told in person; null while they are still to be.</param>
internal sealed record DeliveryVisit(DateTimeOffset Due, DateTimeOffset? MadeAt);
