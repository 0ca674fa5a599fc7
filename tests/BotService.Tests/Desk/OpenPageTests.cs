using System.Text.RegularExpressions;
using Huiyin.Concerns;
using Huiyin.Diagnostics;
using Huiyin.Hosting;
using Huiyin.Outbox;
using Huiyin.Storage;
using Huiyin.Transactions;
using Microsoft.Extensions.DependencyInjection;

namespace Huiyin.Desk;

/// <summary>The public page on planted concerns: eight in one community, two in another, and nothing that gives the two away.</summary>
public sealed partial class OpenPageTests : IAsyncLifetime
{
    private readonly ManualClock _clock = new(new DateTimeOffset(2026, 11, 4, 2, 0, 0, TimeSpan.Zero));
    private ServiceHost _host = null!;

    public async Task InitializeAsync()
    {
        _host = await ServiceHost.StartAsync([], services => services.AddSingleton<TimeProvider>(_clock));
        for (var i = 0; i < 10; i++)
        {
            await FileAsync(i < 8 ? "mingdu" : "xingfu", i < 8 ? "parking.compound" : "utilities.lights");
        }

        _clock.Advance(TimeSpan.FromDays(7));
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task OpenPage_WithPlantedSmallCounts_GivesNoneAway()
    {
        var (status, text, headers) = await GetAsync("/open?lang=en");

        Assert.Equal(200, status);
        Assert.Contains("<b>10</b>", text, StringComparison.Ordinal);
        var cells = Cells().Matches(text).Select(match => match.Groups[1].Value).ToList();
        Assert.Contains("10", cells);
        // With the eight shown the two would follow from the ten.
        Assert.DoesNotContain("8", cells);
        Assert.DoesNotContain("2", cells);
        Assert.DoesNotContain("Confidential words", text, StringComparison.Ordinal);
        Assert.DoesNotContain("13800000000", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Set-Cookie", headers.Keys);
        Assert.Contains("public", headers["Cache-Control"], StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", headers["Content-Security-Policy"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/open", "zh-CN,zh;q=0.9", "zh-CN")]
    [InlineData("/open", "en-GB", "en")]
    [InlineData("/open?lang=en", "zh-CN", "en")]
    [InlineData("/open?lang=klingon", "en", "en")]
    public async Task OpenPage_InALanguage_SpeaksIt(string path, string asked, string spoken) =>
        Assert.Contains($"<html lang=\"{spoken}\"", (await GetAsync(path, asked)).Text, StringComparison.Ordinal);

    [Fact]
    public async Task OpenPage_SwitchedOff_IsNotThere()
    {
        await using var host = await ServiceHost.StartAsync(["--Open:Enabled=false"]);

        Assert.Equal(404, (int)(await host.Client.GetAsync("/open")).StatusCode);
    }

    [Fact]
    public async Task OpenPage_OfAFreshService_SaysWhatWillBeThere()
    {
        await using var host = await ServiceHost.StartAsync();

        var text = await host.Client.GetStringAsync("/open?lang=en");

        Assert.Contains("There are no figures to publish yet.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Service_WithASwitchThatIsNone_DoesNotStart()
    {
        var failure = await Assert.ThrowsAnyAsync<Exception>(() => ServiceHost.StartAsync(["--Open:Enabled=perhaps"]));

        Assert.Contains("Open:Enabled", Assert.IsType<StartupException>(failure).Message, StringComparison.Ordinal);
    }

    private async Task<(int Status, string Text, Dictionary<string, string> Headers)> GetAsync(string path, string language = "en")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.AcceptLanguage.ParseAdd(language);
        using var response = await _host.Client.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(), response.Headers.ToDictionary(header => header.Key, header => string.Join(", ", header.Value)));
    }

    private Task FileAsync(string area, string category) => _host.Services.GetRequiredService<ITransactions>().WriteAsync(
        async (transaction, token) =>
        {
            var user = $"dl_{Guid.NewGuid():N}";
            var resident = await _host.Services.GetRequiredService<IResidentRepository>().EnsureAsync(transaction, "webchat", user, "en", token);
            var key = new ConversationKey("webchat", $"chat-{user}");
            await _host.Services.GetRequiredService<IConversationRepository>().RefreshAsync(
                transaction,
                new Conversation { Key = key, ResidentId = resident.Id, ServiceUrl = "http://localhost/", Reference = "{}", Locale = "en", LastInboundAt = _clock.GetUtcNow() },
                token);
            return await _host.Services.GetRequiredService<ConcernService>().FileAsync(
                transaction,
                new NewConcern(resident.Id, key, ConcernKind.Problem, category, "Confidential words", "en", Area: area, Phone: "+8613800000000"),
                Actor.Resident(resident.Id),
                token);
        },
        CancellationToken.None);

    [GeneratedRegex("<td class=\"amount\">([^<]*)</td>")]
    private static partial Regex Cells();
}
