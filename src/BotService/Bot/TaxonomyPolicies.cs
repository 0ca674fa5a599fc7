using Huiyin.Concerns;
using Huiyin.DialogContent;

namespace Huiyin.Bot;

/// <summary>The ledger's questions about a category, answered from the taxonomy that is loaded now.</summary>
internal sealed class TaxonomyPolicies(IDialogContent content) : ICategoryPolicies
{
    public CategoryPolicy Of(string category, string? area)
    {
        var current = content.Current;
        return current.Taxonomy.TryFind(category, out var known)
            ? new CategoryPolicy(DeadlineClassOf(known.Deadline), known.Unit)
            // The first unit of the list is the district's reception: it gets what nothing else is said about.
            : new CategoryPolicy(DeadlineClass.General, current.Units.All[0].Code);
    }

    private static DeadlineClass DeadlineClassOf(string deadline) => deadline switch
    {
        "2h" => DeadlineClass.Urgent,
        "24h" => DeadlineClass.Utilities,
        "15d" => DeadlineClass.Complex,
        _ => DeadlineClass.General,
    };
}
