using System.Security.Cryptography;
using System.Text;

namespace Huiyin.Outbox;

/// <summary>The part of a message that many recipients get alike, stored once under the hash of what it says. It holds no personal data.</summary>
internal sealed record SharedPayload(string Id, string Json)
{
    public static SharedPayload Of(string json) => new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json))), json);
}
