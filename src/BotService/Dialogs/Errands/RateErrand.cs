using System.Globalization;
using System.Text.RegularExpressions;
using Huiyin.Concerns;
using Huiyin.DialogContent;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Huiyin.Dialogs.Errands;

/// <summary>How content the resident is with what was done, 1 to 5, and a word to it.</summary>
internal sealed partial class RateErrand(ConcernService concerns) : IErrand
{
    private const string Digits = "零一二三四五";

    public ErrandKind Kind => ErrandKind.Rate;

    public bool Suits(Concern concern, string residentId) =>
        concern.ReporterId == residentId && concern.Outcome is ConcernOutcome.Confirmed or ConcernOutcome.Unanswered or ConcernOutcome.NotAccepted;

    public Activity? Ask(Errand errand, Concern? concern, Voice voice) => errand switch
    {
        { Stars: null } => voice.Ask(voice.Text("concern.rate.ask"), [.. Enumerable.Range(1, 5).Select(stars => voice.Text(Key(stars)))]),
        { WordsDone: false } => voice.Ask(voice.Text("concern.rate.words"), voice.Text("choice.skip")),
        _ => null,
    };

    public Heard Hear(Errand errand, ResidentInput input, Voice voice)
    {
        if (errand.Stars is not null)
        {
            errand.WordsDone = true;
            errand.Words = input.Command is null && input.Text.Length > 0 ? input.Text[..Math.Min(input.Text.Length, ConcernLimits.RatingWords)] : null;
            return Heard.Yes;
        }

        if (input.Command is Command.Skip or Command.No or Command.None or Command.Done or Command.Thanks)
        {
            return new Heard(true, voice.Say("concern.rate.skipped"), Then: Drafts.DraftFate.Dropped);
        }

        errand.Stars = Score(input, voice);
        return errand.Stars is null ? Heard.No(voice.Say("unclear.choice-range", ("count", 5))) : Heard.Yes;
    }

    public Heard MakeDo(Errand errand, Voice voice) => new(true, voice.Say("concern.rate.skipped"), Then: Drafts.DraftFate.Dropped);

    public async Task<Activity> DoAsync(ITurnContext context, Errand errand, Concern? concern, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(context);
        try
        {
            await concerns.RateAsync(turn.Transaction, concern!.Id, errand.Stars!.Value, errand.Words, turn.Actor, cancellationToken);
        }
        catch (ConcernRefusedException)
        {
            return turn.Voice.Say("concern.rate.before");
        }

        return turn.Voice.Say("concern.rate.thanks");
    }

    // A typed number has become the answer that stands there, worst first.
    private static int? Score(ResidentInput input, Voice voice)
    {
        for (var stars = 1; stars <= 5; stars++)
        {
            if (input.SaysPrompt(Key(stars), voice) || Stars().Match(input.Text) is { Success: true } match && match.Groups["n"].Value is [var digit] && Value(digit) == stars)
            {
                return stars;
            }
        }

        return null;
    }

    private static int Value(char digit) => Digits.IndexOf(digit, StringComparison.Ordinal) is > 0 and var chinese ? chinese : digit - '0';

    private static string Key(int stars) => "choice.rate." + stars.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\s*(?:给|打|我给|i give |give it |i'd say )?(?<n>[1-5一二三四五])\s*(?:分|星|颗星|stars?|points?|/5)?[。.!！]?\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Stars();
}
