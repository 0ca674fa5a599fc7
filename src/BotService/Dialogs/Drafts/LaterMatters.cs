using Huiyin.Concerns;
using Huiyin.Understanding;

namespace Huiyin.Dialogs.Drafts;

/// <summary>Matters that wait until the one under way is done.</summary>
internal sealed class LaterMatters(ConcernReader reader, TimeProvider time)
{
    // Somebody who brings up more than this at once has a person to talk to; the words of the last one take in the rest.
    private const int Most = 5;

    public void Keep(TalkMemory memory, string words, Voice voice)
    {
        if (memory.Later.Count >= Most)
        {
            memory.Later[^1].AddWords(words);
            return;
        }

        var kept = words.Length <= ConcernLimits.Text ? words : words[..ConcernLimits.Text];
        var draft = new ReportDraft { Words = kept, BegunAt = time.GetUtcNow(), Trail = [ReportStep.Words] };
        draft.Take(reader.Read(kept, voice.Locale));
        memory.Later.Add(draft);
    }

    public static void PutAside(TalkMemory memory, ReportDraft draft)
    {
        if (draft.Words is not null)
        {
            (draft.Offer, draft.Held) = (DraftOffer.Next, null);
            memory.Later.Add(draft);
        }
    }

    /// <summary>The next one to be offered; null when none waits.</summary>
    public static ReportDraft? Take(TalkMemory memory)
    {
        if (memory.Later.Count == 0)
        {
            return null;
        }

        var next = memory.Later[0];
        memory.Later.RemoveAt(0);
        next.Offer = DraftOffer.Next;
        return next;
    }
}
