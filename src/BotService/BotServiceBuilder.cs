using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Outbox;
using Huiyin.Storage;

namespace Huiyin;

/// <summary>Composition only: which features there are, and in which order they see a request.</summary>
internal static class BotServiceBuilder
{
    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = ContentRoot() });
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddStorage(builder.Configuration);
        builder.Services.AddOutbox(builder.Configuration);
        builder.Services.AddConcerns();
        builder.Services.AddDialogContent(builder.Configuration);

        var app = builder.Build();
        return app;
    }

    // Run from the repository the service reads the editable dialogs there; published, those beside the assembly.
    private static string ContentRoot() =>
        Directory.Exists(Path.Combine(Directory.GetCurrentDirectory(), "dialogs"))
            ? Directory.GetCurrentDirectory()
            : AppContext.BaseDirectory;
}
