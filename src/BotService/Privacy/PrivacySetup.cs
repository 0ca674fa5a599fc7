using Huiyin.Privacy.Access;
using Huiyin.Privacy.Copies;
using Huiyin.Privacy.Keys;
using Huiyin.Privacy.Retention;

namespace Huiyin.Privacy;

internal static class PrivacySetup
{
    public static IServiceCollection AddPrivacy(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton<AccessLog>()
        .AddDataCopies()
        .AddRetention(RetentionOptions.Read(configuration))
        .AddSingleton<IServiceCommand, RetainCommand>()
        .AddSingleton<IServiceCommand, RotateKeysCommand>();

    /// <summary>Without who wakes it.</summary>
    public static IServiceCollection AddRetention(this IServiceCollection services, RetentionOptions options) => services
        .AddSingleton(options)
        .AddSingleton<RetentionJob>();
}
