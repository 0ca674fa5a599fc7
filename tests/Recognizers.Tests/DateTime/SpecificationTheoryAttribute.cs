namespace Huiyin.Recognizers.Tests.Temporal;

/// <summary>Skipped, visibly, where the specification cases are absent.</summary>
internal sealed class SpecificationTheoryAttribute : TheoryAttribute
{
    public SpecificationTheoryAttribute()
    {
        if (SpecificationFolder.File("English") is null)
        {
            Skip = "Microsoft's specification cases are not beside the repository (../shared/recognizers-specs).";
        }
    }
}
