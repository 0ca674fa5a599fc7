using Huiyin.DirectLine.Protocol;

namespace Huiyin.DirectLine.Tokens;

/// <summary>Who calls: the holder of the secret, or of a token for one conversation.</summary>
internal sealed record Caller(DirectLineToken? Token)
{
    public bool HasSecret => Token is null;

    /// <summary>Whom the caller speaks as, where its token says so.</summary>
    public string? UserId => Token?.UserId;

    public void RequireAccess(string conversationId)
    {
        if (Token is not null && !string.Equals(Token.ConversationId, conversationId, StringComparison.Ordinal))
        {
            throw DirectLineError.Forbidden("The token is not for this conversation");
        }
    }
}
