namespace Huiyin.Outbox;

internal enum ConversationState
{
    Open,

    /// <summary>The channel says it is gone; a new message from the resident opens it again.</summary>
    Closed,

    /// <summary>The resident blocked the bot; a new message from them lifts it.</summary>
    Suspended,
}
