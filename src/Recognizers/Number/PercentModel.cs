namespace Microsoft.Recognizers.Text.Number;

public class PercentModel : AbstractNumberModel
{
    private readonly PercentFinder finder;

    internal PercentModel(PercentFinder finder) => this.finder = finder;

    public override string ModelTypeName => "percentage";

    private protected override List<ModelResult> ParseFolded(string text) =>
        finder.Find(text).ConvertAll(match => Result(text, match.Start, match.End, new SortedDictionary<string, object>
        {
            [ResolutionKey.Value] = match.Amount + "%",
        }));
}
