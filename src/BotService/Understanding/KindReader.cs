using Huiyin.DialogContent;

namespace Huiyin.Understanding;

/// <summary>Problem unless the words say otherwise: an enquiry taken for a problem is answered all the same, a problem taken for praise is lost.</summary>
internal sealed class KindReader(KindWords words)
{
    private const int LongestText = 2_000;

    private readonly string[] _problem = Folded(words.Problem);
    private readonly string[] _suggestion = Folded(words.Suggestion);
    private readonly string[] _enquiry = Folded(words.Enquiry);
    private readonly string[] _praise = Folded(words.Praise);

    public MessageKind Read(string text)
    {
        var folded = $" {SpokenText.Fold(SpokenText.WellFormed(text.Length > LongestText ? text[..LongestText] : text))} ";
        var complains = Has(folded, _problem);
        if (!complains && Has(folded, _praise))
        {
            return MessageKind.Praise;
        }

        if (Has(folded, _suggestion))
        {
            return MessageKind.Suggestion;
        }

        return !complains && (Has(folded, _enquiry) || folded.AsSpan().TrimEnd().EndsWith("?")) ? MessageKind.Enquiry : MessageKind.Problem;
    }

    private static bool Has(string folded, string[] cues) => Array.Exists(cues, cue => folded.Contains(cue, StringComparison.Ordinal));

    private static string[] Folded(LocalizedWords cues) => [.. cues.Chinese.Select(SpokenText.Fold), .. cues.English.Select(cue => $" {SpokenText.Fold(cue)} "), .. cues.English.Select(cue => $" {SpokenText.Fold(cue)},")];
}
