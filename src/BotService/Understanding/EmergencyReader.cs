using Huiyin.DialogContent;

namespace Huiyin.Understanding;

/// <summary>
/// Tells whether somebody's life may be in danger now. When in doubt it says so: two phone numbers too many cost a
/// glance, two too few may cost a life. Only what is plainly feared, past, denied or a figure of speech is let go.
/// </summary>
internal sealed class EmergencyReader
{
    private const int LongestText = 2_000;

    private readonly (string Kind, string Word)[] _dangers;
    private readonly string[] _harmless;
    private readonly string[] _doubts;
    private readonly string[] _past;

    public EmergencyReader(EmergencyWords words)
    {
        _dangers = [.. words.Patterns.SelectMany(pattern => pattern.Words.All.Select(word => (pattern.Kind, SpokenText.Fold(word))))];
        _harmless = [.. words.Harmless.All.Select(SpokenText.Fold).OrderByDescending(phrase => phrase.Length)];
        _doubts = [.. words.Doubts.All.Select(SpokenText.Fold)];
        _past = [.. words.Past.All.Select(SpokenText.Fold)];
    }

    /// <returns>The kind of danger (<c>gas</c>, <c>fire</c>, <c>injury</c>, <c>crime</c>, <c>electric</c>), or null.</returns>
    public string? Read(string text)
    {
        var folded = SpokenText.Fold(SpokenText.WellFormed(text.Length > LongestText ? text[..LongestText] : text));
        foreach (var phrase in _harmless)
        {
            folded = Blank(folded, phrase);
        }

        foreach (var sentence in folded.Split(['。', '！', '!', '？', '?', ';', '；', '\n', '.'], StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (var (kind, word) in _dangers)
            {
                var at = Find(sentence, word, 0);
                if (at >= 0 && !IsDenied(sentence, at) && !_doubts.Any(doubt => Find(sentence[..at], doubt, 0) >= 0) && !_past.Any(past => Find(sentence, past, 0) >= 0))
                {
                    return kind;
                }
            }
        }

        return null;
    }

    // 没着火, 打不着火: the word right before turns it round.
    private static bool IsDenied(string sentence, int at) => at > 0 && (sentence[at - 1] is '没' or '不' or '未' or '无');

    private static string Blank(string text, string phrase)
    {
        for (var at = Find(text, phrase, 0); at >= 0; at = Find(text, phrase, at + phrase.Length))
        {
            text = string.Concat(text.AsSpan(0, at), new string('_', phrase.Length), text.AsSpan(at + phrase.Length));
        }

        return text;
    }

    // English words as whole words: "fire" is not in "fireplace"; Chinese has no gaps to go by.
    private static int Find(string text, string word, int from)
    {
        for (var at = text.IndexOf(word, from, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            var end = at + word.Length;
            if (!char.IsAsciiLetter(word[0]) || ((at == 0 || !char.IsAsciiLetter(text[at - 1])) && (end == text.Length || !char.IsAsciiLetter(text[end]))))
            {
                return at;
            }
        }

        return -1;
    }
}
