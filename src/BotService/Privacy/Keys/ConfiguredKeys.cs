using Huiyin.Diagnostics;

namespace Huiyin.Privacy.Keys;

/// <summary>Keys from <c>Privacy:Keys</c>: base64, separated by commas or spaces, the newest first.</summary>
internal sealed class ConfiguredKeys(string text) : IKeySource
{
    private static readonly char[] Separators = [',', ';', ' ', '\n', '\r', '\t'];

    private readonly IReadOnlyList<FieldKey> _keys = Parse(text, "Privacy:Keys");

    public string Name => "Privacy:Keys";

    public IReadOnlyList<FieldKey> Read() => _keys;

    public bool TryAdd(FieldKey key) => false;

    /// <exception cref="StartupException">Something in it is no key; the message doesn't quote it.</exception>
    public static IReadOnlyList<FieldKey> Parse(string text, string name)
    {
        List<FieldKey> keys = [];
        foreach (var part in text.Split(Separators, StringSplitOptions.RemoveEmptyEntries))
        {
            var secret = new byte[FieldKey.Size];
            if (!Convert.TryFromBase64String(part, secret, out var length) || length != FieldKey.Size)
            {
                throw new StartupException($"Key {keys.Count + 1} of {name} is no key: give {FieldKey.Size} random bytes as base64, as \"openssl rand -base64 {FieldKey.Size}\" prints them.");
            }

            keys.Add(FieldKey.Of(secret));
        }

        return keys.Count > 0 ? keys : throw new StartupException($"{name} holds no key: restore it from a backup, for without it nobody can read residents' phone numbers and addresses.");
    }
}
