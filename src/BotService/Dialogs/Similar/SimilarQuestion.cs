using Huiyin.Concerns;
using Huiyin.DialogContent;
using Microsoft.Bot.Schema;

namespace Huiyin.Dialogs.Similar;

/// <summary>"12 neighbours reported this on Monday; join them?" Asked only when something similar is open.</summary>
internal sealed class SimilarQuestion : IReportQuestion
{
    public ReportStep Step => ReportStep.Similar;

    public bool IsAnswered(ReportDraft draft) => draft.Similar is null || draft.Joins is not null;

    public void Forget(ReportDraft draft) => (draft.Similar, draft.SimilarFor, draft.Joins) = (null, null, null);

    public Activity Ask(ReportDraft draft, Voice voice)
    {
        var found = draft.Similar!;
        return found.IsOwn
            ? voice.Ask(
                voice.Text("similar.own", ("number", ConcernNumber.Format(found.Number)), ("at", found.At), ("title", Title(found, voice))),
                voice.Text("similar.choice.add"),
                voice.Text("choice.file-anyway"))
            : voice.Ask(
                voice.Text("report.similar", ("count", found.Participants), ("at", found.At), ("title", Title(found, voice))),
                voice.Text("choice.join"),
                voice.Text("choice.file-anyway"));
    }

    public Heard Hear(ReportDraft draft, ResidentInput input, Voice voice)
    {
        if (input.Command is Command.No or Command.None or Command.Skip or Command.NewConcern || input.SaysPrompt("choice.file-anyway", voice))
        {
            draft.Similar = null;
            return Heard.Yes;
        }

        if (input.Command is Command.Yes or Command.AddMore || input.SaysPrompt("choice.join", voice) || input.SaysPrompt("similar.choice.add", voice))
        {
            draft.Joins = draft.Similar!.ConcernId;
            return Heard.Yes;
        }

        return Heard.No(voice.Say("unclear.choice"));
    }

    // Filing one too many is mended by staff, joining the wrong one is not.
    public Activity MakeDo(ReportDraft draft, ResidentInput input, Voice voice)
    {
        draft.Similar = null;
        return voice.Say("similar.separate");
    }

    private static string Title(SimilarFound found, Voice voice)
    {
        var content = voice.Content;
        var category = content.Taxonomy.TryFind(found.Category, out var known) ? voice.Label(known.Label) : null;
        var area = found.Area is { } code && content.Areas.TryFind(code, out var place) ? voice.Label(place.Label) : null;
        return string.Join(voice.Locale == Locales.English ? ", " : "，", new[] { category, area }.OfType<string>());
    }
}
