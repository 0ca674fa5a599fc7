using Huiyin;
using Huiyin.Diagnostics;

string? urls = null;
try
{
    if (await CommandLine.RunAsync(args, Console.Out, CancellationToken.None) is { } exitCode)
    {
        return exitCode;
    }

    await using var app = BotServiceBuilder.Build(args);
    urls = app.Configuration["Urls"];
    await app.StartAsync();
    await app.Services.GetRequiredService<StartupNotice>().PrintAsync(Console.Out, CancellationToken.None);
    await app.WaitForShutdownAsync();
    return 0;
}
catch (Exception failure) when (StartupFailure.Describe(failure, urls) is { } line)
{
    await Console.Error.WriteLineAsync(line);
    return 1;
}

/// <summary>Named for the tests that host the whole service.</summary>
public partial class Program;
