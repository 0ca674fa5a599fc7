using Huiyin.AdminApi;
using Huiyin.Bot;
using Huiyin.Channels;
using Huiyin.Concerns;
using Huiyin.Deliveries;
using Huiyin.Demo;
using Huiyin.Desk;
using Huiyin.DialogContent;
using Huiyin.DirectLine;
using Huiyin.DirectLine.ChatPage;
using Huiyin.Outbox;
using Huiyin.Settings;
using Huiyin.Privacy;
using Huiyin.Privacy.Copies;
using Huiyin.Scheduling;
using Huiyin.Staff;
using Huiyin.Storage;
using Huiyin.Summaries;
using Huiyin.Understanding;
using Huiyin.Verification;
using Huiyin.Webhooks;
using Huiyin.Visits;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace Huiyin;

/// <summary>Composition only: which features there are, and in which order they see a request.</summary>
internal static class BotServiceBuilder
{
    /// <param name="args">The command line.</param>
    /// <param name="adjust">Replaces what a test wants to watch or to steer.</param>
    public static WebApplication Build(string[] args, Action<IServiceCollection>? adjust = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ApplicationName = typeof(BotServiceBuilder).Assembly.GetName().Name, ContentRootPath = ContentRoot() });
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        // What keeps the service from starting is said in one line by Program; the host would add its stack trace.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        // The scheduler tells of every step of its own; what it does is told by the jobs.
        builder.Logging.AddFilter("Quartz", LogLevel.Warning);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddStorage(builder.Configuration);
        builder.Services.AddOutbox(builder.Configuration);
        builder.Services.AddConcerns();
        builder.Services.AddDistrictTime(builder.Configuration);
        builder.Services.AddDialogContent(builder.Configuration);
        builder.Services.AddSettings();
        builder.Services.AddUnderstanding(builder.Configuration);
        builder.Services.AddBot(builder.Configuration);
        builder.Services.AddDirectLine(builder.Configuration);
        builder.Services.AddChatPage();
        builder.Services.AddConnectorChannel(builder.Configuration);
        builder.Services.AddStaff(builder.Configuration);
        builder.Services.AddSummaries();
        builder.Services.AddScheduling(builder.Configuration, store => store.UseServiceDatabase(builder.Configuration));
        builder.Services.AddDeliveries();
        builder.Services.AddVisits(builder.Configuration);
        builder.Services.AddDemoCommand();
        builder.Services.AddVerification();
        builder.Services.AddPrivacy(builder.Configuration);
        builder.Services.AddWebhooks(builder.Configuration);
        builder.Services.AddAdminApi();
        builder.Services.AddDesk(builder.Configuration);
        builder.Services.AddSingleton<StartupNotice>();
        adjust?.Invoke(builder.Services);

        var app = builder.Build();
        app.UseDesk();
        app.UseExceptionHandler(_ => { });
        app.UseStatusCodePages(BareStatusProblems.DescribeAsync);
        app.UseAuthorization();
        app.Use(LargeBodies.RefuseAsync);
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready");
        app.MapDirectLine();
        app.MapChatPage();
        app.MapDataCopies();
        app.MapConnectorChannel();
        app.MapAdminApi();
        app.MapApiDocumentation();
        app.MapDesk();
        return app;
    }

    // Run from the repository the service reads the editable dialogs there; published, those beside the assembly.
    private static string ContentRoot() =>
        Directory.Exists(Path.Combine(Directory.GetCurrentDirectory(), "dialogs"))
            ? Directory.GetCurrentDirectory()
            : AppContext.BaseDirectory;
}
