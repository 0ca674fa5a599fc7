using Huiyin.Concerns;

namespace Huiyin.Webhooks;

/// <summary>What webhooks may be told of.</summary>
internal static class WebhookEvents
{
    public const string Filed = "concern.filed";
    public const string Changed = "concern.changed";
    public const string Replied = "concern.replied";
    public const string Noted = "concern.noted";
    public const string Escalated = "concern.escalated";
    public const string Updated = "concern.updated";

    /// <summary>Sent on request only, to see whether it arrives.</summary>
    public const string Ping = "ping";

    public static IReadOnlyList<string> All { get; } = [Filed, Changed, Replied, Noted, Escalated, Updated];

    public static string Of(ConcernEventKind kind) => kind switch
    {
        ConcernEventKind.Filed => Filed,
        ConcernEventKind.StatusChanged => Changed,
        ConcernEventKind.Replied => Replied,
        ConcernEventKind.Noted => Noted,
        ConcernEventKind.Escalated => Escalated,
        _ => Updated,
    };
}
