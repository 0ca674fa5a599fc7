namespace Huiyin.DirectLine.Tokens;

internal enum TokenUse
{
    /// <summary>Calls of one conversation, for half an hour.</summary>
    Conversation,

    /// <summary>Opening one socket, for a minute: it stands in an address, and addresses end up in logs.</summary>
    Stream,
}
