using Huiyin.Concerns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Huiyin.Dialogs.Errands;

internal interface IErrand
{
    ErrandKind Kind { get; }

    /// <summary>The key of the question which of several concerns is meant.</summary>
    string WhichKey => "which-one";

    /// <summary>Whether it can be done to this concern of the resident's; never asked of an errand that is about none.</summary>
    bool Suits(Concern concern, string residentId) => false;

    /// <summary>What is still to be asked; null when it can be done.</summary>
    Activity? Ask(Errand errand, Concern? concern, Voice voice);

    Heard Hear(Errand errand, ResidentInput input, Voice voice);

    /// <summary>After two misunderstandings: does without the answer, or gives up, and says so.</summary>
    Heard MakeDo(Errand errand, Voice voice) => new(true, voice.Say("errand.given-up"), Then: Drafts.DraftFate.Dropped);

    /// <returns>What the resident is told.</returns>
    Task<Activity> DoAsync(ITurnContext context, Errand errand, Concern? concern, CancellationToken cancellationToken);
}
