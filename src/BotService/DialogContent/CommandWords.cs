using System.Collections.Frozen;

namespace Huiyin.DialogContent;

/// <summary>
/// The words that mean something at any step, whatever language the dialog is in. A message is a command only as a
/// whole, so "no parking sign at the gate" is never taken for a no.
/// </summary>
internal sealed class CommandWords(IReadOnlyDictionary<Command, LocalizedWords> words)
{
    private readonly FrozenDictionary<string, Command> _byPhrase = words
        .SelectMany(entry => entry.Value.All.Select(phrase => (Phrase: SpokenText.Key(phrase), Command: entry.Key)))
        .DistinctBy(entry => entry.Phrase)
        .ToFrozenDictionary(entry => entry.Phrase, entry => entry.Command, StringComparer.Ordinal);

    private readonly int _longest = words.SelectMany(entry => entry.Value.All).Select(phrase => phrase.Length).DefaultIfEmpty().Max();

    public Command? Match(string? text)
    {
        // The length is checked before the text is folded: a megabyte is no command, and must not cost anything.
        if (string.IsNullOrWhiteSpace(text) || text.Length > 2 * _longest + 16)
        {
            return null;
        }

        var key = SpokenText.Key(text);
        if (_byPhrase.TryGetValue(key, out var command))
        {
            return command;
        }

        var polite = WithoutCourtesy(key);
        return polite.Length > 0 && polite != key && _byPhrase.TryGetValue(polite, out command) ? command : null;
    }

    public LocalizedWords Of(Command command) => words.GetValueOrDefault(command, LocalizedWords.None);

    private static string WithoutCourtesy(string key)
    {
        foreach (var opening in (ReadOnlySpan<string>)["请帮我", "请", "麻烦", "please ", "i want to ", "i would like to ", "id like to ", "can i ", "我要", "我想", "帮我"])
        {
            if (key.StartsWith(opening, StringComparison.Ordinal))
            {
                key = key[opening.Length..];
                break;
            }
        }

        foreach (var ending in (ReadOnlySpan<string>)[" please", " thanks", " thank you", "谢谢", "吧", "了", "呀", "啊", "哦"])
        {
            if (key.EndsWith(ending, StringComparison.Ordinal))
            {
                return key[..^ending.Length].Trim();
            }
        }

        return key.Trim();
    }
}
