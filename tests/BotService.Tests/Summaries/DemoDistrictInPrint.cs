using Huiyin.Demo;
using Huiyin.Storage;
using Huiyin.Tests;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Huiyin.Summaries;

/// <summary>The demo's district as the command <c>summary</c> prints it; made once for all that read it.</summary>
public sealed class DemoDistrictInPrint : IAsyncLifetime
{
    /// <summary>Day 28 of the campaign, when the newspaper was printed; a Sunday, at five in the afternoon in the district.</summary>
    public static readonly DateTimeOffset Printed = new(2023, 8, 6, 9, 0, 0, TimeSpan.Zero);

    private EmptyPlace? _place;

    public async Task InitializeAsync()
    {
        _place = await EmptyPlace.MakeAsync(DatabaseKind.Sqlite);
        Assert.Equal(0, await CommandLine.RunAsync(["demo", "--date", "2023-08-06", "--password", "a-password-to-try", .. _place.Arguments], TextWriter.Null, CancellationToken.None));
    }

    public async Task DisposeAsync() => await (_place?.DisposeAsync() ?? ValueTask.CompletedTask);

    internal async Task<string> PrintAsync(DateTimeOffset now, params string[] arguments)
    {
        await using var app = BotServiceBuilder.Build(
            ["--Logging:LogLevel:Default=None", .. _place!.Arguments],
            services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(new ManualClock(now))));
        var output = new StringWriter();
        Assert.Equal(0, await app.Services.GetServices<IServiceCommand>().Single(command => command.Name == "summary").RunAsync(arguments, output, CancellationToken.None));
        return output.ToString();
    }
}
