using Huiyin.Concerns;
using Huiyin.Concerns.DueActs;
using Huiyin.Demo.Photos;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Huiyin.Demo;

internal static class DemoSetup
{
    public static IServiceCollection AddDemoCommand(this IServiceCollection services) => services.AddSingleton<IServiceCommand, DemoCommand>();

    /// <summary>Into a service of its own, which runs by the story's clock.</summary>
    public static IServiceCollection AddDemoStory(this IServiceCollection services, DemoOptions options, DateTimeOffset now)
    {
        var clock = new SimulatedClock();
        services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
        services.TryAddSingleton<DueActSweep>();
        return services
            .AddSingleton(clock)
            .AddSingleton(new Random(options.Seed))
            .AddSingleton(provider => new DemoCalendar(provider.GetRequiredService<DistrictTime>(), now, provider.GetRequiredService<Random>()))
            .AddSingleton<DemoTexts>()
            .AddSingleton<DemoStaff>()
            .AddSingleton<DemoVisits>()
            .AddSingleton<DemoChat>()
            .AddSingleton<DemoPhotos>()
            .AddSingleton<DemoConcerns>()
            .AddSingleton<DemoActs>()
            .AddSingleton<DemoScript>()
            .AddSingleton<DemoRounds>()
            .AddSingleton<DemoSchedule>()
            .AddSingleton<DemoDelivery>()
            .AddSingleton<DemoStory>();
    }
}
