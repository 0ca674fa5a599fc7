namespace Huiyin.DirectLine.Streaming;

/// <param name="Payloads">Activities as JSON, in order.</param>
/// <param name="Watermark">Where to go on.</param>
internal sealed record HistoryPortion(IReadOnlyList<string> Payloads, long Watermark)
{
    public bool IsFull => Payloads.Count == ActivityHistory.Portion;
}
