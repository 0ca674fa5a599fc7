using System.ComponentModel;
using Huiyin.AdminApi.ReplyTemplates;
using Huiyin.Concerns;

namespace Huiyin.AdminApi.Contracts;

internal sealed record BothLanguages(
    [property: Description("Chinese (zh-CN).")] string? Zh,
    [property: Description("English.")] string? En);

internal sealed record ReplyTemplateBody(
    [property: Description("Only for this unit's people; absent for everybody.")] string? Unit,
    [property: Description("For this category and those below it; absent for all.")] string? Category,
    [property: Description("For concerns in this status; absent for all.")] ConcernStatus? Status,
    [property: Description("At most 100 characters each.")] BothLanguages? Title,
    [property: Description("At most 4000 characters each. Places for values: {number}, {unit}, {category}, {area}, {by:date}, {today:date}; the same ones in both languages.")] BothLanguages? Text);

internal sealed record ReplyTemplateView(
    string Id,
    string? Unit,
    string? Category,
    ConcernStatus? Status,
    BothLanguages Title,
    BothLanguages Text,
    [property: Description("Goes up with every change; the ETag is this number in quotes.")] int Version,
    DateTimeOffset UpdatedAt)
{
    public static ReplyTemplateView Of(ReplyTemplate template) => new(
        template.Id,
        template.Unit,
        template.Category,
        template.Status,
        new BothLanguages(template.TitleZh, template.TitleEn),
        new BothLanguages(template.TextZh, template.TextEn),
        template.Version,
        template.UpdatedAt);
}

internal sealed record RenderedTemplate(
    string Id,
    [property: Description("In the caller's language.")] string Title,
    [property: Description("In the resident's language, with the concern's values.")] string Text,
    [property: Description("Language tag of the text.")] string Language);
