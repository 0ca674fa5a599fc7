using Huiyin.Privacy.Access;
using Huiyin.Privacy.Copies;
using Huiyin.Privacy.Keys;
using Huiyin.Privacy.Retention;

namespace Huiyin.Storage;

internal static class PrivacyStorageSetup
{
    public static IServiceCollection AddFieldProtection(this IServiceCollection services, IConfiguration configuration, StorageOptions options)
    {
        IKeySource source = string.IsNullOrWhiteSpace(configuration["Privacy:Keys"]) ? new KeyFile(options.FullDirectory) : new ConfiguredKeys(configuration["Privacy:Keys"]!);
        return services
            .AddSingleton(source)
            .AddSingleton<KeyRing>()
            .AddSingleton<FieldProtector>()
            .AddSingleton<KeyCheck>()
            .AddSingleton<Reencryption>()
            .AddSingleton<IAccessLogRepository, AccessLogRepository>()
            .AddSingleton<IDataCopyLinkRepository, DataCopyLinkRepository>()
            .AddSingleton<IOwnRecords, OwnRecords>()
            .AddSingleton<IRetentionRepository, RetentionRepository>()
            .AddSingleton<IKeyRegister, KeyRegister>()
            .AddSingleton<IProtectedColumns, ProtectedColumns>();
    }
}
