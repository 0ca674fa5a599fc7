using Huiyin.Outbox;
using Huiyin.Visits.Import;
using Huiyin.Visits.Links;

namespace Huiyin.Visits;

internal static class VisitsSetup
{
    public static IServiceCollection AddVisits(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(_ => AddressKeyFile.ReadOrCreate(configuration["Data:Directory"] ?? "data"))
        .AddSingleton<HouseholdReporter>()
        .AddSingleton<IOutboundChannel, HouseholdChannel>()
        .AddSingleton<CurrentCampaign>()
        .AddSingleton<CampaignService>()
        .AddSingleton<VisitService>()
        .AddSingleton<LinkCodes>()
        .AddSingleton<StaffChats>()
        .AddSingleton<CoverageReading>()
        .AddSingleton<DayPlanning>()
        .AddSingleton<HouseholdImport>()
        .AddSingleton<IServiceCommand, ImportCommand>();
}
