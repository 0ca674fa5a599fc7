using Huiyin.Diagnostics;

namespace Huiyin.DialogContent;

internal static class DialogContentServices
{
    public static IServiceCollection AddDialogContent(this IServiceCollection services, IConfiguration configuration)
    {
        var options = configuration.GetSection(DialogContentOptions.Section).Get<DialogContentOptions>() ?? new DialogContentOptions();
        return services.AddSingleton(provider => new ReloadingDialogContent(
            FolderOf(options, provider.GetRequiredService<IHostEnvironment>()),
            options.ReloadDelay,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<ReloadingDialogContent>>()))
            .AddSingleton<IDialogContent>(provider => provider.GetRequiredService<ReloadingDialogContent>())
            .AddSingleton<IOverridableContent>(provider => provider.GetRequiredService<ReloadingDialogContent>());
    }

    private static string FolderOf(DialogContentOptions options, IHostEnvironment environment)
    {
        var folder = Path.GetFullPath(Path.Combine(environment.ContentRootPath, options.Directory));
        return Directory.Exists(folder)
            ? folder
            : throw new StartupException($"There is no folder {folder} with the dialogs. Set {DialogContentOptions.Section}:Directory to where taxonomy.yaml is.");
    }
}
