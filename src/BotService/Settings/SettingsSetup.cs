using Huiyin.Concerns;
using Huiyin.Concerns.Calendar;

namespace Huiyin.Settings;

internal static class SettingsSetup
{
    /// <summary>After the storage, whose start makes the database that is read here.</summary>
    public static IServiceCollection AddSettings(this IServiceCollection services) => services
        .AddSingleton<SettingDocuments>()
        .AddSingleton<IDeadlineRules, ContentDeadlines>()
        .AddSingleton<IUnitCalendars, ContentCalendars>()
        .AddSingleton<IRouting, ContentRouting>()
        .AddHostedService<SettingsReload>();
}
