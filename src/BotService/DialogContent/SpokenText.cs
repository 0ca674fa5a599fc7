using System.Text;

namespace Huiyin.DialogContent;

/// <summary>Brings what somebody typed into one form, so that full width, capitals, traditional characters and punctuation don't matter.</summary>
internal static class SpokenText
{
    /// <summary>Half width, lower case, simplified characters; length may change, punctuation stays.</summary>
    public static string Fold(string text)
    {
        var folded = text.IsNormalized(NormalizationForm.FormKC) ? text : text.Normalize(NormalizationForm.FormKC);
        return string.Create(folded.Length, folded, static (span, source) =>
        {
            for (var i = 0; i < source.Length; i++)
            {
                span[i] = char.IsAscii(source[i]) ? char.ToLowerInvariant(source[i]) : TraditionalCharacters.Simplify(char.ToLowerInvariant(source[i]));
            }
        });
    }

    /// <summary><see cref="Fold"/>, without punctuation and emoji and with single spaces: the form in which phrases are compared as a whole.</summary>
    public static string Key(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var character in Fold(WellFormed(text)))
        {
            if (char.IsLetterOrDigit(character))
            {
                key.Append(character);
            }
            else if (character != '\'' && character != '’' && key.Length > 0 && key[^1] != ' ')
            {
                key.Append(' ');
            }
        }

        return key.ToString().TrimEnd();
    }

    /// <summary>Half a surrogate pair cannot be normalised; a channel that cuts a text may well leave one.</summary>
    public static string WellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]))
            {
                if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                {
                    return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
                }

                i++;
            }
        }

        return text;
    }
}
