using Huiyin.DialogContent;

namespace Huiyin.Understanding;

/// <summary>Which categories a text may belong to, by the words that the taxonomy gives them.</summary>
internal sealed class CategorySuggester
{
    private const int Most = 3;

    /// <summary>One code when the words are clear, up to three when they are not, all top-level ones when they say nothing.</summary>
    public IReadOnlyList<string> Suggest(string words, DialogContentSnapshot content)
    {
        var said = SpokenText.Fold(SpokenText.WellFormed(words));
        var found = content.Taxonomy.Top
            .Select(category => (category.Code, Weight: Weight(said, category)))
            .Where(candidate => candidate.Weight > 0)
            .OrderByDescending(candidate => candidate.Weight)
            .ToList();
        return found switch
        {
            [] => [.. content.Taxonomy.Top.Select(category => category.Code)],
            [var only] => [only.Code],
            [var first, var second, ..] when first.Weight >= 2 * second.Weight => [first.Code],
            _ => [.. found.Take(Most).Select(candidate => candidate.Code)],
        };
    }

    // Longer words say more.
    private static int Weight(string said, Category category) =>
        category.Synonyms.All
            .Concat(category.Children.SelectMany(child => child.Synonyms.All))
            .Select(SpokenText.Fold)
            .Distinct(StringComparer.Ordinal)
            .Where(word => said.Contains(word, StringComparison.Ordinal))
            .Sum(word => word.Length);
}
