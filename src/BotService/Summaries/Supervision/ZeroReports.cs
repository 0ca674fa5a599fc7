using Huiyin.DialogContent;
using Huiyin.Summaries.Counting;

namespace Huiyin.Summaries.Supervision;

/// <summary>Communities and villages from which nothing was heard at all. Against: what was heard the period before.</summary>
internal static class ZeroReports
{
    public static IEnumerable<Finding> Find(Areas areas, GroupedFigures now, GroupedFigures before) => areas.All
        .Where(area => area.Kind == AreaKind.Community && (now.Areas.GetValueOrDefault(area.Code)?.Received ?? 0) == 0)
        .Select(area => new Finding { Code = "zero-report", Area = area.Code, Count = 0, Against = before.Areas.GetValueOrDefault(area.Code)?.Received ?? 0 });
}
