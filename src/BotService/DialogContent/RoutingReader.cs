using YamlDotNet.RepresentationModel;

namespace Huiyin.DialogContent;

internal static class RoutingReader
{
    public static RoutingRules Read(ContentFile file, Taxonomy taxonomy, Areas areas, Units units, ContentFindings findings)
    {
        List<RoutingRule> rules = [];
        foreach (var node in file.Root.Items("rules"))
        {
            var rule = ReadOne(node.Required("id"), node, node.Child("when"));
            rules.Add(rule);
            RefuseUnknown(file, node, rule, taxonomy, areas, units, findings);
            if (rule.Id == RoutingRule.Default || rules.FindIndex(one => one.Id == rule.Id) != rules.Count - 1)
            {
                findings.Error(file.Name, node, $"The rule id '{rule.Id}' is taken.", "Give each rule an id of its own; concerns keep it.");
            }
        }

        var standard = file.Root.Child("default")!;
        var otherwise = ReadOne(RoutingRule.Default, standard, null);
        if (!units.TryFind(otherwise.Unit, out _))
        {
            findings.Error(file.Name, standard, $"The default unit '{otherwise.Unit}' is unknown.", "Name a code of units.yaml: what no rule fits must go somewhere.");
        }

        return new RoutingRules(rules, otherwise);
    }

    private static RoutingRule ReadOne(string id, YamlNode node, YamlNode? when) => new(
        id,
        when?.Strings("categories") ?? [],
        when?.Strings("areas") ?? [],
        when?.Strings("kinds") ?? [],
        when?.Strings("urgencies") ?? [],
        node.Required("unit"),
        node.Localized("because"));

    private static void RefuseUnknown(ContentFile file, YamlNode node, RoutingRule rule, Taxonomy taxonomy, Areas areas, Units units, ContentFindings findings)
    {
        foreach (var category in rule.Categories.Where(code => !taxonomy.TryFind(code, out _)))
        {
            findings.Error(file.Name, node, $"The category '{category}' is unknown.", "Use a code of taxonomy.yaml.");
        }

        foreach (var area in rule.Areas.Where(code => !areas.TryFind(code, out _)))
        {
            findings.Error(file.Name, node, $"The area '{area}' is unknown.", "Use a code of areas.yaml.");
        }

        if (rule.Unit is not (RoutingRule.ByCategory or RoutingRule.ByArea) && !units.TryFind(rule.Unit, out _))
        {
            findings.Error(file.Name, node, $"The unit '{rule.Unit}' is unknown.", $"Use a code of units.yaml, {RoutingRule.ByCategory} or {RoutingRule.ByArea}.");
        }
    }
}
