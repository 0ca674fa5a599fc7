using Huiyin.Concerns.DueActs;
using Huiyin.Concerns.ReturnVisits;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Huiyin.Concerns;

internal static class ConcernsSetup
{
    /// <summary>Needs an <see cref="INotificationComposer"/>; takes its <see cref="ICategoryPolicies"/> from the taxonomy where one is registered.</summary>
    public static IServiceCollection AddConcerns(this IServiceCollection services)
    {
        services.TryAddSingleton<ICategoryPolicies, GeneralCategoryPolicy>();
        return services
            .AddSingleton<Deadlines>()
            .AddSingleton<TransitionCheck>()
            .AddSingleton<ActTimes>()
            .AddSingleton<ConcernHistory>()
            .AddSingleton<ConcernAnnouncements>()
            .AddSingleton<ConcernEvidence>()
            .AddSingleton<ConcernQueries>()
            .AddSingleton<ConcernService>()
            .AddSingleton<ReturnVisitService>()
            .AddDueActs();
    }
}
