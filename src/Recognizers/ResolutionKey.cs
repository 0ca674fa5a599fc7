namespace Microsoft.Recognizers.Text;

public static class ResolutionKey
{
    public const string ValueSet = "values";

    public const string Value = "value";

    public const string Type = "type";

    public const string Unit = "unit";

    public const string Score = "score";

    public const string SubType = "subtype";

    public const string Offset = "offset";

    public const string RelativeTo = "relativeTo";

    public const string IsoCurrency = "isoCurrency";
}
