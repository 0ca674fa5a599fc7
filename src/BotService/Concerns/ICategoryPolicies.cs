namespace Huiyin.Concerns;

/// <summary>Answered from the taxonomy's data; the ledger itself knows no category.</summary>
internal interface ICategoryPolicies
{
    /// <summary>Never null: an unknown category has the general deadline and the district's reception.</summary>
    CategoryPolicy Of(string category, string? area);
}
