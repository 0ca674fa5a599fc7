namespace Microsoft.Bot.Builder;

/// <summary>What an activity must say for its state to be found.</summary>
internal static class StateScope
{
    public static string Channel(ITurnContext turnContext) =>
        turnContext.Activity.ChannelId ?? throw Missing("channelId");

    public static string Conversation(ITurnContext turnContext) =>
        turnContext.Activity.Conversation?.Id ?? throw Missing("conversation.id");

    public static string User(ITurnContext turnContext) => turnContext.Activity.From?.Id ?? throw Missing("from.id");

    private static InvalidOperationException Missing(string member) => new($"Invalid activity: {member} is missing.");
}
