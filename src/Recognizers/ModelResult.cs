namespace Microsoft.Recognizers.Text;

public class ModelResult
{
    public string Text { get; set; } = null!;

    /// <summary>Index of the first character in the query.</summary>
    public int Start { get; set; }

    /// <summary>Index of the last character in the query, inclusive.</summary>
    public int End { get; set; }

    public string TypeName { get; set; } = null!;

    /// <summary>Keys are those of <see cref="ResolutionKey"/>; null where the recognizer has nothing to resolve.</summary>
    public SortedDictionary<string, object> Resolution { get; set; } = null!;
}
