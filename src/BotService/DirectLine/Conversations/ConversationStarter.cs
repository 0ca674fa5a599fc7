using System.Security.Cryptography;
using Huiyin.Bot;
using Huiyin.Transactions;

namespace Huiyin.DirectLine.Conversations;

internal sealed class ConversationStarter(
    ITransactions transactions,
    IDirectLineStore store,
    IInbox inbox,
    InboundActivities inbound,
    TimeProvider time)
{
    public static string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>Starts the conversation and tells the bot who has come; false when it was started before.</summary>
    public Task<bool> StartAsync(string conversationId, string? userId, string? locale, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return transactions.WriteAsync(
            async (transaction, token) =>
            {
                if (!await store.StartAsync(transaction, new DirectLineConversation(conversationId, userId, locale, now), token))
                {
                    return false;
                }

                if (userId is not null)
                {
                    await inbox.AcceptAsync(transaction, inbound.Joined(conversationId, userId, locale, now), token);
                }

                return true;
            },
            cancellationToken);
    }

    public Task<DirectLineConversation?> FindAsync(string conversationId, CancellationToken cancellationToken) =>
        transactions.ReadAsync((transaction, token) => store.FindAsync(transaction, conversationId, token), cancellationToken);
}
