using System.Collections.Concurrent;
using System.Globalization;
using Dapper;
using Huiyin.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Huiyin.EndToEnd;

/// <summary>The process is killed in the middle of queueing and sending a week's messages; the channel's own log says what each resident got.</summary>
public sealed class WeeklyKillTests
{
    private const int Subscribers = 1_500;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(240);

    [Fact]
    public async Task Kill_InTheMiddleOfAWeeksMessages_GivesEachResidentOneOrADuplicateThatIsMarked()
    {
        await using var channel = await StubChannel.StartAsync();
        string[] schedule = [$"--Schedule:From={LastMonday()}", "--Schedule:Round=00:00:01", "--Schedule:MessagesWorthFor=9.00:00:00"];
        await using var service = await ServiceProcess.StartAsync(["--Bot:AllowedServiceUrlHosts=127.0.0.1", "--Outbox:DigestWindow=00:00:00", .. schedule]);
        await service.KillAsync();
        await ExecuteAsync(service, "DELETE FROM period_run WHERE job = 'weekly-messages'");
        await ExecuteAsync(service, "UPDATE schedule SET next_day = @Day WHERE job = 'weekly-messages'", new { Day = LastMonday() });
        await SeedAsync(service, channel.Address);

        foreach (var at in new[] { 20, 500, 1_000 })
        {
            await service.StartAgainAsync();
            await Eventually.TrueAsync(() => Task.FromResult(channel.Posts.Count >= at), Longest, () => $"{channel.Posts.Count} of {at} were sent:\n{service.Output}");
            await service.KillAsync();
        }

        await service.StartAgainAsync();
        await Eventually.TrueAsync(async () => await DeliveredAsync(service) == Subscribers, Longest, () => $"{channel.Posts.Count} were sent:\n{service.Output}");
        await service.KillAsync();

        var got = channel.Posts.GroupBy(post => post).ToDictionary(post => post.Key, post => post.Count());
        Assert.Equal(Subscribers, got.Count);
        var marked = (await QueryAsync<string>(service, "SELECT conversation_id FROM outbox WHERE purpose = 'weekly-messages' AND uncertain_sends > 0")).ToHashSet();
        Assert.All(got.Where(one => one.Value > 1), one => Assert.True(one.Value <= 4 && marked.Contains(one.Key), $"{one.Key} got {one.Value}, which nobody noted."));
        // No more than were on their way at the three ends.
        Assert.InRange(channel.Posts.Count - Subscribers, 0, 3 * 16);
        Assert.Equal(Subscribers, (await QueryAsync<string>(service, "SELECT resident_id FROM outbox WHERE purpose = 'weekly-messages'")).Distinct().Count());
    }

    private static string LastMonday()
    {
        // On a Monday the messages are due at nine.
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeBySystemTimeZoneId(DateTime.UtcNow, "Asia/Shanghai").AddHours(-10));
        return today.AddDays(-(((int)today.DayOfWeek + 6) % 7) - 7).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private static async Task SeedAsync(ServiceProcess service, string channel)
    {
        await using var connection = Open(service);
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        for (var i = 0; i < Subscribers; i++)
        {
            var id = $"resident-{i:00000}";
            var reference = $$$"""{"type":"message","channelId":"slack","serviceUrl":"{{{channel}}}","conversation":{"id":"chat-{{{i:00000}}}"},"from":{"id":"bot"},"recipient":{"id":"{{{id}}}"}}""";
            await connection.ExecuteAsync(
                """
                INSERT INTO resident (id, channel_id, channel_user_id, locale, created_at) VALUES (@Id, 'slack', @Id, 'zh-CN', '2026-01-01T00:00:00.000Z');
                INSERT INTO conversation (channel_id, conversation_id, resident_id, service_url, reference, locale, state, last_inbound_at)
                VALUES ('slack', @Conversation, @Id, @Channel, @Reference, 'zh-CN', 'Open', '2026-01-01T00:00:00.000Z');
                INSERT INTO subscription (resident_id, area, channel_id, conversation_id, created_at) VALUES (@Id, 'mingdu', 'slack', @Conversation, '2026-01-01T00:00:00.000Z')
                """,
                new { Id = id, Conversation = $"chat-{i:00000}", Channel = channel, Reference = reference },
                transaction);
        }

        await transaction.CommitAsync();
    }

    private static async Task<long> DeliveredAsync(ServiceProcess service) =>
        (await QueryAsync<long>(service, "SELECT count(*) FROM outbox WHERE purpose = 'weekly-messages' AND state = 'Delivered'")).Single();

    private static async Task ExecuteAsync(ServiceProcess service, string sql, object? values = null)
    {
        await using var connection = Open(service);
        await connection.ExecuteAsync(sql, values);
    }

    private static async Task<IEnumerable<T>> QueryAsync<T>(ServiceProcess service, string sql)
    {
        await using var connection = Open(service);
        return await connection.QueryAsync<T>(sql);
    }

    private static SqliteConnection Open(ServiceProcess service) => new($"Data Source={Path.Combine(service.DataDirectory, "huiyin.db")};Pooling=False;Default Timeout=30");

    /// <summary>A Bot Connector that takes everything, slowly, and writes down to whom.</summary>
    private sealed class StubChannel(WebApplication app) : IAsyncDisposable
    {
        public ConcurrentBag<string> Posts { get; } = [];

        public string Address => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/";

        public static async Task<StubChannel> StartAsync()
        {
            var builder = WebApplication.CreateSlimBuilder(["--urls=http://127.0.0.1:0"]);
            builder.Logging.ClearProviders();
            var app = builder.Build();
            var channel = new StubChannel(app);
            app.MapPost("/v3/conversations/{conversation}/activities/{activity?}", (string conversation) =>
            {
                channel.Posts.Add(conversation);
                return Results.Json(new { id = "taken" });
            });
            await app.StartAsync();
            return channel;
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();
    }
}
