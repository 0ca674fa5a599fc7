namespace Huiyin.Concerns;

/// <summary>Stands in where no taxonomy answers: everything is general and goes to the reception.</summary>
internal sealed class GeneralCategoryPolicy : ICategoryPolicies
{
    public const string Reception = "reception";

    public CategoryPolicy Of(string category, string? area) => new(DeadlineClass.General, Reception);
}
