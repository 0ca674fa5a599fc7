using Huiyin;
using Huiyin.Diagnostics;

try
{
    if (CommandLine.Run(args, Console.Out) is { } exitCode)
    {
        return exitCode;
    }

    var app = BotServiceBuilder.Build(args);
    await app.RunAsync();
    return 0;
}
catch (StartupException failure)
{
    Console.Error.WriteLine(failure.Message);
    return 1;
}

/// <summary>Named for the tests that host the whole service.</summary>
public partial class Program;
