namespace Huiyin.Recognizers.Temporal.Chinese;

internal sealed class ChineseLanguage : TemporalLanguage
{
    public override IEnumerable<Mention> Find(string text, Calendar calendar)
    {
        yield break;
    }
}
