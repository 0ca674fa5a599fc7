using Huiyin.Concerns;
using Huiyin.Concerns.Calendar;
using Huiyin.DialogContent;
using Huiyin.Understanding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Huiyin.Dialogs.Errands;

/// <summary>A person is wanted: files a request to be called, so that somebody has it as a task with a date.</summary>
internal sealed class CallbackErrand(ConcernService concerns, IUnitCalendars calendars, DistrictTime district) : IErrand
{
    private const string Category = "services";

    public ErrandKind Kind => ErrandKind.Callback;

    public Activity? Ask(Errand errand, Concern? concern, Voice voice) => errand switch
    {
        { WordsDone: false } => voice.Ask(voice.Text("human.about"), voice.Text("choice.skip"), voice.Text("choice.cancel")),
        { PhoneDone: false } => voice.Ask(voice.Text("human.no-phone"), voice.Text("choice.skip")),
        _ => null,
    };

    public Heard Hear(Errand errand, ResidentInput input, Voice voice)
    {
        var nothing = input.Command is Command.Skip or Command.No or Command.None or Command.Done or Command.Anonymous or Command.Human;
        if (PhoneNumber.TryParse(input.Text, out var phone))
        {
            (errand.Phone, errand.PhoneDone) = (phone.Normalized, true);
        }

        if (!errand.WordsDone)
        {
            if (!nothing && input.Text.Length == 0)
            {
                return Heard.No(voice.Say("unclear.first"));
            }

            errand.WordsDone = true;
            errand.Words = nothing ? null : AddMoreErrand.Kept(input.Text);
            return Heard.Yes;
        }

        errand.PhoneDone |= nothing;
        if (!errand.PhoneDone && input.Command is null && input.Text.Length > 0)
        {
            // Not the number, but more of what it is about.
            errand.Words = AddMoreErrand.Kept(errand.Words is null ? input.Text : $"{errand.Words}\n{input.Text}");
        }

        return errand.PhoneDone ? Heard.Yes : Heard.No(voice.Say("report.phone.invalid"));
    }

    public Heard MakeDo(Errand errand, Voice voice)
    {
        (errand.WordsDone, errand.PhoneDone) = (true, true);
        return new Heard(true, voice.Say("report.phone.invalid-again"));
    }

    public async Task<Activity> DoAsync(ITurnContext context, Errand errand, Concern? concern, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(context);
        var voice = turn.Voice;
        var words = string.Join('\n', new[] { voice.Text("human.request"), errand.Words }.OfType<string>());
        var filing = new NewConcern(
            turn.Resident.Id,
            turn.Conversation,
            ConcernKind.Enquiry,
            Category,
            words.Length <= ConcernLimits.Text ? words : SpokenText.WellFormed(words[..ConcernLimits.Text]),
            voice.Locale,
            Phone: errand.Phone,
            AttachmentIds: errand.Photos,
            DeduplicationKey: errand.Id);
        var filed = await concerns.FileAsync(turn.Transaction, filing, turn.Actor, cancellationToken);
        (string, object?)[] values =
        [
            ("number", ConcernNumber.Format(filed.Number)),
            ("phone", errand.Phone is { } phone ? PhoneNumber.Mask(phone) : ""),
            ("by", district.At(filed.FirstContactDue)),
        ];
        var taken = voice.Text(errand.Phone is null ? "human.taken.here" : "human.taken", values);
        return voice.Ask($"{taken}\n{Hours(filed.Unit, voice)}");
    }

    // Nobody is promised a call at night.
    private string Hours(string unit, Voice voice)
    {
        var now = district.Now;
        var opens = calendars.Of(unit).Next(now);
        return opens <= now ? voice.Text("human.hours.open") : voice.Text("human.hours.closed", ("at", district.At(opens)));
    }
}
