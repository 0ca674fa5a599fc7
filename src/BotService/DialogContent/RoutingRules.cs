namespace Huiyin.DialogContent;

/// <summary>The first rule that fits and leads to a unit decides; there is a default for the rest.</summary>
internal sealed class RoutingRules(IReadOnlyList<RoutingRule> rules, RoutingRule standard)
{
    public IReadOnlyList<RoutingRule> Rules => rules;

    /// <summary>Names a unit by its code.</summary>
    public RoutingRule Default => standard;

    /// <summary>The unit's code and the rule that names it.</summary>
    public (string Unit, RoutingRule Rule) Route(RoutingQuestion question, Taxonomy taxonomy, Areas areas, Units units)
    {
        foreach (var rule in rules.Where(rule => Fits(rule, question, areas)))
        {
            if (UnitOf(rule, question, taxonomy, areas, units) is { } unit)
            {
                return (unit, rule);
            }
        }

        return (standard.Unit, standard);
    }

    public bool TryFind(string id, out RoutingRule rule)
    {
        rule = rules.FirstOrDefault(one => one.Id == id) ?? standard;
        return rule.Id == id;
    }

    private static bool Fits(RoutingRule rule, RoutingQuestion question, Areas areas) =>
        IsAmong(rule.Kinds, question.Kind)
        && IsAmong(rule.Urgencies, question.Urgency)
        && (rule.Categories.Count == 0 || rule.Categories.Any(code => question.Category == code || question.Category.StartsWith($"{code}.", StringComparison.Ordinal)))
        && (rule.Areas.Count == 0 || (question.Area is { } code && areas.TryFind(code, out var area) && area.Path.Any(around => rule.Areas.Contains(around.Code))));

    private static bool IsAmong(IReadOnlyList<string> wanted, string value) => wanted.Count == 0 || wanted.Contains(value);

    private static string? UnitOf(RoutingRule rule, RoutingQuestion question, Taxonomy taxonomy, Areas areas, Units units) => rule.Unit switch
    {
        RoutingRule.ByCategory => taxonomy.TryFind(question.Category, out var category) ? category.Unit : null,
        // The nearest office around: a community's own before its office's.
        RoutingRule.ByArea => question.Area is { } code && areas.TryFind(code, out var area)
            ? area.Path.Select(around => units.All.FirstOrDefault(unit => unit.Area == around.Code)?.Code).FirstOrDefault(unit => unit is not null)
            : null,
        var unit => unit,
    };
}
