using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Huiyin.Hosting;

/// <summary>The real service as a process of its own, for what only a process can suffer: to be killed at any moment.</summary>
internal sealed class ServiceProcess : IAsyncDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(60);

    private readonly string[] _options;
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("huiyin-process-");
    private readonly List<string> _output = [];
    private Process? _process;

    private ServiceProcess(string[] options)
    {
        _options = options;
        Address = new Uri($"http://127.0.0.1:{FreePort()}");
        Client = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = Address };
    }

    public Uri Address { get; }

    public HttpClient Client { get; }

    public string DataDirectory => _data.FullName;

    /// <summary>What it has written so far, both streams.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return string.Join('\n', _output);
            }
        }
    }

    public static async Task<ServiceProcess> StartAsync(params string[] options)
    {
        var service = new ServiceProcess(options);
        await service.StartAgainAsync();
        return service;
    }

    /// <summary>As the kernel does it: no farewell, no flush, nothing finished.</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
    }

    public async Task StartAgainAsync()
    {
        var assembly = typeof(Program).Assembly.Location;
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = Path.GetDirectoryName(assembly)!,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] arguments = [assembly, $"--urls={Address}", $"--Data:Directory={DataDirectory}", .. _options];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await Eventually.TrueAsync(AnswersAsync, LongestStart, () => $"The service did not start:\n{Output}");
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
        {
            await KillAsync();
        }

        _process?.Dispose();
        Client.Dispose();
        _data.Delete(recursive: true);
    }

    private async Task<bool> AnswersAsync()
    {
        if (_process!.HasExited)
        {
            throw new InvalidOperationException($"The service ended with {_process.ExitCode}:\n{Output}");
        }

        try
        {
            using var answer = await Client.GetAsync("/");
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private void Keep(string? line)
    {
        if (line is not null)
        {
            lock (_output)
            {
                _output.Add(line);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
