using Huiyin.Concerns;
using Huiyin.Concerns.Calendar;
using Huiyin.Settings.Sheets;

namespace Huiyin.Settings;

internal static class SettingsSetup
{
    /// <summary>After the storage, whose start makes the database that is read here.</summary>
    public static IServiceCollection AddSettings(this IServiceCollection services) => services
        .AddSingleton<SettingDocuments>()
        .AddSingleton<IDeadlineRules, ContentDeadlines>()
        .AddSingleton<IUnitCalendars, ContentCalendars>()
        .AddSingleton<IRouting, ContentRouting>()
        .AddSingleton<ISettingGuard, OpenConcernsGuard>()
        .AddHostedService<SettingsReload>()
        .AddSheet<AreasSheet>()
        .AddSheet<UnitsSheet>()
        .AddSheet<HoursSheet>()
        .AddSheet<HolidaysSheet>()
        .AddSheet<RoutingSheet>()
        .AddSheet<DeadlinesSheet>()
        .AddSheet<SummariesSheet>()
        .AddSheet<CutOffsSheet>()
        .AddSingleton<SettingSheets>();

    private static IServiceCollection AddSheet<TSheet>(this IServiceCollection services)
        where TSheet : class, ISettingSheet => services
        .AddSingleton<TSheet>()
        .AddSingleton<ISettingSheet>(provider => provider.GetRequiredService<TSheet>())
        .AddSingleton<IServiceCommand>(provider => ActivatorUtilities.CreateInstance<ImportSheetCommand>(provider, provider.GetRequiredService<TSheet>()))
        .AddSingleton<IServiceCommand>(provider => ActivatorUtilities.CreateInstance<ExportSheetCommand>(provider, provider.GetRequiredService<TSheet>()));
}
