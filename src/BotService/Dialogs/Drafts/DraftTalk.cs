using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Dialogs.Corrections;
using Huiyin.Dialogs.Positions;
using Huiyin.Dialogs.Questions;
using Huiyin.Understanding;
using Microsoft.Bot.Builder;

namespace Huiyin.Dialogs.Drafts;

/// <summary>Lets a draft take a message: danger first, then corrections and other matters, then the answer to what was asked.</summary>
internal sealed class DraftTalk(ReportQuestions questions, DraftCorrections corrections, NewMatterReader matters, LaterMatters later, ConcernReader reader)
{
    private const int Patience = 2;

    public IReportQuestion? Next(ReportDraft draft) => questions.InOrder.FirstOrDefault(question => !question.IsAnswered(draft));

    public async Task<Taken> TakeAsync(ITurnContext context, ReportDraft draft, TalkMemory memory, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(context);
        var question = questions.Of(draft.Asking ?? ReportStep.Words);
        var photos = turn.Input.Files.AttachmentIds.Except(draft.Photos).ToList();
        draft.Photos.AddRange(photos.Take(ConcernLimits.Attachments - draft.Photos.Count));
        if (photos.Except(draft.Photos).Any())
        {
            await context.SendActivityAsync(turn.Voice.Say("attachment.refused-count", ("limit", ConcernLimits.Attachments)), cancellationToken);
        }

        if (turn.Input.Files.Refused > 0)
        {
            await context.SendActivityAsync(turn.Voice.Say("attachment.refused-type"), cancellationToken);
            if (turn.Input.Text.Length == 0 && turn.Input.Files.AttachmentIds.Count == 0)
            {
                return Taken.AskNext;
            }
        }

        if (turn.Danger is not null && question.Step != ReportStep.Words)
        {
            return TakeDanger(draft, turn);
        }

        if (turn.Input.Command == Command.Back)
        {
            await GoBackAsync(context, draft, cancellationToken);
            return Taken.AskNext;
        }

        return await ChangeAsync(context, draft, question, memory, cancellationToken) ? Taken.AskNext : await HearAsync(context, draft, question, memory, cancellationToken);
    }

    // A report of danger waits for nothing; what tells more of the same matter makes that one urgent.
    private Taken TakeDanger(ReportDraft draft, Turn turn)
    {
        var reading = reader.Read(turn.Input.Text, turn.Voice.Locale).Category;
        var same = draft.Category is { } code && turn.Voice.Content.Taxonomy.TryFind(code, out var category) && category.Top.Code == reading.Best.Code;
        if (draft.Offer is not null || (reading.Advice == CategoryAdvice.Propose && !same))
        {
            return Taken.PutAside;
        }

        draft.AddWords(turn.Input.Text);
        (draft.Urgent, draft.PhotosDone) = (true, true);
        return Taken.AskNext;
    }

