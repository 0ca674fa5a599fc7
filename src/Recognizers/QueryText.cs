namespace Microsoft.Recognizers.Text;

/// <summary>One-to-one character folding, so that positions in the folded text are positions in the query.</summary>
internal static class QueryText
{
    private const int WidthOffset = 0xFEE0;

    /// <summary>Full-width ASCII (as Chinese input methods produce it) becomes ASCII.</summary>
    public static string FoldWidth(string query)
    {
        var first = query.AsSpan().IndexOfAnyInRange('\u3000', '\uFF5E');
        return first < 0 ? query : string.Create(query.Length, query, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = FoldWidth(source[i]);
            }
        });
    }

    public static char FoldWidth(char c) => c switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(c - WidthOffset),
        '\u3000' => ' ',
        _ => c,
    };
}
