using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Outbox;
using Huiyin.Transactions;

namespace Huiyin.Visits;

/// <summary>Who reports what a household raised at the door: the resident whose chat is linked, or else the household itself, which is told in person.</summary>
internal sealed class HouseholdReporter(IHouseholdRepository households, IResidentRepository residents, IConversationRepository conversations)
{
    /// <summary>The channel of those who have none: what is sent there becomes a return visit.</summary>
    public const string Channel = "household";

    public async Task<(string ResidentId, ConversationKey Conversation)> OfAsync(ITransaction transaction, string householdId, CancellationToken cancellationToken)
    {
        foreach (var residentId in await households.ResidentsAsync(transaction, householdId, cancellationToken))
        {
            if (await conversations.LatestOpenAsync(transaction, residentId, cancellationToken) is { } conversation)
            {
                return (residentId, conversation.Key);
            }
        }

        return await WithoutChatAsync(transaction, householdId, cancellationToken);
    }

    public async Task<(string ResidentId, ConversationKey Conversation)> WithoutChatAsync(ITransaction transaction, string householdId, CancellationToken cancellationToken)
    {
        var resident = await residents.EnsureAsync(transaction, Channel, householdId, Locales.Chinese, cancellationToken);
        return (resident.Id, new ConversationKey(Channel, householdId));
    }
}
