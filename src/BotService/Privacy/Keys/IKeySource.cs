namespace Huiyin.Privacy.Keys;

/// <summary>Where the keys are kept.</summary>
internal interface IKeySource
{
    /// <summary>For messages: <c>Privacy:Keys</c> or the file's path.</summary>
    string Name { get; }

    /// <summary>The first is used for what is written now, the others for what was written before. Never empty.</summary>
    IReadOnlyList<FieldKey> Read();

    /// <summary>Puts a new key first; false where an operator has to.</summary>
    bool TryAdd(FieldKey key);
}
