using Huiyin.Concerns;
using Huiyin.Concerns.ReturnVisits;
using Huiyin.Staff;
using Huiyin.Visits;

namespace Huiyin.AdminApi;

/// <summary>What a field may hold, for the sentence that refuses something else.</summary>
internal static class AllowedValues
{
    public static string Of(string field) => OfMember(field[(field.LastIndexOf('.') + 1)..]);

    private static string OfMember(string field) => field switch
    {
        "status" or "to" => Names<ConcernStatus>(),
        "outcome" => Names<ConcernOutcome>(),
        "kind" => Names<ConcernKind>(),
        "role" => string.Join(", ", StaffRoles.All),
        "state" => Names<StaffState>(),
        "order" => "newest, oldest, due, updated",
        "nextAct" => Names<NextAct>(),
        "area" => "areas.yaml",
        "overdue" or "escalated" or "reopened" or "watched" or "count" or "personal" => "true, false",
        "concerns" => $"1-{BulkEndpoints.Most}",
        Idempotency.IdempotencyFilter.Header => "1-255 ASCII",
        "ids" => "1, 2, 3, …",
        "after" or "before" => "1, 2, 3, …",
        "limit" => "1-200",
        "offset" => "0, 1, 2, …",
        "teams" => $"1-{DayPlanning.MostTeams}",
        "perTeam" => "1-1000",
        "day" => "YYYY-MM-DD",
        "result" => string.Join(", ", Enum.GetNames<ReturnVisitResult>().Where(name => name != nameof(ReturnVisitResult.NoLongerNeeded))),
        "reviewOn" => $"YYYY-MM-DD, +1 … +{ConcernLimits.ReviewWithinDays}",
        "level" => "0, 1, 2",
        "open" => "true, false",
        "period" => "day, week, month, campaign",
        "date" or "since" => "YYYY-MM-DD",
        "format" => "json, csv, html, text",
        "seed" => "1-100",
        "figure" => "district.settled, units.CODE.overdue",
        "encoding" => "utf-8, gb18030",
        "dueBefore" or "createdFrom" or "createdBefore" => "YYYY-MM-DDThh:mm:ssZ",
        _ => "-",
    };

    private static string Names<T>()
        where T : struct, Enum => string.Join(", ", Enum.GetNames<T>());
}
