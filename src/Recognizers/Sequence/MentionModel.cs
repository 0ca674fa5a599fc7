namespace Microsoft.Recognizers.Text.Sequence;

public class MentionModel : AbstractSequenceModel
{
    internal MentionModel()
    {
    }

    public override string ModelTypeName => "mention";

    private protected override List<ModelResult> ParseFolded(string text) =>
        SequencePatterns.Find(SequencePatterns.Mention(), text, (start, end) => Result(text, start, end));
}
