using YamlDotNet.RepresentationModel;

namespace Huiyin.DialogContent;

internal static class TaxonomyReader
{
    public static Taxonomy Read(ContentFile file, Units units, ContentFindings findings)
    {
        var codes = new HashSet<string>(StringComparer.Ordinal);
        List<Category> top = [];
        foreach (var node in file.Root.Items("categories"))
        {
            var category = ReadOne(node, null);
            category.Children = [.. node.Items("children").Select(child => ReadOne(child, category))];
            top.Add(category);
        }

        return new Taxonomy([.. top]);

        Category ReadOne(YamlNode node, Category? parent)
        {
            var code = node.Required("code");
            if (!codes.Add(code))
            {
                findings.Error(file.Name, node, $"The category code '{code}' is there twice.", "Give each category its own code.");
            }

            if (parent is not null && !code.StartsWith(parent.Code + ".", StringComparison.Ordinal))
            {
                findings.Error(file.Name, node, $"The sub-category '{code}' does not name its parent.", $"Begin its code with '{parent.Code}.'.");
            }

            var unit = node.Scalar("unit") ?? parent?.Unit ?? "";
            if (!units.TryFind(unit, out _))
            {
                findings.Error(file.Name, node.Child("unit") ?? node, $"The unit '{unit}' is unknown.", "Use a code of units.yaml, or add the unit there.");
            }

            var questions = node.Words("questions");
            return new Category(
                code,
                parent,
                node.Localized("label"),
                node.Words("synonyms"),
                questions == LocalizedWords.None && parent is not null ? parent.Questions : questions,
                node.Strings("kinds") is { Count: > 0 } kinds ? kinds : parent?.Kinds ?? ["problem"],
                node.Scalar("deadline") ?? parent?.Deadline ?? "7d",
                unit);
        }
    }
}
