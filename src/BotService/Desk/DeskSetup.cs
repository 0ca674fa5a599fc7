using System.Text.Encodings.Web;
using System.Text.Unicode;
using Huiyin.Concerns;
using Huiyin.Desk.Administration;
using Huiyin.Desk.Concerns;
using Huiyin.Desk.Insight;
using Huiyin.Desk.Ledger;
using Huiyin.Desk.Open;
using Huiyin.Desk.Visits;
using Huiyin.Desk.Worklists;
using Huiyin.Staff;
using Huiyin.Staff.Authorization;
using Huiyin.Staff.SingleSignOn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.Extensions.WebEncoders;

namespace Huiyin.Desk;

internal static class DeskSetup
{
    public static IServiceCollection AddDesk(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddRazorPages(options =>
        {
            options.RootDirectory = "/Desk/Pages";
            options.Conventions.AuthorizeFolder("/", StaffSetup.Policy);
            options.Conventions.AllowAnonymousToPage("/SignIn");
            options.Conventions.AllowAnonymousToPage("/Problem");
            options.Conventions.AllowAnonymousToPage("/Open");
            options.Conventions.AddPageApplicationModelConvention("/Password", page => page.EndpointMetadata.Add(new StaffNeeds(StaffScopes.None, [], AlsoWithFirstPassword: true)));
            options.Conventions.AddFolderApplicationModelConvention("/", LimitSize);
            options.LimitSettings();
        });
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "huiyin-desk-form";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.HttpOnly = true;
        });
        services.Configure<CookieTempDataProviderOptions>(options => options.Cookie.Name = "huiyin-desk-said");
        // Chinese as Chinese, not as numbers: a page of names would be three times as long.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        return services
            .AddHttpContextAccessor()
            .AddExceptionHandler<DeskAnswers>()
            .AddSingleton<DeskAssets>()
            .AddSingleton<DeskNavigation>()
            .AddSingleton<DeskText>()
            .AddSingleton<DeskMoments>()
            .AddSingleton<DeskScope>()
            .AddSingleton<DeskNews>()
            .AddSingleton<DeskRefusals>()
            .AddSingleton<DeskActs>()
            .AddSingleton<DeskReveal>()
            .AddSingleton<ConcernPageReading>()
            .AddSingleton<ConcernSurroundings>()
            .AddSingleton<TodayReading>()
            .AddInsight()
            .AddOpenPage(configuration)
            .AddDeskVisits()
            .AddAdministration();
    }

    /// <summary>Outermost: what comes out of anything below is worded for people here.</summary>
    public static WebApplication UseDesk(this WebApplication app)
    {
        // Not inside the branch: there, the page that explains would not be routed to.
        app.UseStatusCodePagesWithReExecute("/desk/problem/{0}");
        app.Use(DeskAnswers.LeaveOthersAloneAsync);
        app.UseWhen(DeskSecurityHeaders.AppliesTo, desk => desk
            .Use(DeskSecurityHeaders.SetAsync)
            .Use(DeskLive.MarkAsync)
            .Use(DeskAnswers.RedirectAsync));
        return app;
    }

    public static WebApplication MapDesk(this WebApplication app)
    {
        app.MapRazorPages();
        app.MapSingleSignOn(DeskAddress.Within);
        app.MapGet("/desk/assets/{version}/{name}", (DeskAssets assets, HttpContext http, string version, string name) =>
            assets.Find(version, name) is { } asset ? asset.Send(http) : Results.NotFound());
        app.MapGet("/desk/language", (HttpContext http, string? to, string? back) =>
        {
            DeskLanguage.Choose(http, to ?? "");
            return Results.LocalRedirect(DeskAddress.Within(back));
        });
        app.MapGet("/desk/concerns.csv", LedgerExport.SendAsync).RequireAuthorization(StaffSetup.Policy);
        app.MapGet("/desk/files/{id}", DeskFiles.SendAsync).RequireAuthorization(StaffSetup.Policy);
        app.MapPost("/desk/sign-out", DeskSignOut.EndAsync).RequireAuthorization(StaffSetup.Policy).NeedsOnlySignIn();
        app.MapGet("/desk/live", DeskLive.StreamAsync).RequireAuthorization(StaffSetup.Policy);
        return app;
    }

    // The page that explains a refusal is reached again with what was refused, which runs dry behind it.
    private static void LimitSize(PageApplicationModel page)
    {
        if (page.ViewEnginePath != "/Problem")
        {
            page.EndpointMetadata.Add(new RequestSizeLimitAttribute(32 * 1024 * 1024));
        }
    }
}
