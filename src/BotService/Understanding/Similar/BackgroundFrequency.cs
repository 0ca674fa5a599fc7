namespace Huiyin.Understanding.Similar;

/// <summary>
/// How common each feature is in what residents write, from the training sentences: two texts that share "电动车" and "单元门"
/// are alike, two that share "没人管" are not yet.
/// </summary>
internal sealed class BackgroundFrequency
{
    private readonly Dictionary<ulong, int> _texts = [];
    private readonly int _count;

    public BackgroundFrequency(IEnumerable<IReadOnlyList<ulong>> texts)
    {
        foreach (var text in texts)
        {
            _count++;
            foreach (var hash in text.Distinct())
            {
                _texts[hash] = _texts.GetValueOrDefault(hash) + 1;
            }
        }
    }

    /// <summary>Higher for what is rarer; what was never seen is a name or a slip and counts like what was seen once.</summary>
    public float Weight(ulong feature) => MathF.Log((1f + _count) / (1f + Math.Max(1, _texts.GetValueOrDefault(feature))));
}
