using Huiyin.DialogContent;
using Huiyin.Dialogs.Drafts;
using Huiyin.Understanding;
using Microsoft.Bot.Builder;

namespace Huiyin.Dialogs.Courtesy;

/// <summary>Meets a flood of messages and rude words: politely, briefly, and without losing what they may tell.</summary>
internal sealed class TurnCourtesy(ConcernReader reader, NewMatterReader matters, LaterMatters later, CourtesyOptions options, TimeProvider time)
{
    private const int RudeBeforePause = 3;
    private const int MostRemarks = 20;

    /// <param name="context">The turn.</param>
    /// <param name="draft">The report under way, or null.</param>
    /// <param name="memory">Of the conversation.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    /// <returns>The message has been dealt with; null when it is to be heard as ever. True: ask the open question again.</returns>
    public async Task<bool?> MeetAsync(ITurnContext context, ReportDraft? draft, TalkMemory memory, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(context);
        var count = memory.Pace.Count(time.GetUtcNow());
        if (turn.Danger is not null)
        {
            return null;
        }

        if (count > options.MessagesPerMinute)
        {
            Keep(turn, draft, memory);
            if (count == options.MessagesPerMinute + 1)
            {
                await context.SendActivityAsync(turn.Voice.Say("rate-limited"), cancellationToken);
            }

            return false;
        }

        return turn.Input.Command is null && RudeWords.Without(turn.Input.Text, turn.Voice.Content.Talk) is { } left
            ? await CalmAsync(context, turn, left, memory, cancellationToken)
            : null;
    }

    // The words of a flood may tell something: with a report under way they go with it, and a matter of its own is kept for after.
    private void Keep(Turn turn, ReportDraft? draft, TalkMemory memory)
    {
        if (turn.Input.Command is not null || turn.Input.Text.Length == 0)
        {
            return;
        }

        if (draft?.Words is not null)
        {
            if (draft.Remarks.Count < MostRemarks && !draft.Remarks.Contains(turn.Input.Text) && turn.Input.Text != draft.Words)
            {
                draft.Remarks.Add(turn.Input.Text);
            }
        }
        else if (matters.IsConcern(turn.Input.Text, turn.Voice) && memory.Later.TrueForAll(kept => kept.Words != turn.Input.Text))
        {
            later.Keep(memory, turn.Input.Text, turn.Voice);
        }
    }

    private async Task<bool?> CalmAsync(ITurnContext context, Turn turn, string left, TalkMemory memory, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var tells = TellsSomething(left, turn.Voice);
        memory.Pace.Rude = tells ? 0 : memory.Pace.Rude + 1;
        if (!tells && memory.Pace.PausedUntil > now)
        {
            return false;
        }

        if (memory.Pace.Rude >= RudeBeforePause)
        {
            (memory.Pace.Rude, memory.Pace.PausedUntil) = (0, now + options.Pause);
            await context.SendActivityAsync(turn.Voice.Say("abuse.pause", ("minutes", (int)options.Pause.TotalMinutes)), cancellationToken);
            return false;
        }

        await context.SendActivityAsync(turn.Voice.Say(tells ? "abuse.noted" : "abuse"), cancellationToken);
        return tells ? null : true;
    }

    private bool TellsSomething(string left, Voice voice) =>
        matters.IsConcern(left, voice) || (left.Any(char.IsLetterOrDigit) && reader.Read(left, voice.Locale) is var reading && (!reading.Place.IsEmpty || reading.Phone is not null));
}
