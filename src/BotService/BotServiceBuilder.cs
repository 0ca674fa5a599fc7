using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.DirectLine;
using Huiyin.DirectLine.ChatPage;
using Huiyin.Outbox;
using Huiyin.Storage;
using Huiyin.Understanding;

namespace Huiyin;

/// <summary>Composition only: which features there are, and in which order they see a request.</summary>
internal static class BotServiceBuilder
{
    /// <param name="args">The command line.</param>
    /// <param name="adjust">Replaces what a test wants to watch or to steer.</param>
    public static WebApplication Build(string[] args, Action<IServiceCollection>? adjust = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = ContentRoot() });
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddStorage(builder.Configuration);
        builder.Services.AddOutbox(builder.Configuration);
        builder.Services.AddConcerns();
        builder.Services.AddDialogContent(builder.Configuration);
        builder.Services.AddUnderstanding();
        builder.Services.AddDirectLine(builder.Configuration);
        builder.Services.AddChatPage();
        adjust?.Invoke(builder.Services);

        var app = builder.Build();
        app.MapDirectLine();
        app.MapChatPage();
        return app;
    }

    // Run from the repository the service reads the editable dialogs there; published, those beside the assembly.
    private static string ContentRoot() =>
        Directory.Exists(Path.Combine(Directory.GetCurrentDirectory(), "dialogs"))
            ? Directory.GetCurrentDirectory()
            : AppContext.BaseDirectory;
}
