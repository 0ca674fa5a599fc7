using System.Globalization;
using Huiyin.AdminApi.Contracts;
using Huiyin.Concerns;
using Huiyin.DialogContent;

namespace Huiyin.AdminApi.Export;

/// <summary>The lines of a spreadsheet, in words of the reader's language and times of the district.</summary>
internal sealed class ConcernCsv(DialogContentSnapshot content, DistrictTime district, string locale, bool withPhones = false)
{
    private static readonly string[] Columns =
        ["number", "kind", "category", "status", "unit", "area", "place", "text", "created", "first-contact-due", "resolution-due", "next-act-due", "updated", "reopened", "escalated"];

    public string Head() => Line((withPhones ? Columns.Append("phone") : Columns).Select(column => content.Prompts.Text($"export.{column}", locale)));

    public string Row(ConcernSummary concern) => Line(
    [
        concern.Number,
        content.Prompts.Text($"kind.{concern.Kind.ToString().ToLowerInvariant()}", locale),
        content.Taxonomy.TryFind(concern.Category, out var category) ? category.Label.In(locale) : concern.Category,
        content.Prompts.Text(ConcernStates.KeyOf(concern.Status, concern.Outcome), locale),
        content.Units.TryFind(concern.Unit, out var unit) ? unit.Label.In(locale) : concern.Unit,
        concern.Area is { } code && content.Areas.TryFind(code, out var area) ? area.Label.In(locale) : concern.Area,
        concern.Place,
        concern.Text,
        Time(concern.CreatedAt),
        Time(concern.FirstContactDue),
        Time(concern.ResolutionDue),
        Time(concern.NextActDue),
        Time(concern.UpdatedAt),
        concern.ReopenedCount.ToString(CultureInfo.InvariantCulture),
        concern.EscalationCount.ToString(CultureInfo.InvariantCulture),
        .. withPhones ? [concern.Phone] : Array.Empty<string?>(),
    ]);

    private string? Time(DateTimeOffset? time) =>
        time is { } moment ? district.At(moment).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) : null;

    private static string Line(IEnumerable<string?> fields) => string.Join(',', fields.Select(CsvField.Of)) + "\r\n";
}
