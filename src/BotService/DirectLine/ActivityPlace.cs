namespace Huiyin.DirectLine;

/// <summary>The next place in a conversation's history, which its transaction alone has got.</summary>
/// <param name="Sequence">Becomes the watermark once sent; grows without end.</param>
/// <param name="Timestamp">Later than every other of the conversation by a millisecond at least: clients order by it.</param>
internal readonly record struct ActivityPlace(long Sequence, DateTimeOffset Timestamp);
