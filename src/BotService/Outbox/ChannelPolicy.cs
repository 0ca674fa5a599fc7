namespace Huiyin.Outbox;

/// <summary>How a channel is written to.</summary>
/// <param name="RingsPhone">A message makes a phone ring or buzz; one that comes unasked waits for the morning.</param>
/// <param name="Quiet">The hours for that.</param>
/// <param name="DigestWindow">Unasked messages of the same conversation within this time go as one; zero sends each at once.</param>
/// <param name="TextLimit">Characters of a text that the channel takes; longer ones go in parts.</param>
/// <param name="MaxAttempts">Tries before a message is undeliverable.</param>
/// <param name="MaxAge">No more tries once a message is older.</param>
/// <param name="PerSecond">Messages that the channel takes in a second; null for no limit of ours.</param>
/// <param name="TakesOnce">The channel knows a message again by its id, so that sending it twice shows it once.</param>
internal sealed record ChannelPolicy(
    bool RingsPhone,
    QuietHours Quiet,
    TimeSpan DigestWindow,
    int TextLimit,
    int MaxAttempts,
    TimeSpan MaxAge,
    int? PerSecond,
    bool TakesOnce);
