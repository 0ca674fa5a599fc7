namespace Huiyin.Recognizers.Tests.Specifications;

/// <summary>A theory over the specification cases; reported as skipped where they are not there.</summary>
internal sealed class SpecificationTheoryAttribute : TheoryAttribute
{
    public SpecificationTheoryAttribute()
    {
        if (SpecificationFolder.Path is null)
        {
            Skip = "No folder ../shared/recognizers-specs beside the repository.";
        }
    }
}
