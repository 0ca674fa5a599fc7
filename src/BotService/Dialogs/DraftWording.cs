using Huiyin.Understanding;

namespace Huiyin.Dialogs;

/// <summary>The answers of a draft as they are shown to the resident.</summary>
internal static class DraftWording
{
    public static string ValueOf(ReportStep step, ReportDraft draft, Voice voice) => step switch
    {
        ReportStep.Words => draft.Words ?? "",
        ReportStep.Category => draft.Category is { } code ? voice.Label(voice.Content.Taxonomy.Find(code).Label) : "",
        ReportStep.Place => draft.PlaceIn(voice),
        ReportStep.Since => draft.SinceWhen ?? voice.Text("report.no-since"),
        ReportStep.Photos when draft.Photos.Count > 0 => voice.Text("report.photo-count", ("count", draft.Photos.Count)),
        ReportStep.Photos => voice.Text("report.no-photo"),
        _ when draft.Anonymous => voice.Text("report.is-anonymous"),
        _ => draft.Phone is { } phone ? PhoneNumber.Mask(phone) : voice.Text("report.no-phone"),
    };
}