    private async Task<bool> ChangeAsync(ITurnContext context, ReportDraft draft, IReportQuestion question, TalkMemory memory, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(context);
        if (question.Step is not (ReportStep.Words or ReportStep.Offer) && corrections.Apply(draft, turn.Input, turn.Voice) is { } reply)
        {
            await context.SendActivityAsync(reply, cancellationToken);
            return true;
        }

        if (question.Step is not (ReportStep.Words or ReportStep.Summary or ReportStep.Offer) && ChangeRequest.Read(turn.Input, turn.Voice) is { } wanted)
        {
            Reopen(draft, wanted);
            return true;
        }

        if (turn.Input.Command is null && matters.Read(turn.Input.Text, question.Step, draft, turn.Voice) is { } matter)
        {
            if (matter.SameCategory)
            {
                draft.AddWords(matter.Words);
            }
            else
            {
                later.Keep(memory, matter.Words, turn.Voice);
            }

            draft.Misunderstood = 0;
            await context.SendActivityAsync(turn.Voice.Say(matter.SameCategory ? "report.words-added" : "report.kept-for-later"), cancellationToken);
            return true;
        }

        if (question.Step is not (ReportStep.Words or ReportStep.Phone or ReportStep.Offer) && UnaskedPhone.TryRead(turn.Input.Text, out var phone))
        {
            (draft.Phone, draft.PhoneDone, draft.Anonymous, draft.Misunderstood) = (phone.Normalized, true, false, 0);
            await context.SendActivityAsync(turn.Voice.Say("report.phone.noted", ("phone", phone.Masked)), cancellationToken);
            return true;
        }

        if (turn.Input is { Position: { } position, Text: "" } && question.Step is not (ReportStep.Words or ReportStep.Place or ReportStep.Offer))
        {
            await context.SendActivityAsync(DraftPosition.Take(draft, position, turn.Voice), cancellationToken);
            return true;
        }

        if (turn.Input.Text.Length == 0 && turn.Input.Files.AttachmentIds.Count > 0 && question.Step is not (ReportStep.Photos or ReportStep.Words))
        {
            await context.SendActivityAsync(turn.Voice.Say("attachment.received"), cancellationToken);
            return true;
        }

        return false;
    }

    private async Task<Taken> HearAsync(ITurnContext context, ReportDraft draft, IReportQuestion question, TalkMemory memory, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(context);
        var heard = question.Hear(draft, turn.Input, turn.Voice);
        if (!heard.Understood && ++draft.Misunderstood >= Patience)
        {
            // Never a third time: the words go to a person as they are.
            heard = new Heard(true, question.MakeDo(draft, turn.Input, turn.Voice));
            draft.AsIs |= question.Step is ReportStep.Words or ReportStep.Category or ReportStep.Summary;
        }

        if (heard.Reply is { } reply)
        {
            await context.SendActivityAsync(reply, cancellationToken);
        }

        if (heard.Understood)
        {
            draft.Misunderstood = 0;
            if (!heard.Stay && question.Step != ReportStep.Offer)
            {
                draft.Trail.Add(question.Step);
            }
        }

        if (heard.Reopen is { } reopened)
        {
            Reopen(draft, reopened);
        }

        return heard.Then switch
        {
            DraftFate.Dropped => Taken.Dropped,
            DraftFate.PutAside => Taken.PutAside,
            _ when question.Step == ReportStep.Offer && draft is { Offer: null, Held: not null } => await TakeHeldAsync(context, draft, memory, cancellationToken),
            _ => heard.ReplyAsks ? Taken.AskedAlready : Taken.AskNext,
        };
    }

    // Back after days with the answer to what was asked then: it counts, once the resident goes on.
    private Task<Taken> TakeHeldAsync(ITurnContext context, ReportDraft draft, TalkMemory memory, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(context);
        var held = draft.Held!;
        draft.Held = null;
        if (Next(draft) is not { } question)
        {
            return Task.FromResult(Taken.AskNext);
        }

        draft.Asking = question.Step;
        context.TurnState.Set(turn with { Input = new ResidentInput(held, null, null, ReceivedFiles.None) });
        return TakeAsync(context, draft, memory, cancellationToken);
    }

    private void Reopen(ReportDraft draft, ReportStep step)
    {
        draft.Misunderstood = 0;
        questions.Of(step).Forget(draft);
        draft.Trail.Remove(step);
    }

    private async Task GoBackAsync(ITurnContext context, ReportDraft draft, CancellationToken cancellationToken)
    {
        draft.Misunderstood = 0;
        if (draft is { Asking: ReportStep.Place, Office: not null })
        {
            draft.Office = null;
        }
        else if (draft.Trail.Count == 0)
        {
            await context.SendActivityAsync(Turn.Of(context).Voice.Say("report.back.first"), cancellationToken);
        }
        else
        {
            var last = draft.Trail[^1];
            draft.Trail.RemoveAt(draft.Trail.Count - 1);
            questions.Of(last).Forget(draft);
        }
    }
}
