#nullable disable

using System.Security.Claims;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Tells whether another bot calls this one as its skill: its token names two different app ids as caller and audience.</summary>
internal static class SkillCaller
{
    private const string AnonymousSkillAppId = "AnonymousSkill";
    private const string BotFrameworkIssuer = "https://api.botframework.com";

    internal static bool Of(ITurnContext turnContext) =>
        turnContext.TurnState.TryGetValue(BotAdapter.BotIdentityKey, out var identity) && identity is ClaimsIdentity claims && IsSkill(claims);

    private static bool IsSkill(ClaimsIdentity identity)
    {
        var version = identity.FindFirst("ver")?.Value;
        var appId = version switch
        {
            null or "" or "1.0" => identity.FindFirst("appid")?.Value,
            "2.0" => identity.FindFirst("azp")?.Value,
            _ => null,
        };

        if (appId == AnonymousSkillAppId)
        {
            return true;
        }

        var audience = identity.FindFirst("aud")?.Value;
        return !string.IsNullOrEmpty(version)
            && !string.IsNullOrEmpty(audience)
            && audience != BotFrameworkIssuer
            && !string.IsNullOrEmpty(appId)
            && appId != audience;
    }
}
