using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

internal static class BotClaims
{
    /// <summary>A channel names the bot as audience, the bot's own identity (Emulator, proactive turns) as app id.</summary>
    public static string? BotAppId(ClaimsIdentity identity) =>
        identity.FindFirst(AuthenticationConstants.AudienceClaim)?.Value ?? identity.FindFirst(AuthenticationConstants.AppIdClaim)?.Value;

    /// <summary>The app that asked for a token, by the token's version.</summary>
    public static string? CallingAppId(ClaimsIdentity identity) =>
        identity.FindFirst(AuthenticationConstants.VersionClaim)?.Value == "2.0"
            ? identity.FindFirst(AuthenticationConstants.AuthorizedParty)?.Value
            : identity.FindFirst(AuthenticationConstants.AppIdClaim)?.Value;

    /// <summary>Another bot calling this one: a token that was issued to a different app than the one it is for.</summary>
    public static bool IsAnotherBot(ClaimsIdentity identity)
    {
        var audience = identity.FindFirst(AuthenticationConstants.AudienceClaim)?.Value;
        var caller = CallingAppId(identity);
        return identity.HasClaim(claim => claim.Type == AuthenticationConstants.VersionClaim)
            && !string.IsNullOrEmpty(audience) && !string.IsNullOrEmpty(caller) && caller != audience;
    }
}
