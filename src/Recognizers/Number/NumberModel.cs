namespace Microsoft.Recognizers.Text.Number;

public class NumberModel : AbstractNumberModel
{
    private readonly INumberFinder finder;
    private readonly bool namesSubtype;

    internal NumberModel(INumberFinder finder, bool namesSubtype)
    {
        this.finder = finder;
        this.namesSubtype = namesSubtype;
    }

    public override string ModelTypeName => "number";

    private protected override List<ModelResult> ParseFolded(string text)
    {
        var matches = finder.Find(text);
        return matches.Count == 0 ? [] : matches.ConvertAll(match => Result(text, match.Start, match.End, Resolve(match)));
    }

    private SortedDictionary<string, object> Resolve(NumberMatch match)
    {
        var resolution = new SortedDictionary<string, object> { [ResolutionKey.Value] = match.Amount.ToString() };
        if (namesSubtype && match.Kind != NumberKind.Mixed)
        {
            resolution[ResolutionKey.SubType] = match.Kind switch
            {
                NumberKind.Decimal => "decimal",
                NumberKind.Fraction => "fraction",
                NumberKind.Power => "power",
                _ => "integer",
            };
        }

        return resolution;
    }
}
