using Huiyin.Concerns;
using Huiyin.DialogContent;

namespace Huiyin.Dialogs;

/// <summary>How fast a matter has to be and who gets it first, as the taxonomy says.</summary>
internal sealed class TaxonomyPolicies(IDialogContent content) : ICategoryPolicies
{
    public CategoryPolicy Of(string category, string? area)
    {
        var taxonomy = content.Current.Taxonomy;
        var known = taxonomy.TryFind(category, out var found) ? found : taxonomy.Find(Category.Unsorted);
        return new CategoryPolicy(ClassOf(known.Deadline), known.Unit);
    }

    private static DeadlineClass ClassOf(string deadline) => deadline switch
    {
        "2h" => DeadlineClass.Urgent,
        "24h" => DeadlineClass.Utilities,
        "15d" => DeadlineClass.Complex,
        _ => DeadlineClass.General,
    };
}
