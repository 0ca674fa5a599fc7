using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Huiyin.Concerns;

/// <summary>Chains the events of a concern: changing, dropping or inserting one breaks every hash behind it.</summary>
internal static class ConcernEventHash
{
    public static string Of(ConcernEvent concernEvent)
    {
        var content = new StringBuilder();
        // Each field is preceded by its length, so that no two different events read the same.
        foreach (var field in Fields(concernEvent))
        {
            content.Append(field?.Length ?? -1).Append(':').Append(field);
        }

        return Hex(content.ToString());
    }

    public static string OfText(string text, string salt) => Hex($"{salt.Length}:{salt}{text}");

    public static string NewSalt() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    private static IEnumerable<string?> Fields(ConcernEvent e) =>
    [
        e.PreviousHash,
        e.ConcernId,
        e.Sequence.ToString(CultureInfo.InvariantCulture),
        e.Kind.ToString(),
        e.At.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fff", CultureInfo.InvariantCulture),
        e.Actor.Role.ToString(),
        e.Actor.Id,
        e.Actor.Name,
        e.Actor.Unit,
        e.DataJson,
    ];

    private static string Hex(string content) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
}
