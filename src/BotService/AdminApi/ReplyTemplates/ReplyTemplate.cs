using Huiyin.Concerns;
using Huiyin.DialogContent;

namespace Huiyin.AdminApi.ReplyTemplates;

/// <summary>Words for a reply that staff start from, in both languages. Null fields fit anything.</summary>
internal sealed record ReplyTemplate
{
    public required string Id { get; init; }

    /// <summary>Only for this unit's people.</summary>
    public string? Unit { get; init; }

    /// <summary>For this category and those below it.</summary>
    public string? Category { get; init; }

    /// <summary>For concerns in this status.</summary>
    public ConcernStatus? Status { get; init; }

    public required string TitleZh { get; init; }

    public required string TitleEn { get; init; }

    public required string TextZh { get; init; }

    public required string TextEn { get; init; }

    public int Version { get; init; } = 1;

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; init; }

    public required string UpdatedBy { get; init; }

    public string Title(string locale) => new LocalizedText(TitleZh, TitleEn).In(locale);

    public string Text(string locale) => new LocalizedText(TextZh, TextEn).In(locale);

    public bool Fits(Concern concern) =>
        (Status is null || Status == concern.Status)
        && (Category is null || concern.Category == Category || concern.Category.StartsWith(Category + ".", StringComparison.Ordinal));
}
