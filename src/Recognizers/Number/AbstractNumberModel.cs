namespace Microsoft.Recognizers.Text.Number;

public abstract class AbstractNumberModel : IModel
{
    private protected AbstractNumberModel()
    {
    }

    public abstract string ModelTypeName { get; }

    public List<ModelResult> Parse(string query) =>
        string.IsNullOrEmpty(query) ? [] : ParseFolded(QueryText.FoldWidth(query));

    private protected abstract List<ModelResult> ParseFolded(string text);

    private protected ModelResult Result(string text, int start, int end, SortedDictionary<string, object> resolution) => new()
    {
        Text = text[start..end].ToLowerInvariant(),
        Start = start,
        End = end - 1,
        TypeName = ModelTypeName,
        Resolution = resolution,
    };
}
