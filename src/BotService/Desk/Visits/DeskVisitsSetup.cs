namespace Huiyin.Desk.Visits;

internal static class DeskVisitsSetup
{
    public static IServiceCollection AddDeskVisits(this IServiceCollection services) => services
        .AddSingleton<VisitWording>()
        .AddSingleton<VisitRefusals>()
        .AddSingleton<VisitRecording>()
        .AddSingleton<VisitPlanReading>()
        .AddSingleton<HouseholdRegister>();
}
