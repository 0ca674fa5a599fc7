namespace Huiyin.Privacy.Keys;

/// <summary>The keys in use. Another node or the command may add one at any time, so an unknown id makes it look again.</summary>
internal sealed class KeyRing(IKeySource source)
{
    private readonly Lock _gate = new();
    private IReadOnlyList<FieldKey>? _keys;

    public string Source => source.Name;

    public FieldKey Active => Keys()[0];

    public FieldKey? Find(string id) => Keys().FirstOrDefault(key => key.Id == id) ?? Reload().FirstOrDefault(key => key.Id == id);

    public bool TryAdd(FieldKey key)
    {
        var added = source.TryAdd(key);
        Reload();
        return added;
    }

    private IReadOnlyList<FieldKey> Keys()
    {
        lock (_gate)
        {
            return _keys ??= source.Read();
        }
    }

    private IReadOnlyList<FieldKey> Reload()
    {
        lock (_gate)
        {
            return _keys = source.Read();
        }
    }
}
