namespace Huiyin.Concerns.DueActs;

internal static class DueActsSetup
{
    /// <summary>Another feature adds a handler for its own act with <c>AddSingleton&lt;IDueActHandler, ...&gt;()</c>.</summary>
    public static IServiceCollection AddDueActs(this IServiceCollection services)
    {
        foreach (var act in Enum.GetValues<NextAct>().Where(NextActFold.IsOwedByStaff))
        {
            services.AddSingleton<IDueActHandler>(provider => ActivatorUtilities.CreateInstance<OwedActIsDue>(provider, act));
        }

        return services
            .AddSingleton<IDueActHandler, AnswerIsDue>()
            .AddSingleton<IDueActHandler, ReviewIsDue>()
            .AddSingleton<DueActSweep>()
            .AddHostedService(provider => provider.GetRequiredService<DueActSweep>());
    }
}
