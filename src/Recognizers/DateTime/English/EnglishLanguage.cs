namespace Huiyin.Recognizers.Temporal.English;

/// <param name="dayFirst">"4/5" is the 4th of May, as outside the United States.</param>
internal sealed class EnglishLanguage(bool dayFirst) : TemporalLanguage
{
    public override IEnumerable<Mention> Find(string text, Calendar calendar)
    {
        var sentence = new Sentence(text);
        var expressions = new EnglishExpressions(sentence, calendar, dayFirst);
        for (var i = 0; i < sentence.Count;)
        {
            if (EnglishStarters.Include(sentence[i]) && expressions.At(i) is { } found)
            {
                yield return new Mention(sentence.StartOf(i), sentence.EndOf(found.End - 1), found.Value);
                i = found.End;
            }
            else
            {
                i++;
            }
        }
    }
}
