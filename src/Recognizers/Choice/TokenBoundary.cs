namespace Microsoft.Recognizers.Text.Choice;

internal enum TokenBoundary
{
    /// <summary>Whatever is no letter or digit ends a word.</summary>
    Letters,

    /// <summary>Blanks and punctuation end a word, as in scripts that run words together.</summary>
    Phrases,
}
