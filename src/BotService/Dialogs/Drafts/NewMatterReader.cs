using Huiyin.DialogContent;
using Huiyin.Dialogs.Questions;
using Huiyin.Understanding;

namespace Huiyin.Dialogs.Drafts;

/// <summary>
/// Tells an answer from another matter that comes up in the middle: either it is brought up as one ("另外…", "by the way"),
/// or it is a whole sentence that plainly belongs elsewhere. In doubt it is an answer.
/// </summary>
internal sealed class NewMatterReader(ConcernReader reader)
{
    private const int LongestText = 1_000;

    // Fewer characters or words than this are hardly a complaint.
    private const int FewCharacters = 6;
    private const int FewWords = 4;

    private const float BeyondDoubt = 0.85f;

    public NewMatter? Read(string text, ReportStep asked, ReportDraft draft, Voice voice)
    {
        if (text.Length is 0 or > LongestText || asked is ReportStep.Words or ReportStep.Since or ReportStep.Offer)
        {
            return null;
        }

        var opened = AfterOpening(text, voice);
        var words = opened ?? text;
        if (!IsSentence(words))
        {
            return null;
        }

        var reading = reader.Read(words, voice.Locale);
        var same = draft.Category is { } code && voice.Content.Taxonomy.TryFind(code, out var category) && category.Top.Code == reading.Category.Best.Code;
        if (opened is not null)
        {
            return reading.Category.Advice == CategoryAdvice.AskAll ? null : new NewMatter(words, same);
        }

        return asked switch
        {
            // What the category is cannot be told from before it is known; a place may be told in any words.
            ReportStep.Category => null,
            ReportStep.Summary when same => new NewMatter(words, SameCategory: true),
            ReportStep.Place when !reading.Place.IsEmpty => null,
            // Something was asked that may be answered in any words; only what is beyond doubt another matter is one.
            ReportStep.Photos when PhotosQuestion.Details(draft, voice).Any() => !same && reading.Category.Guesses[0].Probability >= BeyondDoubt ? new NewMatter(words, SameCategory: false) : null,
            _ => !same && IsClear(reading) ? new NewMatter(words, SameCategory: false) : null,
        };
    }

    /// <summary>The words by themselves tell a concern.</summary>
    public bool IsConcern(string text, Voice voice) =>
        text.Length is > 0 and <= LongestText && IsSentence(text) && IsClear(reader.Read(text, voice.Locale));

    /// <summary>The words tell a concern of another category than <paramref name="code"/>.</summary>
    public bool IsConcernApartFrom(string code, string text, Voice voice) =>
        IsConcern(text, voice)
        && (!voice.Content.Taxonomy.TryFind(code, out var category) || category.Top.Code != reader.Read(text, voice.Locale).Category.Best.Code);

    private static bool IsClear(ConcernReading reading) => reading.Category.Advice == CategoryAdvice.Propose;

    private static bool IsSentence(string text)
    {
        var letters = text.Count(character => character is >= '\u4e00' and <= '\u9fff');
        return letters >= FewCharacters || (letters == 0 && text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length >= FewWords);
    }

    private static string? AfterOpening(string text, Voice voice)
    {
        var folded = SpokenText.Fold(SpokenText.WellFormed(text));
        if (folded.Length != text.Length)
        {
            return null;
        }

        foreach (var opening in voice.Content.Talk.Openings.All.Select(SpokenText.Fold).OrderByDescending(opening => opening.Length))
        {
            if (folded.StartsWith(opening, StringComparison.Ordinal)
                && (!char.IsAsciiLetter(opening[^1]) || folded.Length == opening.Length || !char.IsAsciiLetterOrDigit(folded[opening.Length])))
            {
                return text[opening.Length..].TrimStart('，', ',', '：', ':', '。', '.', '、', ' ', '-');
            }
        }

        return null;
    }
}
