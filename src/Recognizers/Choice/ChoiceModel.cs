namespace Microsoft.Recognizers.Text.Choice;

public abstract class ChoiceModel : IModel
{
    private protected ChoiceModel()
    {
    }

    public abstract string ModelTypeName { get; }

    public List<ModelResult> Parse(string query) => string.IsNullOrWhiteSpace(query) ? [] : ParseText(query);

    private protected abstract List<ModelResult> ParseText(string query);
}
