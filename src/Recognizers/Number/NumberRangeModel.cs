namespace Microsoft.Recognizers.Text.Number;

public class NumberRangeModel : AbstractNumberModel
{
    private readonly RangeFinder finder;

    internal NumberRangeModel(RangeFinder finder) => this.finder = finder;

    public override string ModelTypeName => "numberrange";

    private protected override List<ModelResult> ParseFolded(string text) =>
        finder.Find(text).ConvertAll(range => Result(text, range.Start, range.End, new SortedDictionary<string, object>
        {
            [ResolutionKey.Value] = range.Interval,
        }));
}
