namespace Microsoft.Recognizers.Text.Sequence;

public abstract class AbstractSequenceModel : IModel
{
    private protected AbstractSequenceModel()
    {
    }

    public abstract string ModelTypeName { get; }

    public virtual List<ModelResult> Parse(string query) =>
        string.IsNullOrEmpty(query) ? [] : ParseFolded(QueryText.FoldWidth(query).ToLowerInvariant());

    private protected abstract List<ModelResult> ParseFolded(string text);

    private protected ModelResult Result(string text, int start, int end)
    {
        var value = text[start..end];
        return new ModelResult
        {
            Text = value,
            Start = start,
            End = end - 1,
            TypeName = ModelTypeName,
            Resolution = new SortedDictionary<string, object> { [ResolutionKey.Value] = value },
        };
    }
}
