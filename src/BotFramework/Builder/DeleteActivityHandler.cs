using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

public delegate Task DeleteActivityHandler(ITurnContext turnContext, ConversationReference reference, Func<Task> next);
