using Huiyin.Privacy.Access;
using Huiyin.Privacy.Keys;

namespace Huiyin.Privacy;

internal static class PrivacySetup
{
    public static IServiceCollection AddPrivacy(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton<AccessLog>()
        .AddSingleton<IServiceCommand, RotateKeysCommand>();
}
