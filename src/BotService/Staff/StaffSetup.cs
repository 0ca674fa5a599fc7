using Huiyin.Staff.Authorization;
using Huiyin.Staff.Passwords;
using Huiyin.Staff.Sessions;
using Huiyin.Staff.SingleSignOn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace Huiyin.Staff;

internal static class StaffSetup
{
    /// <summary>For programs and pages alike: a token or a session, within its scopes and role, and no first password left to change.</summary>
    public const string Policy = "staff";

    public static IServiceCollection AddStaff(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StaffOptions>().Bind(configuration.GetSection(StaffOptions.Section)).ValidateOnStart();
        services.AddAuthentication()
            .AddScheme<AuthenticationSchemeOptions, StaffTokenAuthentication>(StaffTokenAuthentication.SchemeName, null)
            .AddScheme<AuthenticationSchemeOptions, StaffSessionAuthentication>(StaffSessionAuthentication.SchemeName, null);
        services.AddAuthorizationBuilder()
            .AddPolicy(Policy, policy => policy
                .AddAuthenticationSchemes(StaffTokenAuthentication.SchemeName, StaffSessionAuthentication.SchemeName)
                .RequireAuthenticatedUser()
                .AddRequirements(StaffRequirement.Instance));
        return services
            .AddSingleton<IValidateOptions<StaffOptions>, StaffOptionsValidation>()
            .AddSingleton<IAuthorizationHandler, StaffRequirementHandler>()
            .AddSingleton<BootstrapCredential>()
            .AddSingleton<BootstrapAccount>()
            .AddStaffAccounts()
            .AddSingleSignOn(configuration);
    }

    /// <summary>Without the web: accounts, sessions and what they may see.</summary>
    public static IServiceCollection AddStaffAccounts(this IServiceCollection services) => services
        .AddSingleton<StaffAccounts>()
        .AddSingleton<StaffProfiles>()
        .AddSingleton<StaffAudit>()
        .AddSingleton<StaffSessions>()
        .AddSingleton<StaffSignIn>()
        .AddSingleton<StaffTokens>()
        .AddSingleton<SignInLimits>()
        .AddSingleton<PasswordChecks>()
        .AddSingleton<ConcernAccess>();
}
