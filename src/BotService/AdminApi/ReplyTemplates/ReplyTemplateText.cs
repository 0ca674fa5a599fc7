using Huiyin.Concerns;
using Huiyin.DialogContent;

namespace Huiyin.AdminApi.ReplyTemplates;

/// <summary>The places in a template's text, and what stands there for a concern.</summary>
internal static class ReplyTemplateText
{
    public static IReadOnlyList<string> Placeholders { get; } = ["number", "unit", "category", "area", "by", "today"];

    /// <exception cref="ApiRefusal">A brace is left open, or a placeholder is unknown.</exception>
    public static PromptTemplate Parse(string text, string field)
    {
        PromptTemplate template;
        try
        {
            template = PromptTemplate.Parse(text);
        }
        catch (FormatException)
        {
            throw new ApiRefusal(StatusCodes.Status400BadRequest, "template-braces", field, ("field", field));
        }

        var unknown = template.Placeholders.FirstOrDefault(name => !Placeholders.Contains(name));
        return unknown is null
            ? template
            : throw new ApiRefusal(StatusCodes.Status400BadRequest, "template-placeholder", field, ("field", field), ("placeholder", unknown), ("allowed", string.Join(", ", Placeholders)));
    }

    public static string Fill(string text, Concern concern, string locale, DialogContentSnapshot content, DistrictTime district) => PromptTemplate.Parse(text).Fill(
        locale,
        [
            ("number", ConcernNumber.Format(concern.Number)),
            ("unit", content.Units.TryFind(concern.Unit, out var unit) ? unit.Label : concern.Unit),
            ("category", content.Taxonomy.TryFind(concern.Category, out var category) ? category.Label : concern.Category),
            ("area", concern.Area is { } code && content.Areas.TryFind(code, out var area) ? area.Label : ""),
            ("by", DateOnly.FromDateTime(district.At(concern.NextActDue ?? concern.ResolutionDue).DateTime)),
            ("today", district.Today),
        ]);
}
