namespace Huiyin.Recognizers.Temporal.Chinese;

/// <summary>Simplified and traditional.</summary>
internal sealed class ChineseLanguage : TemporalLanguage
{
    public override IEnumerable<Mention> Find(string text, Calendar calendar)
    {
        var simplified = ChineseScript.Simplify(text);
        var expressions = new ChineseExpressions(simplified, calendar);
        var lastClose = text.LastIndexOf('》');
        for (var i = 0; i < text.Length;)
        {
            // The name of a work says nothing about when.
            if (text[i] == '《' && i < lastClose)
            {
                i = text.IndexOf('》', i) + 1;
                continue;
            }

            if (ChineseStarters.Include(simplified[i]) && expressions.At(i) is { } found)
            {
                yield return new Mention(i, found.End, found.Value);
                i = found.End;
            }
            else
            {
                i++;
            }
        }
    }
}
