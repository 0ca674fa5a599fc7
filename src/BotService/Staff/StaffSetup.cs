using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Huiyin.Staff;

internal static class StaffSetup
{
    public const string Policy = "staff";

    public static IServiceCollection AddStaff(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StaffOptions>().Bind(configuration.GetSection(StaffOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<StaffOptions>, StaffOptionsValidation>();
        services.AddSingleton<BootstrapCredential>();
        services.AddAuthentication()
            .AddScheme<AuthenticationSchemeOptions, StaffTokenAuthentication>(StaffTokenAuthentication.SchemeName, null);
        services.AddAuthorizationBuilder()
            .AddPolicy(Policy, policy => policy.AddAuthenticationSchemes(StaffTokenAuthentication.SchemeName).RequireAuthenticatedUser());
        return services;
    }
}
