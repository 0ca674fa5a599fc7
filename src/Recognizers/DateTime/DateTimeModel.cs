using Huiyin.Recognizers.Temporal;

namespace Microsoft.Recognizers.Text.DateTime;

public class DateTimeModel : IModel
{
    private readonly TemporalLanguage language;

    internal DateTimeModel(TemporalLanguage language) => this.language = language;

    public string ModelTypeName => "datetime";

    public List<ModelResult> Parse(string query) => Parse(query, TimeProvider.System.GetLocalNow().DateTime);

    /// <param name="query">What was written.</param>
    /// <param name="refTime">The moment it was written, as the writer's clock showed it.</param>
    public List<ModelResult> Parse(string query, System.DateTime refTime)
    {
        // The package answers a null query with no results rather than with an exception.
        if (string.IsNullOrEmpty(query))
        {
            return [];
        }

        var folded = QueryText.FoldWidth(query).ToLowerInvariant();
        var results = new List<ModelResult>();
        foreach (var mention in language.Find(folded, new Calendar(refTime)))
        {
            results.Add(new ModelResult
            {
                Text = folded[mention.Start..mention.End],
                Start = mention.Start,
                End = mention.End - 1,
                TypeName = ResolutionWriter.TypeName(mention.Value),
                Resolution = ResolutionWriter.Resolve(mention.Value),
            });
        }

        return results;
    }
}
