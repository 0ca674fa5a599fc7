namespace Microsoft.Recognizers.Text.Sequence;

public class HashtagModel : AbstractSequenceModel
{
    internal HashtagModel()
    {
    }

    public override string ModelTypeName => "hashtag";

    private protected override List<ModelResult> ParseFolded(string text) =>
        SequencePatterns.Find(SequencePatterns.Hashtag(), text, (start, end) => Result(text, start, end));
}
