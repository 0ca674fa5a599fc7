using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Huiyin.Hosting;

/// <summary>The real service in this process, composed as always, on a port of its own and with a data directory of its own.</summary>
internal sealed class ServiceHost : IAsyncDisposable
{
    private readonly string[] _options;
    private readonly Action<IServiceCollection>? _adjust;
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("huiyin-host-");
    private WebApplication _app = null!;

    private ServiceHost(string[] options, Action<IServiceCollection>? adjust)
    {
        _options = options;
        _adjust = adjust;
    }

    public Uri Address { get; private set; } = null!;

    public HttpClient Client { get; private set; } = null!;

    public IServiceProvider Services => _app.Services;

    public string DataDirectory => _data.FullName;

    /// <param name="options">Further options, such as <c>--DirectLine:Secret=...</c>.</param>
    /// <param name="adjust">Replaces services, such as the bot by one that is quick and predictable.</param>
    public static async Task<ServiceHost> StartAsync(string[]? options = null, Action<IServiceCollection>? adjust = null)
    {
        var host = new ServiceHost(options ?? [], adjust);
        await host.StartAsync(port: 0);
        return host;
    }

    /// <summary>Stops and starts the service on the same address and data.</summary>
    public async Task RestartAsync(Func<Task>? whileDown = null)
    {
        await StopAsync();
        if (whileDown is not null)
        {
            await whileDown();
        }

        await StartAsync(Address.Port);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _data.Delete(recursive: true);
    }

    private async Task StartAsync(int port)
    {
        string[] arguments = [$"--urls=http://127.0.0.1:{port}", $"--Data:Directory={DataDirectory}", "--Logging:LogLevel:Default=Warning", .. _options];
        _app = BotServiceBuilder.Build(arguments, _adjust);
        await _app.StartAsync();
        await _app.Services.GetRequiredService<StartupNotice>().PrintAsync(TextWriter.Null, CancellationToken.None);
        Address = new Uri(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        Client = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = Address };
    }

    private async Task StopAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
