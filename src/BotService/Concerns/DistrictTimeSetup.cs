using Huiyin.Diagnostics;

namespace Huiyin.Concerns;

internal static class DistrictTimeSetup
{
    private const string Key = "District:TimeZone";

    public static IServiceCollection AddDistrictTime(this IServiceCollection services, IConfiguration configuration)
    {
        var name = configuration[Key] is { Length: > 0 } configured ? configured : "Asia/Shanghai";
        var zone = TimeZoneInfo.TryFindSystemTimeZoneById(name, out var known)
            ? known
            : throw new StartupException($"{Key} is '{name}', which is no time zone of this machine. Use a name such as Asia/Shanghai.");
        return services.AddSingleton(zone).AddSingleton(provider => new DistrictTime(provider.GetRequiredService<TimeProvider>(), zone));
    }
}
