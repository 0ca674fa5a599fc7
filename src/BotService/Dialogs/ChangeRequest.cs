using Huiyin.DialogContent;

namespace Huiyin.Dialogs;

/// <summary>"Change the place": which answer the resident wants to give anew. May be said at any step.</summary>
internal static class ChangeRequest
{
    public static IReadOnlyList<(ReportStep Step, string Field)> Fields { get; } =
    [
        (ReportStep.Words, "words"),
        (ReportStep.Category, "category"),
        (ReportStep.Place, "place"),
        (ReportStep.Since, "since"),
        (ReportStep.Photos, "photos"),
        (ReportStep.Phone, "phone"),
    ];

    public static string NameOf(ReportStep step) => Fields.First(known => known.Step == step).Field;

    /// <summary>What the button says, and what is therefore understood.</summary>
    public static string Phrase(string field, Voice voice) => Phrase(field, voice.Locale, voice);

    /// <summary>Said in full, or tapped on the card.</summary>
    public static ReportStep? Read(ResidentInput input, Voice voice) =>
        Find(field => (input.Tap is { Action: "change" } tap && tap.Field == field) || Locales.All.Any(locale => SaysChange(input, field, locale, voice)));

    /// <summary>Where only a change makes sense, the field's name alone will do.</summary>
    public static ReportStep? NamedField(ResidentInput input, Voice voice) =>
        Read(input, voice) ?? Find(field => input.SaysPrompt("card.field." + field, voice));

    private static ReportStep? Find(Predicate<string> wanted)
    {
        foreach (var (step, field) in Fields)
        {
            if (wanted(field))
            {
                return step;
            }
        }

        return null;
    }

    private static bool SaysChange(ResidentInput input, string field, string locale, Voice voice)
    {
        var label = voice.Content.Prompts.Text("card.field." + field, locale);
        var words = voice.Content.Commands.Of(Command.Change).In(locale);
        return input.Says(Phrase(field, locale, voice))
            || words.Any(word => locale == Locales.English ? input.Says($"{word} {label}") || input.Says($"{word} the {label}") : input.Says(word + label));
    }

    private static string Phrase(string field, string locale, Voice voice)
    {
        var label = voice.Content.Prompts.Text("card.field." + field, locale);
        var change = voice.Content.Prompts.Text("choice.change", locale);
        return locale == Locales.English ? $"{change} {label.ToLowerInvariant()}" : change + label;
    }
}
