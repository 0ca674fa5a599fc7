using System.Collections.Frozen;
using Huiyin.DialogContent;

namespace Huiyin.Understanding;

/// <summary>Tells the sub-category by the synonyms that the words contain; unlike the first level it need not be guessed, it can be asked.</summary>
internal sealed class Subcategories(Taxonomy taxonomy)
{
    private readonly FrozenDictionary<Category, (string Word, Category Child)[]> _words = taxonomy.Top.ToFrozenDictionary(
        category => category,
        category => category.Children
            .SelectMany(child => child.Synonyms.All.Append(child.Label.Chinese).Append(child.Label.English).Select(word => (SpokenText.Fold(word), child)))
            .OrderByDescending(entry => entry.Item1.Length)
            .ToArray());

    /// <summary>The child of <paramref name="category"/> with the longest synonym in the text; none where no word names one.</summary>
    public Category? In(string folded, Category category)
    {
        foreach (var (word, child) in _words[category])
        {
            if (folded.Contains(word, StringComparison.Ordinal))
            {
                return child;
            }
        }

        return null;
    }

    /// <summary>The codes of all children, of any category, that a word of the text names.</summary>
    public IEnumerable<string> NamedIn(string folded) => _words.Values
        .SelectMany(words => words.Where(entry => folded.Contains(entry.Word, StringComparison.Ordinal)).Select(entry => entry.Child.Code))
        .Distinct();
}
