using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A public key, and the channels that it may sign for; null where the issuer publishes no endorsements.</summary>
internal sealed record SigningKey(JsonWebKey Key, string[]? Endorsements)
{
    public bool Endorses(string channelId) => Endorsements is not null && Endorsements.Contains(channelId, StringComparer.Ordinal);
}
