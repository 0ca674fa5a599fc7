namespace Huiyin.Understanding;

/// <summary>Gives each hash that training has seen a number, and looks it up by open addressing: one probe, no allocation.</summary>
internal sealed class FeatureIndex
{
    private readonly ulong[] _keys;
    private readonly int[] _numbers;
    private readonly ulong _mask;

    public FeatureIndex(IReadOnlyCollection<ulong> hashes)
    {
        var capacity = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, hashes.Count * 2));
        (_keys, _numbers, _mask) = (new ulong[capacity], new int[capacity], (ulong)capacity - 1);
        foreach (var hash in hashes)
        {
            var slot = hash & _mask;
            while (_numbers[slot] != 0 && _keys[slot] != hash)
            {
                slot = (slot + 1) & _mask;
            }

            if (_numbers[slot] == 0)
            {
                (_keys[slot], _numbers[slot]) = (hash, ++Count);
            }
        }
    }

    public int Count { get; private set; }

    /// <summary>From 0; -1 for a hash that training has not seen.</summary>
    public int this[ulong hash]
    {
        get
        {
            for (var slot = hash & _mask; _numbers[slot] != 0; slot = (slot + 1) & _mask)
            {
                if (_keys[slot] == hash)
                {
                    return _numbers[slot] - 1;
                }
            }

            return -1;
        }
    }
}
