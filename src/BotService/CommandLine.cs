using Huiyin.DialogContent;
using Huiyin.Settings;
using Huiyin.Storage;
using Huiyin.Understanding.Evaluation;

namespace Huiyin;

/// <summary>What the program does besides serving.</summary>
internal static class CommandLine
{
    /// <returns>The exit code; null when the arguments name no command, so that the service starts.</returns>
    public static async Task<int?> RunAsync(string[] args, TextWriter output, CancellationToken cancellationToken) => args switch
    {
        ["check", .. var rest] => CheckCommand.Run(rest, output),
        ["train", .. var rest] => TrainCommand.Run(rest, output),
        ["evaluate", .. var rest] => EvaluateCommand.Run(rest, output),
        [SimilarEvalCommand.CommandName, .. var rest] => await RunOnScratchAsync(SimilarEvalCommand.CommandName, rest, output, cancellationToken),
        [var name, .. var rest] when !name.StartsWith('-') => await RunOnServiceAsync(name, rest, output, cancellationToken),
        _ => null,
    };

    // What files concerns only to look for them again must not do so among real ones.
    private static async Task<int> RunOnScratchAsync(string name, string[] rest, TextWriter output, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("huiyin-");
        try
        {
            return await RunOnServiceAsync(name, [.. rest, $"--Data:Directory={folder.FullName}"], output, cancellationToken);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<int> RunOnServiceAsync(string name, string[] rest, TextWriter output, CancellationToken cancellationToken)
    {
        var (configuration, arguments) = Divide(rest);
        // What a command prints is its result, so only what went wrong is logged beside it.
        await using var app = BotServiceBuilder.Build(["--Logging:LogLevel:Default=Error", .. configuration]);
        var commands = app.Services.GetServices<IServiceCommand>().OrderBy(command => command.Name, StringComparer.Ordinal).ToList();
        // Several commands may begin with the same word: import units, import households.
        var isLonger = arguments.Count > 0 && commands.Exists(command => command.Name == $"{name} {arguments[0]}");
        if (commands.Find(command => command.Name == (isLonger ? $"{name} {arguments[0]}" : name)) is not { } wanted)
        {
            await output.WriteLineAsync($"There is no command '{name}'. Commands:");
            string[] usages = [.. commands.Select(command => command.Usage), "check [FOLDER]", EvaluateCommand.Usage, TrainCommand.Usage];
            foreach (var usage in usages)
            {
                await output.WriteLineAsync($"  {usage}");
            }

            return 2;
        }

        await app.Services.GetRequiredService<IDatabasePreparation>().PrepareAsync(cancellationToken);
        await app.Services.GetRequiredService<SettingDocuments>().ApplyAsync(cancellationToken);
        return await wanted.RunAsync(isLonger ? [.. arguments.Skip(1)] : arguments, output, cancellationToken);
    }

    // Keys of the configuration have a section, "--Data:Directory"; everything else is the command's.
    private static (IReadOnlyList<string> Configuration, IReadOnlyList<string> Arguments) Divide(string[] rest)
    {
        List<string> configuration = [], arguments = [];
        for (var i = 0; i < rest.Length; i++)
        {
            var key = rest[i].Split('=', 2)[0];
            if (!key.StartsWith("--", StringComparison.Ordinal) || !key.Contains(':', StringComparison.Ordinal))
            {
                arguments.Add(rest[i]);
                continue;
            }

            configuration.Add(rest[i]);
            if (!rest[i].Contains('=', StringComparison.Ordinal) && i + 1 < rest.Length)
            {
                configuration.Add(rest[++i]);
            }
        }

        return (configuration, arguments);
    }
}
