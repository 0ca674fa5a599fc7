namespace Microsoft.Recognizers.Text.Number;

public class OrdinalModel : AbstractNumberModel
{
    private const string RelativeTypeName = "ordinal.relative";

    private readonly IOrdinalFinder finder;
    private readonly bool suppressRelative;

    internal OrdinalModel(IOrdinalFinder finder, NumberOptions options)
    {
        this.finder = finder;
        suppressRelative = options.HasFlag(NumberOptions.SuppressExtendedTypes);
    }

    public override string ModelTypeName => "ordinal";

    private protected override List<ModelResult> ParseFolded(string text)
    {
        var results = new List<ModelResult>();
        foreach (var match in finder.Find(text))
        {
            var isRelative = match.RelativeTo != OrdinalMatch.FromStart;
            if (isRelative && suppressRelative)
            {
                continue;
            }

            var result = Result(text, match.Start, match.End, Resolve(match, isRelative));
            result.TypeName = isRelative ? RelativeTypeName : ModelTypeName;
            results.Add(result);
        }

        return results;
    }

    private static SortedDictionary<string, object> Resolve(OrdinalMatch match, bool isRelative)
    {
        var offset = match.Offset.ToString();
        var sign = match.Offset.AsDouble < 0 ? string.Empty : "+";
        return new SortedDictionary<string, object>
        {
            [ResolutionKey.Offset] = offset,
            [ResolutionKey.RelativeTo] = match.RelativeTo,
            [ResolutionKey.Value] = isRelative ? match.RelativeTo + sign + offset : offset,
        };
    }
}
