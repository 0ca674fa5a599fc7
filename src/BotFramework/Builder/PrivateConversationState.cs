#nullable disable

namespace Microsoft.Bot.Builder;

public class PrivateConversationState : BotState
{
    public PrivateConversationState(IStorage storage)
        : base(storage, nameof(PrivateConversationState))
    {
    }

    protected override string GetStorageKey(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return $"{StateScope.Channel(turnContext)}/conversations/{StateScope.Conversation(turnContext)}"
            + $"/users/{StateScope.User(turnContext)}";
    }
}
