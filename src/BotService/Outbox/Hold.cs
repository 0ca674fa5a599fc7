namespace Huiyin.Outbox;

/// <summary>A message that could go waits all the same; meanwhile it holds up nothing but others that are held.</summary>
/// <param name="Until">When it goes.</param>
/// <param name="For">What it waits for.</param>
internal readonly record struct Hold(DateTimeOffset Until, HoldReason For);

internal enum HoldReason
{
    /// <summary>The channel rings a phone, and it is night.</summary>
    QuietHours,

    /// <summary>More may follow within the minute.</summary>
    Digest,
}
