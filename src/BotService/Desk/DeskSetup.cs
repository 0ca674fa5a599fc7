using System.Text.Encodings.Web;
using System.Text.Unicode;
using Huiyin.Staff;
using Microsoft.Extensions.WebEncoders;

namespace Huiyin.Desk;

internal static class DeskSetup
{
    public static IServiceCollection AddDesk(this IServiceCollection services)
    {
        services.AddRazorPages(options =>
        {
            options.RootDirectory = "/Desk/Pages";
            options.Conventions.AuthorizeFolder("/", StaffSetup.Policy);
            options.Conventions.AllowAnonymousToPage("/SignIn");
        });
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "huiyin-desk-form";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.HttpOnly = true;
        });
        // Chinese as Chinese, not as numbers: a page of names would be three times as long.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        return services
            .AddHttpContextAccessor()
            .AddSingleton<DeskAssets>()
            .AddSingleton<DeskNavigation>()
            .AddSingleton<DeskText>()
            .AddSingleton<DeskMoments>();
    }

    public static WebApplication UseDesk(this WebApplication app)
    {
        app.UseWhen(DeskSecurityHeaders.AppliesTo, desk => desk.Use(DeskSecurityHeaders.SetAsync));
        return app;
    }

    public static WebApplication MapDesk(this WebApplication app)
    {
        app.MapRazorPages();
        app.MapGet("/desk/assets/{version}/{name}", (DeskAssets assets, HttpContext http, string version, string name) =>
            assets.Find(version, name) is { } asset ? asset.Send(http) : Results.NotFound());
        app.MapGet("/desk/language", (HttpContext http, string? to, string? back) =>
        {
            DeskLanguage.Choose(http, to ?? "");
            return Results.LocalRedirect(back is { Length: > 0 } && back[0] == '/' && !back.StartsWith("//", StringComparison.Ordinal) && !back.StartsWith("/\\", StringComparison.Ordinal) ? back : "/desk");
        });
        return app;
    }
}
