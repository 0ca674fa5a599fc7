namespace Microsoft.Recognizers.Text.Sequence;

public class GUIDModel : AbstractSequenceModel
{
    private const int BareDigits = 32;

    internal GUIDModel()
    {
    }

    public override string ModelTypeName => "guid";

    public override List<ModelResult> Parse(string query) => base.Parse(query);

    private protected override List<ModelResult> ParseFolded(string text) => SequencePatterns.Find(SequencePatterns.Guid(), text, (start, end) =>
    {
        var result = Result(text, start, end);

        // Without dashes it may be a hash as well.
        result.Resolution[ResolutionKey.Score] = result.Text.Length == BareDigits ? 0.5 : 1.0;
        return result;
    });
}
