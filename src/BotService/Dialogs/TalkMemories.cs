using Microsoft.Bot.Builder;
using ConversationState = Microsoft.Bot.Builder.ConversationState;

namespace Huiyin.Dialogs;

internal sealed class TalkMemories(ConversationState state)
{
    private readonly IStatePropertyAccessor<TalkMemory> _memory = state.CreateProperty<TalkMemory>("talk");

    public Task<TalkMemory> OfAsync(ITurnContext context, CancellationToken cancellationToken) =>
        _memory.GetAsync(context, () => new TalkMemory(), cancellationToken);
}
