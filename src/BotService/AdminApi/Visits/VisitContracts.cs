using System.ComponentModel;
using Huiyin.Visits;

namespace Huiyin.AdminApi.Visits;

internal sealed record CampaignAreaBody(
    [property: Description("Code from dialogs/areas.yaml.")] string? Area,
    [property: Description("Households to visit; absent: all of the register.")] int? Target,
    [property: Description("Code of the unit that answers for it.")] string? Unit);

internal sealed record CampaignBody(
    [property: Description("Small letters, digits and hyphens; never changes.")] string? Code,
    string? Name,
    string? NameEn,
    DateOnly? StartsOn,
    [property: Description("The last day.")] DateOnly? EndsOn,
    IReadOnlyList<CampaignAreaBody?>? Areas,
    [property: Description("The version that was read, so that nobody's change is lost; for a change only.")] int? Version);

internal sealed record CampaignView(string Code, string Name, string NameEn, DateOnly StartsOn, DateOnly EndsOn, IReadOnlyList<CampaignArea> Areas, int Version)
{
    public static CampaignView Of(Campaign campaign) =>
        new(campaign.Code, campaign.Name.Chinese, campaign.Name.English, campaign.StartsOn, campaign.EndsOn, campaign.Areas, campaign.Version);
}

internal sealed record HouseholdView(
    string Id,
    string Area,
    string Building,
    [property: Description("The stairwell (单元).")] string Unit,
    [property: Description("Absent for roles that do not go there.")] string? Room)
{
    public static HouseholdView Of(Household household, bool showsRoom) =>
        new(household.Id, household.Address.Area, household.Address.Building, household.Address.Entrance, showsRoom ? household.Address.Room : null);
}

internal sealed record HouseholdPage(IReadOnlyList<HouseholdView> Items, [property: Description("For the query parameter after of the next page; null on the last.")] string? Next);

internal sealed record ImportView(int Added, [property: Description("There already, and left as they are.")] int Known);

internal sealed record NotedConcernBody(
    [property: Description("In the household's words.")] string? Text,
    [property: Description("Code from dialogs/taxonomy.yaml; absent: as the words are understood.")] string? Category);

internal sealed record VisitBody(
    [property: Description("Id of the household.")] string? Household,
    VisitOutcome? Outcome,
    [property: Description("Absent: the campaign that is on there.")] string? Campaign,
    [property: Description("Absent: now.")] DateTimeOffset? VisitedAt,
    [property: Description("For staff; at most 1000 characters.")] string? Remark,
    IReadOnlyList<NotedConcernBody?>? Concerns,
    [property: Description("The caller's own id for it: sent again after a lost connection, it is written down once.")] string? Key);

internal sealed record CorrectionBody(
    [property: Description("What stands in its place; absent: it is taken back.")] VisitOutcome? Outcome,
    DateTimeOffset? VisitedAt,
    string? Remark);

internal sealed record VisitView(
    string Id,
    string Campaign,
    string Household,
    string Area,
    VisitEventKind Kind,
    VisitOutcome? Outcome,
    DateTimeOffset VisitedAt,
    DateTimeOffset RecordedAt,
    string? By,
    [property: Description("Id of the visit that this one replaces or takes back.")] string? Corrects,
    string? Remark,
    [property: Description("Numbers of the concerns filed with it.")] IReadOnlyList<string> Concerns);

internal sealed record CodeView([property: Description("Shown once; nobody can read it back.")] string Code, DateTimeOffset ExpiresAt);

internal sealed record CoverageView(CampaignView Campaign, int Target, int Visited, double? Percentage, IReadOnlyList<AreaCoverage> Areas, IReadOnlyList<DayCoverage> Days);

internal sealed record PlanView(DateOnly Day, int Left, [property: Description("So many a day reach the end of the campaign in time.")] int Quota, IReadOnlyList<TeamView> Teams);

internal sealed record TeamView(int Number, IReadOnlyList<PlannedView> Visits);

internal sealed record PlannedView(
    HouseholdView Household,
    VisitOutcome? LastOutcome,
    int Attempts,
    [property: Description("Another time than that at which nobody was at home.")] TimeOfDay? Time);
