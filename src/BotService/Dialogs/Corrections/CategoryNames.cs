using Huiyin.DialogContent;

namespace Huiyin.Dialogs.Corrections;

/// <summary>Categories as residents call them.</summary>
internal static class CategoryNames
{
    /// <summary>The category that is called so, by its label or by what residents call it, in either language.</summary>
    public static Category? Find(string said, Voice voice)
    {
        var key = SpokenText.Key(said);
        return key.Length == 0 ? null
            : voice.Content.Taxonomy.All.FirstOrDefault(category =>
                category.Synonyms.All.Append(category.Label.Chinese).Append(category.Label.English).Any(name => SpokenText.Key(name) == key));
    }
}
