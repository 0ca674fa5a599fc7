using Huiyin.Dialogs.Drafts;
using Microsoft.Bot.Schema;

namespace Huiyin.Dialogs;

/// <summary>What a question made of an answer.</summary>
/// <param name="Understood">The draft has changed; go on.</param>
/// <param name="Reply">Said first, in either case: an acknowledgement, or what was not understood and what would be.</param>
/// <param name="Stay">Understood, but the same question goes on (a photo came, more may follow).</param>
/// <param name="ReplyAsks">The reply is the next question itself.</param>
/// <param name="Reopen">An earlier answer that is to be given anew.</param>
/// <param name="Then">What becomes of the draft as a whole.</param>
internal sealed record Heard(bool Understood, Activity? Reply = null, bool Stay = false, bool ReplyAsks = false, ReportStep? Reopen = null, DraftFate Then = DraftFate.GoesOn)
{
    public static Heard Yes { get; } = new(true);

    public static Heard No(Activity reply) => new(false, reply);
}
