using Huiyin.Concerns;
using Huiyin.Tests.DialogContent;
using Huiyin.Tests.Understanding;

namespace Huiyin.Settings;

public sealed class ContentRoutingTests
{
    private static readonly ContentRouting Shipped = new(new FixedContent());

    [Fact]
    public void Route_EveryCategoryAndAreaShipped_NamesAUnitThatExistsAndWhy()
    {
        var content = Repository.Content;
        foreach (var category in content.Taxonomy.All)
        {
            foreach (var area in content.Areas.All.Select(area => area.Code).Append(null))
            {
                foreach (var kind in Enum.GetValues<ConcernKind>())
                {
                    var route = Shipped.Route(category.Code, area, kind, urgent: false);
                    Assert.True(Shipped.IsUnit(route.Unit), $"{category.Code} {area} {kind}");
                    Assert.True(content.Routing.TryFind(route.RoutedBy, out _), route.RoutedBy);
                }
            }
        }
    }

    [Fact]
    public void Route_ClassesInTheTaxonomy_AreThoseOfTheLedger() => Assert.Equal(
        [("15d", DeadlineClass.Complex), ("24h", DeadlineClass.Utilities), ("2h", DeadlineClass.Urgent), ("7d", DeadlineClass.General)],
        Repository.Content.Taxonomy.All.Select(category => (category.Deadline, Shipped.Route(category.Code, null, ConcernKind.Problem, false).DeadlineClass)).Distinct().Order());

    [Theory]
    [InlineData("parking.street", null, "Problem", false, "traffic-police", "category")]
    [InlineData("parking.street", null, "Praise", false, "government-services", "praise")]
    [InlineData("utilities.gas-heating", null, "Problem", true, "gas-company", "danger")]
    [InlineData("services.village", "liuzhuang-1", "Problem", false, "office-bankou", "village-affairs")]
    [InlineData("services.village", null, "Problem", false, "agriculture", "category")]
    [InlineData("no.such", "nowhere", "Problem", false, "government-services", "default")]
    public void Route_WhatIsKnown_TakesTheFirstRuleThatFits(string category, string? area, string kind, bool urgent, string unit, string rule)
    {
        var route = Shipped.Route(category, area, Enum.Parse<ConcernKind>(kind), urgent);

        Assert.Equal((unit, rule), (route.Unit, route.RoutedBy));
        Assert.Equal(urgent, route.DeadlineClass == DeadlineClass.Urgent);
    }
}
