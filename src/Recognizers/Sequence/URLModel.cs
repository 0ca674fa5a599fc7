namespace Microsoft.Recognizers.Text.Sequence;

public class URLModel : AbstractSequenceModel
{
    internal URLModel()
    {
    }

    public override string ModelTypeName => "url";

    private protected override List<ModelResult> ParseFolded(string text) =>
        SequencePatterns.Find(SequencePatterns.Url(), text, (start, end) => Result(text, start, end));
}
