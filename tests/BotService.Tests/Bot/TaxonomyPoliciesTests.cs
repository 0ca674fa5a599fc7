using Huiyin.Concerns;
using Huiyin.Tests.DialogContent;
using Huiyin.Tests.Understanding;

namespace Huiyin.Bot;

public sealed class TaxonomyPoliciesTests
{
    private static readonly TaxonomyPolicies Policies = new(new FixedContent());

    [Fact]
    public void Of_EveryCategoryShipped_NamesAUnitThatExists()
    {
        Assert.All(Repository.Content.Taxonomy.All, category =>
            Assert.True(Repository.Content.Units.TryFind(Policies.Of(category.Code, null).Unit, out _), category.Code));
    }

    [Fact]
    public void Of_ClassesInTheTaxonomy_AreThoseOfTheLedger()
    {
        var classes = Repository.Content.Taxonomy.All.Select(category => (category.Deadline, Policies.Of(category.Code, null).DeadlineClass)).Distinct().Order();

        Assert.Equal(
            [("15d", DeadlineClass.Complex), ("24h", DeadlineClass.Utilities), ("2h", DeadlineClass.Urgent), ("7d", DeadlineClass.General)],
            classes);
    }

    [Fact]
    public void Of_UnknownCategory_IsGeneralAndGoesToTheReception() =>
        Assert.Equal(new CategoryPolicy(DeadlineClass.General, Repository.Content.Units.All[0].Code), Policies.Of("no.such", "nowhere"));
}
