using Huiyin.Staff.Sessions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Huiyin.Staff.SingleSignOn;

/// <summary>Code flow with PKCE. The provider says who it is; the session is the same as after a password.</summary>
internal static class SingleSignOnSetup
{
    /// <summary>Where it begins; <c>?back=</c> says where it ends.</summary>
    public const string Start = "/desk/sign-in/sso";

    /// <summary>To be registered with the provider, behind the service's own address.</summary>
    public const string Callback = "/desk/sign-in/oidc";

    private const string Scheme = "staff-oidc";
    private const string Refused = "/desk/sign-in?refused=";

    public static IServiceCollection AddSingleSignOn(this IServiceCollection services, IConfiguration configuration)
    {
        if (SingleSignOnOptions.Read(configuration) is not { } options)
        {
            return services;
        }

        services.AddAuthentication().AddOpenIdConnect(Scheme, oidc =>
        {
            oidc.Authority = options.Authority.ToString();
            oidc.RequireHttpsMetadata = options.Authority.Scheme == Uri.UriSchemeHttps;
            (oidc.ClientId, oidc.ClientSecret) = (options.ClientId, options.ClientSecret);
            (oidc.ResponseType, oidc.ResponseMode, oidc.UsePkce) = (OpenIdConnectResponseType.Code, OpenIdConnectResponseMode.Query, true);
            (oidc.SaveTokens, oidc.MapInboundClaims, oidc.DisableTelemetry) = (false, false, true);
            oidc.CallbackPath = Callback;
            oidc.Scope.Add("email");
            foreach (var scope in options.Scopes)
            {
                oidc.Scope.Add(scope);
            }

            // The claims that the service looks at are those of the token itself.
            oidc.ClaimActions.Clear();
            oidc.CorrelationCookie.SameSite = oidc.NonceCookie.SameSite = SameSiteMode.Lax;
            oidc.CorrelationCookie.SecurePolicy = oidc.NonceCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            oidc.Events.OnTokenValidated = SignInAsync;
            oidc.Events.OnRemoteFailure = context =>
            {
                context.HandleResponse();
                context.Response.Redirect(Refused + "failed");
                return Task.CompletedTask;
            };
        });
        return services.AddSingleton(options).AddSingleton<SingleSignOnAccounts>().AddSingleton<GroupRoles>().AddHostedService<SingleSignOnCheck>();
    }

    public static void MapSingleSignOn(this IEndpointRouteBuilder routes, Func<string?, string> within)
    {
        if (routes.ServiceProvider.GetService<SingleSignOnOptions>() is not null)
        {
            routes.MapGet(Start, (string? back) => Results.Challenge(new AuthenticationProperties { RedirectUri = within(back) }, [Scheme])).AllowAnonymous();
        }
    }

    private static async Task SignInAsync(TokenValidatedContext context)
    {
        var http = context.HttpContext;
        context.HandleResponse();
        try
        {
            var signedIn = await http.RequestServices.GetRequiredService<SingleSignOnAccounts>().SignInAsync(context.Principal!, SignInOrigin.Of(http), http.RequestAborted);
            StaffSessionCookie.Write(http, signedIn);
            http.Response.Redirect(context.Properties?.RedirectUri ?? "/desk");
        }
        catch (StaffRefusedException)
        {
            http.Response.Redirect(Refused + "unknown");
        }
    }
}
