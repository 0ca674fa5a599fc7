using Huiyin.DialogContent;

namespace Huiyin.Tests.DialogContent;

public sealed class ShippedContentTests
{
    [Fact]
    public void ShippedContent_Loaded_HasNoFinding()
    {
        var loaded = DialogContentLoader.TryLoad(Repository.Dialogs, out _, out var findings);

        Assert.Empty(findings.All.Select(finding => finding.ToString()));
        Assert.True(loaded);
    }

    [Fact]
    public void Taxonomy_TopLevel_IsTheAgreedList()
    {
        var taxonomy = Repository.Content.Taxonomy;

        Assert.Equal(
            ["parking", "traffic", "pets", "schooling", "environment", "noise", "housing", "utilities", "welfare", "health", "safety", "commerce", "services", "other"],
            taxonomy.Top.Select(category => category.Code));
        Assert.All(taxonomy.Top, category => Assert.NotEmpty(category.Children));
    }

    [Fact]
    public void Subcategory_WithoutOwnQuestions_TakesItsParents()
    {
        var taxonomy = Repository.Content.Taxonomy;

        Assert.Equal(taxonomy.Find("pets").Questions, taxonomy.Find("pets.leash").Questions);
        Assert.Equal("2h", taxonomy.Find("pets.attack").Deadline);
        Assert.Equal("public-security", taxonomy.Find("pets.attack").Unit);
    }

    [Fact]
    public void Areas_Compound_LiesInItsCommunityAndOffice()
    {
        var dehe = Repository.Content.Areas.Find("dehe");

        Assert.Equal("zhongyuan", dehe.Community?.Code);
        Assert.Equal("wenchang", dehe.Office?.Code);
        Assert.True(dehe.LiesIn(Repository.Content.Areas.District));
    }
}
