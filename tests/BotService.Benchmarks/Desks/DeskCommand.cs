using System.Diagnostics;
using System.Globalization;
using System.Net;
using Huiyin.Concerns;
using Huiyin.Desk;
using Huiyin.Staff;
using Huiyin.Staff.Sessions;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Huiyin.Benchmarks.Desks;

/// <summary>Opens the pages of the desk as each role, and prints when the first byte came and how much was transferred, compressed as a browser asks for it.</summary>
internal static class DeskCommand
{
    public const string Usage = "desk [--rounds 20] [--role NAME] [--only PAGE] --database FILE|CONNECTION   (adds a member of staff of each role)";

    private const string Password = "a benchmark behind the harbour";

    // A clerk sees a unit's concerns, a visitor and a supervisor an office's, the others all.
    private static readonly (ActorRole Role, string? Unit, string? Area)[] Members =
    [
        (ActorRole.Visitor, null, "wenchang"), (ActorRole.Clerk, "property-management", null), (ActorRole.UnitHead, "property-management", null),
        (ActorRole.Supervisor, null, "wenchang"), (ActorRole.Auditor, null, null), (ActorRole.Administrator, null, null),
    ];

    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        if (ValueOf(arguments, "--database") is not { } database)
        {
            await Console.Error.WriteLineAsync($"usage: {Usage}");
            return 2;
        }

        var rounds = int.Parse(ValueOf(arguments, "--rounds") ?? "20", CultureInfo.InvariantCulture);
        await using var app = BotServiceBuilder.Build(["--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=Error", .. ServiceArguments.For(database)], OnlyAnswering.Keep);
        await app.StartAsync(cancellationToken);
        await app.Services.GetRequiredService<StartupNotice>().PrintAsync(TextWriter.Null, cancellationToken);
        var address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        Console.WriteLine("| role | page | status | cold ms | p50 ms | p95 ms | kB |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var (role, unit, area) in Members.Where(member => ValueOf(arguments, "--role") is not { } only || only == member.Role.ToString()))
        {
            using var http = await SignInAsync(app.Services, address, role, unit, area, cancellationToken);
            foreach (var page in await DeskPages.OfAsync(app.Services, cancellationToken))
            {
                if (ValueOf(arguments, "--only") is not { } only || page.Contains(only, StringComparison.Ordinal))
                {
                    await MeasureAsync(http, role, page, rounds, cancellationToken);
                }
            }
        }

        await app.StopAsync(cancellationToken);
        return 0;
    }

    private static async Task MeasureAsync(HttpClient http, ActorRole role, string page, int rounds, CancellationToken cancellationToken)
    {
        var (cold, status, size) = await AskAsync(http, page, cancellationToken);
        List<double> times = [];
        for (var round = 0; round < rounds && status == 200; round++)
        {
            times.Add((await AskAsync(http, page, cancellationToken)).Milliseconds);
        }

        times.Sort();
        var (p50, p95) = times.Count == 0 ? (cold, cold) : (times[times.Count / 2], times[(int)(times.Count * 0.95)]);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {role} | {page} | {status} | {cold:F0} | {p50:F0} | {p95:F0} | {size / 1024.0:F0} |"));
    }

    private static async Task<(double Milliseconds, int Status, long Size)> AskAsync(HttpClient http, string page, CancellationToken cancellationToken)
    {
        var began = Stopwatch.GetTimestamp();
        using var answer = await http.GetAsync(page, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        await using var body = await answer.Content.ReadAsStreamAsync(cancellationToken);
        var buffer = new byte[64 * 1024];
        var read = await body.ReadAsync(buffer, cancellationToken);
        var firstByte = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        long size = read;
        while (read > 0)
        {
            size += read = await body.ReadAsync(buffer, cancellationToken);
        }

        return (firstByte, (int)answer.StatusCode, size);
    }

    private static async Task<HttpClient> SignInAsync(IServiceProvider services, Uri address, ActorRole role, string? unit, string? area, CancellationToken cancellationToken)
    {
        var accounts = services.GetRequiredService<StaffAccounts>();
        var login = $"benchmark-{role}-{Guid.NewGuid():N}"[..40];
        var (member, oneTime) = await accounts.CreateAsync(new StaffProfile(login, $"Benchmark {role}", role, unit, area is null ? null : [area], Locale: "zh-CN"), Actor.System, cancellationToken);
        await accounts.ChangePasswordAsync(member, oneTime, Password, null, cancellationToken);
        var session = await services.GetRequiredService<StaffSignIn>().SignInAsync(member.Login, Password, new SignInOrigin("127.0.0.1", "benchmark"), cancellationToken);
        var cookies = new CookieContainer();
        cookies.Add(address, new Cookie(StaffSessionCookie.Name, session.Secret));
        cookies.Add(address, new Cookie(DeskLanguage.Cookie, "zh-CN"));
        // Counted as it is transferred, so nothing unpacks it.
        var http = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = address, Timeout = TimeSpan.FromMinutes(5) };
        http.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br, gzip");
        return http;
    }

    private static string? ValueOf(IReadOnlyList<string> arguments, string name) =>
        arguments.SkipWhile(argument => argument != name).Skip(1).FirstOrDefault();
}
