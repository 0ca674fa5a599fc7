using Huiyin.Concerns;
using Huiyin.Outbox;
using Huiyin.Transactions;
using Microsoft.Bot.Builder;

namespace Huiyin.Dialogs;

/// <summary>Everything the dialogs need to know of the turn they run in; made once per turn by the bot.</summary>
internal sealed record Turn(ITransaction Transaction, Resident Resident, ConversationKey Conversation, ResidentInput Input, Voice Voice)
{
    public Actor Actor { get; } = Actor.Resident(Resident.Id);

    /// <summary>The kind of danger to life that the words tell of, or null.</summary>
    public string? Danger { get; init; }

    public static Turn Of(ITurnContext context) => context.TurnState.Get<Turn>();
}
